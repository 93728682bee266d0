// The evidence for f': how far it is from a central difference of f, which knows nothing of the derivative's formula.

export interface SlopeCheck {
  /** Largest |f' − difference| / max(|f'|, |difference|) over the compared points; 0 when none was compared. */
  readonly largestDeviation: number;
  /** Where it is; null when no point was compared. */
  readonly at: number | null;
  /** Points that were compared. */
  readonly compared: number;
  /** Points where both slopes are lost in the rounding of f, so that nothing can be said. */
  readonly tooFlat: number;
}

interface Curve {
  readonly value: (x: number) => number;
  readonly derivative: (x: number) => number;
}

/** About the cube root of the float64 epsilon, where truncation and rounding of a central difference balance. */
const relativeStep = 2 ** -17;
/** Slopes below so many roundings of f have fewer than four sure digits in a difference. */
const sureRoundings = 1e4;

/** Compares at the finite points whose difference crosses no kink. */
export function checkSlope(curve: Curve, points: readonly number[], kinks: readonly number[]): SlopeCheck {
  let largestDeviation = 0;
  let compared = 0;
  let tooFlat = 0;
  let at: number | null = null;
  for (const x of points) {
    const h = relativeStep * Math.max(1, Math.abs(x));
    if (!Number.isFinite(x) || kinks.some((kink) => Math.abs(x - kink) <= h)) continue;
    const [high, low] = [curve.value(x + h), curve.value(x - h)];
    const difference = (high - low) / (x + h - (x - h));
    const slope = curve.derivative(x);
    const size = Math.max(Math.abs(slope), Math.abs(difference));
    const rounding = (Number.EPSILON * Math.max(Math.abs(high), Math.abs(low))) / h;
    if (size < sureRoundings * rounding || !Number.isFinite(difference)) {
      tooFlat++;
      continue;
    }
    compared++;
    const relative = size === 0 ? 0 : Math.abs(slope - difference) / size;
    // A slope that is no number is as wrong as can be.
    const deviation = Number.isNaN(relative) ? Number.POSITIVE_INFINITY : relative;
    if (at !== null && deviation <= largestDeviation) continue;
    largestDeviation = deviation;
    at = x;
  }
  return { largestDeviation, at, compared, tooFlat };
}
