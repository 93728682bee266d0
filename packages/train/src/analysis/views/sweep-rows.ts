// What a store hands over to build the views of a sweep: rows as they lie in it, nothing computed.
import type { ActivationSpec, Epoch, Json, Outcome, SweepSpec, SweepState, TrialSpec } from '../../records/index.js';
import type { MetricSummary } from '../objective.js';

/** A sweep's own row. Times are Unix milliseconds. */
export interface SweepRow {
  id: string;
  spec: SweepSpec;
  /** As it is now: a running sweep whose owner is gone comes as `stalled`. */
  state: SweepState;
  createdAt: number;
  updatedAt: number;
  /** When its owner began it last; null when it is not running. */
  startedAt: number | null;
  finishedAt: number | null;
  /** Milliseconds spent running before `startedAt`. */
  elapsedMs: number;
  pid: number | null;
  workers: number | null;
  /** The last progress event since `startedAt`. */
  progress: { etaMs: number | null; at: number } | null;
}

/** An arm's own row, with the facts of its spec that are shown. */
export interface ArmRow extends ArmFacts {
  ordinal: number;
  label: string;
  values: Record<string, Json>;
}

/** What the views show of an arm's trial spec. */
export interface ArmFacts {
  /** Name of the activation; names joined by ` + ` when layers differ. */
  activation: string;
  depth: number;
  learningRate: number;
}

/** A slot with its trial, null while that has not ended. */
export interface SlotRow {
  ordinal: number;
  replicate: number;
  /** True when the store had this trial before the sweep was registered. */
  reused: boolean;
  trial: TrialRow | null;
}

/** An ended trial; `metric` is the summary of the objective's metric, null when it was not recorded. */
export interface TrialRow {
  outcome: Outcome;
  metric: MetricSummary | null;
  chosen: { step: number; testLoss: number; testAcc?: number } | null;
  durationMs: number | null;
  conflicting: boolean;
}

/** Everything about one sweep, read at one moment. Arms come by ordinal, slots by ordinal, then replicate. */
export interface SweepRows {
  sweep: SweepRow;
  arms: readonly ArmRow[];
  slots: readonly SlotRow[];
  /** The newest event these rows include. */
  seq: number;
}

/** The epochs of one slot's trial, for curves. */
export interface CurveRow {
  ordinal: number;
  replicate: number;
  points: readonly Point[];
}

/** One recorded value. */
export interface Point {
  step: number;
  value: number;
}

/** The facts of an arm's spec. */
export function armFacts(spec: TrialSpec): ArmFacts {
  const { activation, depth } = spec.network;
  const list: readonly ActivationSpec[] = Array.isArray(activation) ? activation : [activation];
  const names = [...new Set(list.map((one) => one.name))];
  return { activation: names.join(' + '), depth, learningRate: spec.training.learningRate };
}

/** The points of one metric in a trial's epochs; empty when it was not recorded. */
export function metricPoints(epochs: readonly Epoch[], metric: string): Point[] {
  const points: Point[] = [];
  for (const epoch of epochs) {
    const value = Object.hasOwn(epoch, metric) ? epoch[metric as keyof Epoch] : undefined;
    if (value !== undefined && metric !== 'step') points.push({ step: epoch.step, value });
  }
  return points;
}
