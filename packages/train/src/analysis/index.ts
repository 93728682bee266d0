// Statistics over sweeps. Browser-safe and pure: no I/O, no clock, no store.
export { armScore, compareScores, rankArms, type Score, type Scored } from './arm-score.js';
export { bestSet, type ComparedArm } from './comparison/best-set.js';
export { type FriedmanResult, friedmanTest } from './comparison/friedman-test.js';
export { holm, replicatesNeeded, supportedComparisons } from './comparison/holm.js';
export { midRanks } from './comparison/mid-ranks.js';
export { signFlipTest } from './comparison/sign-flip-test.js';
export { type WilcoxonResult, wilcoxonTest } from './comparison/wilcoxon-test.js';
export { mean, meanInterval, median, standardDeviation } from './describe.js';
export { chiSquaredTail, normalTail } from './distributions/chi-squared.js';
export { studentT95, studentTQuantile, studentTTwoSided } from './distributions/student-t.js';
export { formatMean } from './format-number.js';
export { epochMetrics, type MetricSummary, reduceMetric, resolveObjective, summariseMetric } from './objective.js';
export { isByTheClock, isReusable } from './reusable.js';
export { compareStandings, type Standing, standingOf } from './standing.js';
export { bestArm, summariseArms, toArmScore } from './summarise-arms.js';
export { buildSweepCurves } from './views/build-sweep-curves.js';
export { buildSweepView, type SweepTotals, sweepTotals, toSweepSummary } from './views/build-sweep-view.js';
export {
  type ArmFacts,
  type ArmRow,
  armFacts,
  type CurveRow,
  metricPoints,
  type Point,
  type SlotRow,
  type SweepRow,
  type SweepRows,
  type TrialRow,
} from './views/sweep-rows.js';
