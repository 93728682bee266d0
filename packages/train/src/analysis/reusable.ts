// Which results stand for their trial for ever, and which only for one attempt at it.
import type { CauseOfDeath, Outcome } from '../records/index.js';

/** True for causes that depend on the machine and the moment, not on the trial's spec. */
export function isByTheClock(cause: CauseOfDeath): boolean {
  return cause === 'timeout' || cause === 'crash';
}

/** True when the result is the trial's own: finished, or died of what its spec makes happen. Pruned depends on other trials. */
export function isReusable(outcome: Outcome): boolean {
  return outcome.state === 'finished' || (outcome.state === 'died' && !isByTheClock(outcome.cause));
}
