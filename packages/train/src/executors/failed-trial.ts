// The results of trials that could not say themselves how they ended.
import type { TrialResult } from '../records/index.js';

/**
 * A trial whose thread died (`crash`) or had to be ended (`timeout`): no epochs, step 0, and an empty digest, because
 * nothing is known of its parameters. Such results are never reused.
 */
export function failedTrial(key: string, cause: 'crash' | 'timeout'): TrialResult {
  return { key, outcome: { state: 'died', step: 0, cause }, epochs: [], chosen: null, digest: '', layers: [] };
}

/** What an exception says, as text that survives every boundary: its stack, or at least its name. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}
