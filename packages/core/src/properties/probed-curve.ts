// A curve with its kinks and its values at many points: measured once, read by every property.
import type { Curve } from './curve.js';
import { besideOf, breakPoints, type Kink, kinkAt } from './kinks.js';
import { probePoints } from './probe-points.js';

export interface ProbedCurve {
  readonly curve: Curve;
  /** Ascending; every break is among them, with a neighbour on each side. */
  readonly points: readonly number[];
  readonly values: readonly number[];
  readonly slopes: readonly number[];
  readonly kinks: readonly Kink[];
  /** Where the formulas change branch, the kinks among them: between two of them f is one analytic piece. */
  readonly breaks: readonly number[];
}

/** Finds the kinks of a curve and evaluates it at all points. */
export function probe(curve: Curve): ProbedCurve {
  const breaks = breakPoints(curve, probePoints());
  const kinks = breaks.flatMap((at) => kinkAt(curve, at) ?? []);
  const points = probePoints(breaks.flatMap((at) => [besideOf(at, -1), at, besideOf(at, 1)]));
  return { curve, points, values: points.map(curve.value), slopes: points.map(curve.derivative), kinks, breaks };
}

/** f or f' far out on one side: at infinity, or where there is none, at the farthest point. */
export function farValue({ curve, points }: ProbedCurve, form: 'value' | 'derivative', side: -1 | 1): number {
  const atInfinity = curve[form](side * Number.POSITIVE_INFINITY);
  return Number.isNaN(atInfinity) ? curve[form](points.at(side < 0 ? 0 : -1)!) : atInfinity;
}

/** f falls or rises by no more than this from rounding alone at x. */
export function roundingAt(x: number, value: number, slope: number): number {
  const travel = Number.isFinite(slope) ? Math.abs(slope * x) : 0;
  return 8 * Number.EPSILON * (Math.abs(value) + travel);
}
