// Infimum and supremum of f and of |f'|, and whether f takes them.
import { type Extreme, supremum } from './extremes.js';
import type { MeasuredProperties, RangeEnd } from './measured-properties.js';
import { coreReach } from './probe-points.js';
import { farValue, type ProbedCurve } from './probed-curve.js';

/** The range of f, from its values, the limits at kinks and the limits far out. */
export function measureRange(probed: ProbedCurve): MeasuredProperties['range'] {
  const low = upperEnd(probed, -1);
  return { low: { ...low, value: low.value === 0 ? 0 : -low.value }, high: upperEnd(probed, 1) };
}

/** The supremum of sign · f. */
function upperEnd(probed: ProbedCurve, sign: -1 | 1): RangeEnd {
  const { curve, points, values, kinks, breaks } = probed;
  const signed = values.map((value) => sign * value);
  const peak = supremum((x) => sign * curve.value(x), points, signed);
  const far = ([-1, 1] as const).map((side) => sign * farValue(probed, 'value', side));
  const sides = kinks.flatMap(({ left, right }) => [sign * left.value, sign * right.value]);
  const limit = Math.max(...[...far, ...sides].filter((each) => !Number.isNaN(each)));
  // Further out f may equal its supremum by rounding at a break that only guards against overflow.
  const near = breaks.filter((at) => Math.abs(at) <= coreReach || kinks.some((kink) => kink.at === at));
  const taken = near.map((at) => sign * curve.value(at));
  // Points beside a kink are a rounding away from the limit there: of two that are alike the limit counts, unless f takes the other.
  const value = isAlike(limit, peak.value) && !taken.includes(peak.value) ? limit : Math.max(limit, peak.value);
  if (!Number.isFinite(value)) return { value, isAttained: false };
  // Where f equals its supremum only further out than it is ever lower again, rounding has made it so: sigmoid is 1 nowhere.
  const isLower = (each: number): boolean => each < value - 1e-9 * Math.abs(value);
  const isPeak =
    isAlike(peak.value, value) &&
    !kinks.some(({ at }) => isAlike(at, peak.at)) &&
    signed.some((each, i) => isLower(each) && points[i]! < peak.at) &&
    signed.some((each, i) => isLower(each) && points[i]! > peak.at);
  const isConstant = !signed.some(isLower);
  return { value, isAttained: isConstant || isPeak || taken.some((each) => isAlike(each, value)) };
}

const isAlike = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));

/** sup |f'| and where. */
export function measureMaxSlope(probed: ProbedCurve): Extreme {
  const { curve, points, slopes, kinks } = probed;
  let best = supremum((x) => Math.abs(curve.derivative(x)), points, slopes.map(Math.abs));
  for (const side of [-1, 1] as const) {
    const far = Math.abs(farValue(probed, 'derivative', side));
    const isOnlyApproached = far === best.value && Math.abs(best.at) > coreReach / 4;
    if (far > best.value || isOnlyApproached) best = { value: far, at: side * Number.POSITIVE_INFINITY };
  }
  for (const { at, left, right } of kinks) {
    const beside = Math.max(Math.abs(left.slope), Math.abs(right.slope));
    if (beside > best.value || (beside === best.value && isFartherOut(best.at, at))) best = { value: beside, at };
  }
  return best;
}

const isFartherOut = (a: number, b: number): boolean => Math.abs(a) > Math.abs(b);
