// What the page knows about its connection: shown by the pill, the banner and the clocks.
import { createValue } from './value.js';

/** A store that cannot be read, as the event stream says it. */
export interface StoreProblem {
  code: string;
  message: string;
  path: string | null;
}

export interface LiveState {
  connection: 'connecting' | 'live' | 'reconnecting';
  /** The newest event seen; null before the first answer. */
  seq: number | null;
  /** When the newest event was seen, Unix milliseconds. */
  heardAt: number | null;
  /** Attempts since the connection was lost. */
  retries: number;
  storeProblem: StoreProblem | null;
  /** Since when, Unix milliseconds. */
  storeProblemAt: number | null;
}

export const liveState = createValue<LiveState>({
  connection: 'connecting',
  seq: null,
  heardAt: null,
  retries: 0,
  storeProblem: null,
  storeProblemAt: null,
});

/** Merges a change into the state. */
export function changeLiveState(patch: Partial<LiveState>): void {
  liveState.set({ ...liveState.get(), ...patch });
}

/** The time, once a second, for ages and clocks; stands still while the page is hidden. */
export const clock = createValue(Date.now());
setInterval(() => {
  if (!document.hidden) clock.set(Date.now());
}, 1000);
