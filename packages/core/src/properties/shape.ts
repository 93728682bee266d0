// The shape of a curve: straight, rising, S-shaped, symmetric, flat at its ends.
import type { MeasuredProperties } from './measured-properties.js';
import { coreReach } from './probe-points.js';
import { farValue, type ProbedCurve, roundingAt } from './probed-curve.js';

/** Whether f leaves the straight line through its values at 0 and 1. */
export function isNonLinear({ curve, points, values }: ProbedCurve): boolean {
  const start = curve.value(0);
  const slope = curve.value(1) - start;
  return values.some((value, i) => {
    const line = start + slope * points[i]!;
    const scale = Math.abs(start) + Math.abs(slope * points[i]!);
    return value !== line && !(Math.abs(value - line) <= 1e-12 * scale);
  });
}

/** Whether f never falls by more than a rounding, and is constant on no piece between its breaks. */
export function measureMonotone({ points, values, slopes, breaks }: ProbedCurve): MeasuredProperties['monotone'] {
  const falls = values.some((value, i) => {
    const before = values[i - 1] ?? value;
    const rounding = roundingAt(points[i]!, value, slopes[i]!) + roundingAt(points[i]!, before, 0);
    return !(value >= before - rounding);
  });
  const steepest = Math.max(...slopes.map(Math.abs).filter(Number.isFinite));
  if (falls || slopes.some((slope) => slope < -1e-12 * steepest)) return 'no';
  const ends = [Number.NEGATIVE_INFINITY, ...breaks, Number.POSITIVE_INFINITY];
  const isFlat = (from: number, to: number): boolean => {
    const inside = slopes.filter((_, i) => points[i]! > from && points[i]! < to);
    return inside.length > 0 && inside.every((slope) => slope === 0);
  };
  return ends.slice(1).some((to, i) => isFlat(ends[i]!, to)) ? 'nondecreasing' : 'strictly increasing';
}

/** Whether the slope on [-50, 50] rises to its largest value and falls from there, but for roundings. */
export function isUnimodal({ points, slopes, kinks }: ProbedCurve): boolean {
  const inside = slopes.filter(
    (_, i) => Math.abs(points[i]!) <= coreReach && !kinks.some(({ at }) => at === points[i]),
  );
  const largest = Math.max(...inside);
  const top = inside.indexOf(largest);
  const rounding = 1e-12 * largest;
  return inside.every((slope, i) => {
    const before = inside[i - 1] ?? slope;
    return i <= top ? slope >= before - rounding : slope <= before + rounding;
  });
}

/** Whether f(-x) is -f(x) or f(x) everywhere. */
export function measureSymmetry({ curve, points, values }: ProbedCurve): MeasuredProperties['symmetry'] {
  const has = (sign: -1 | 1): boolean =>
    points.every((x, i) => {
      const [value, mirrored] = [values[i]!, sign * curve.value(-x)];
      return value === mirrored || Math.abs(value - mirrored) <= 1e-12 * Math.abs(value);
    });
  return has(-1) ? 'odd' : has(1) ? 'even' : 'none';
}

/** The farther half of the sparse points is beyond this. */
const farOut = 2 ** 160;

/** The sides on which f' is next to nothing at every point far out. */
export function measureSaturation(probed: ProbedCurve): MeasuredProperties['saturates'] {
  const { points, slopes } = probed;
  const isFlat = (side: -1 | 1): boolean =>
    Math.abs(farValue(probed, 'derivative', side)) < 1e-6 &&
    slopes.every((slope, i) => side * points[i]! < farOut || Math.abs(slope) < 1e-6);
  const [left, right] = [isFlat(-1), isFlat(1)];
  if (left && right) return 'both';
  return left ? 'left' : right ? 'right' : 'none';
}
