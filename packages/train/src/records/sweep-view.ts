// What a person sees of a sweep. `actlab sweep show --json` and the dashboard's sweep page print exactly these records.
import type { Json } from './json.js';
import type { Objective } from './sweep-file.js';
import type { CauseOfDeath } from './trial-result.js';

/** `stopped` was ended by its owner and can be resumed; `stalled` means the owner is gone. */
export type SweepState = 'running' | 'finished' | 'stopped' | 'stalled';

/** Trials of a sweep by state; `reused` counts those that the store already had when the sweep began. */
export interface TrialCounts {
  planned: number;
  finished: number;
  pruned: number;
  died: number;
  reused: number;
  /** planned − finished − pruned − died. */
  remaining: number;
}

/** One line of the list of sweeps. Times are Unix milliseconds. */
export interface SweepSummary {
  id: string;
  name: string;
  state: SweepState;
  counts: TrialCounts;
  arms: number;
  replicates: number;
  objective: Objective;
  createdAt: number;
  updatedAt: number;
  finishedAt: number | null;
  /** Milliseconds of wall time spent running, over all resumptions. */
  elapsedMs: number;
  /** Estimated milliseconds left; null when not running or not yet known. */
  etaMs: number | null;
  /** Process id of the owner while running. */
  pid: number | null;
  workers: number | null;
  best: ArmScore | null;
}

/** An arm's objective over its replicates. */
export interface ArmScore {
  ordinal: number;
  label: string;
  /** Trials with a finite objective. */
  n: number;
  mean: number;
  /** Student t, 95 %; null when n < 2. */
  interval: [low: number, high: number] | null;
}

/** One death, as shown in a cell's tooltip and in the arms table. */
export interface Death {
  replicate: number;
  cause: CauseOfDeath;
  step: number;
  layer?: number;
}

/** One arm over its replicates. Arrays are indexed by replicate; null = no finite value (died, or not yet run). */
export interface ArmSummary {
  ordinal: number;
  /** Short text of the swept values, e.g. `leakyRelu negativeSlope 0.1 · depth 3`. */
  label: string;
  /** TrialSpec path → value, for the swept paths that exist in this arm. */
  values: Record<string, Json>;
  activation: string;
  depth: number;
  /** Trials that have ended. */
  ended: number;
  planned: number;
  /** Trials with a finite objective. */
  n: number;
  mean: number | null;
  median: number | null;
  std: number | null;
  interval: [low: number, high: number] | null;
  objective: (number | null)[];
  /** Test metrics at the step that validation chose, mean over the trials that have them; never used for selection. */
  testAcc: number | null;
  testLoss: number | null;
  deaths: Death[];
  pruned: number;
  /** Mean wall time of a trial in milliseconds; null when all were reused. */
  durationMs: number | null;
}

/** The arms that cannot be told apart from the best, and how far that can be trusted. */
export interface BestSet {
  ordinals: number[];
  best: number;
  /** `all`: Friedman's test finds no difference; `holm`: paired sign-flip tests; `ranks`: Friedman's post-hoc on ranks. */
  rule: 'all' | 'holm' | 'ranks' | 'single';
  /** Replicates that all compared arms share. */
  replicates: number;
  comparisons: number;
  /** Replicates still needed to support that many comparisons at 5 %; 0 when supported. */
  missingReplicates: number;
  friedman: { statistic: number; degreesOfFreedom: number; p: number } | null;
  sentence: string;
}

/** A swept path with its values in the order of the sweep file. */
export interface ViewAxis {
  path: string;
  /** Last part of the path, e.g. `negativeSlope`. */
  label: string;
  values: Json[];
}

/** Everything the sweep page shows except the curves. */
export interface SweepView {
  sweep: SweepSummary;
  axes: ViewAxis[];
  arms: ArmSummary[];
  bestSet: BestSet | null;
  /** Deaths by cause over the whole sweep. */
  deaths: Partial<Record<CauseOfDeath, number>>;
  /** What the reader must know, e.g. "at one learning rate (0.1)". */
  notes: string[];
  /** Cursor: the last event this view includes. */
  seq: number;
}

/** Mean learning curves of arms, with bands. Arrays run along `steps`; null where no trial has a finite value. */
export interface SweepCurves {
  metric: string;
  steps: number[];
  /** Parameter updates per epoch, to label the axis in epochs. */
  stepsPerEpoch: number | null;
  arms: ArmCurve[];
  seq: number;
}

export interface ArmCurve {
  ordinal: number;
  label: string;
  activation: string;
  n: number[];
  mean: (number | null)[];
  /** Student t, 95 %; null where n < 6. */
  low: (number | null)[];
  high: (number | null)[];
  /** One curve per replicate. */
  replicates: { replicate: number; values: (number | null)[] }[];
}
