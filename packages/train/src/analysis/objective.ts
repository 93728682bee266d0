// From a trial's epochs to the one number a sweep is about.
import type { Epoch, Objective } from '../records/index.js';

/** A metric over a trial's epochs; `least` and `greatest` over finite values only, NaN when there is none. */
export interface MetricSummary {
  last: number;
  least: number;
  greatest: number;
}

/** The metrics that an epoch can hold, in the order in which they are shown. */
export const epochMetrics = ['trainLoss', 'valLoss', 'valAcc'] as const satisfies readonly (keyof Epoch)[];

const directions: Record<Objective['metric'], Objective['direction']> = { valAcc: 'maximise', valLoss: 'minimise' };

/** The sweep's objective with `override` laid over it; another metric brings its own natural direction. */
export function resolveObjective(own: Objective, override: Partial<Objective> = {}): Objective {
  const metric = override.metric ?? own.metric;
  const natural = metric === own.metric ? own.direction : directions[metric];
  return { metric, reducer: override.reducer ?? own.reducer, direction: override.direction ?? natural };
}

/** What is kept of one metric; null when no epoch has it. */
export function summariseMetric(epochs: readonly Epoch[], metric: (typeof epochMetrics)[number]): MetricSummary | null {
  const values = epochs.map((epoch) => epoch[metric]).filter((value) => value !== undefined);
  const last = values.at(-1);
  if (last === undefined) return null;
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return { last, least: NaN, greatest: NaN };
  return { last, least: finite.reduce((a, b) => Math.min(a, b)), greatest: finite.reduce((a, b) => Math.max(a, b)) };
}

/** The objective of a trial; null when it is not finite. */
export function reduceMetric(summary: MetricSummary | null, objective: Objective): number | null {
  if (summary === null) return null;
  const best = objective.direction === 'maximise' ? summary.greatest : summary.least;
  const value = objective.reducer === 'last' ? summary.last : best;
  return Number.isFinite(value) ? value : null;
}
