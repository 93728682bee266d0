// What every store decides alike: how a result meets what is there, what its event says, which id a sweep gets.
import { isReusable } from '../analysis/index.js';
import type { Outcome, SweepEventBody, TrialResult } from '../records/index.js';
import type { FinishedTrial } from './store.js';

/** How a result met what the store had. */
export type Reception = 'inserted' | 'replaced' | 'confirmed' | 'conflicting' | 'ignored';

/** Which of the five it is. A timeout, crash or pruning says nothing about a result that is the trial's own. */
export function receive(stored: { outcome: Outcome; digest: string } | null, result: TrialResult): Reception {
  if (stored === null) return 'inserted';
  if (!isReusable(stored.outcome)) return 'replaced';
  if (!isReusable(result.outcome)) return 'ignored';
  return stored.digest === result.digest ? 'confirmed' : 'conflicting';
}

/** The event that announces a result. */
export function endedEvent({ slot, result }: FinishedTrial): SweepEventBody {
  const { ordinal, replicate, key } = slot;
  const { outcome } = result;
  const cause = outcome.state === 'died' ? { cause: outcome.cause } : {};
  return { type: 'trial.ended', ordinal, replicate, key, state: outcome.state, ...cause };
}

/** `name`, or the first of `name-2`, `name-3` … that is not taken. */
export function freeId(name: string, isTaken: (id: string) => boolean): string {
  let id = name;
  for (let number = 2; isTaken(id); number++) id = `${name}-${number}`;
  return id;
}
