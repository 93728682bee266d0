// The events of a sweep: written by the store in the transaction of the rows they announce, read by live views.
import type { CauseOfDeath, Outcome } from './trial-result.js';

/** What an event says; `type` selects the fields. */
export type SweepEventBody =
  | { type: 'sweep.started'; planned: number; reused: number; workers: number }
  | {
      type: 'trial.ended';
      ordinal: number;
      replicate: number;
      key: string;
      state: Outcome['state'];
      cause?: CauseOfDeath;
    }
  | { type: 'sweep.progress'; etaMs: number | null }
  | { type: 'sweep.finished' }
  | { type: 'sweep.stopped' };

/** `seq` grows by at least 1 per event over the whole store and is the cursor of live views; `at` is Unix milliseconds. */
export interface SweepEvent {
  seq: number;
  at: number;
  sweep: string;
  body: SweepEventBody;
}
