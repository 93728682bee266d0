// What a running sweep tells its watcher: the sole input of progress bars, plain lines and JSONL events.
import type { ArmScore, SweepSpec, SweepSummary, TrialCounts, TrialSpec } from '../records/index.js';
import type { PlannedArm, Slot } from '../stores/store.js';

/** One trial of a plan. `costMs` is its predicted single-worker compute time in milliseconds, before calibration. */
export interface PlannedTrial extends Slot {
  spec: TrialSpec;
  costMs: number;
}

/** Everything a sweep will do, known before it starts. */
export interface SweepPlan {
  spec: SweepSpec;
  /** SHA-256, hex, of the canonical spec and the keys of its trials: the same hash is the same sweep. */
  specHash: string;
  arms: PlannedArm[];
  /** All trials in the order they start; slots with equal keys are one trial. */
  trials: PlannedTrial[];
  /** Single-worker compute time of all trials by the cost model, in milliseconds; equal keys count once. */
  estimatedMs: number;
  /** Bytes that the largest trial needs; every worker holds one trial at a time. */
  trialBytes: number;
}

/** A snapshot, sent after every commit and at least once a second. */
export interface SweepProgress {
  sweepId: string;
  counts: TrialCounts;
  arms: number;
  armsEnded: number;
  elapsedMs: number;
  /** Likely range of the time left; null until two trials per worker have ended. */
  etaMs: [low: number, high: number] | null;
  trialsPerSecond: number;
  best: ArmScore | null;
  /** Labels of the arms whose trials run now, at most one per worker. */
  running: string[];
  /** Arms that ended since the last snapshot. */
  endedArms: ArmScore[];
}

/** A trial that crashed, with what the thread said: exit code, error text, stack. */
export interface Crash {
  ordinal: number;
  replicate: number;
  message: string;
}

/** How `runSweep` ended. */
export interface SweepEnd {
  sweep: SweepSummary;
  /** `nothing-to-do`: the store already had every trial. */
  state: 'finished' | 'stopped' | 'nothing-to-do';
  trained: number;
  reused: number;
  /** The first ten crashes; how many there were in all is in the sweep's counts of deaths. */
  crashes: Crash[];
}
