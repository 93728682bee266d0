// What watches a running sweep on behalf of the user. One of: a live frame, plain lines, JSON lines, nothing.
import type { SweepProgress } from '@actlab/train';

export interface ProgressView {
  update(progress: SweepProgress): void;
  /** Shows a sentence that stays, e.g. that the sweep is stopping. */
  note(text: string): void;
  /** Leaves the terminal as it was found. Idempotent. */
  close(): void;
}

export const progressModes = ['auto', 'bar', 'plain', 'jsonl', 'none'] as const;

export type ProgressMode = (typeof progressModes)[number];

/** `auto` becomes a bar where a person watches, plain lines in files, pipes and CI. */
export function resolveMode(
  mode: ProgressMode,
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): Exclude<ProgressMode, 'auto'> {
  if (mode !== 'auto') return mode;
  return isTerminal && !environment['CI'] ? 'bar' : 'plain';
}
