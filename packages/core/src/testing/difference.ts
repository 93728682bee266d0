// The slope of a function from its values alone, with what rounding and truncation may have done to it.

/** A measured slope; the true one is within `tolerance` of it. */
export interface MeasuredSlope {
  readonly slope: number;
  readonly tolerance: number;
}

const levels = 11;
/** Roundings that a value may carry, in units of the float64 epsilon. */
const roundingsOfValue = 8;

/**
 * The slope of f at x by central differences over steps reach, reach/2, … extrapolated to step 0; f must be smooth between
 * x - reach and x + reach. Error: the best entry of Neville's table, as Ridders 1982, Adv. Eng. Software 4(2), chooses it, but
 * with the rounding of f counted in.
 */
export function centralSlope(f: (x: number) => number, x: number, reach: number): MeasuredSlope {
  return extrapolate(4, reach, (h) => {
    const [a, b] = [x - h, x + h];
    return { low: f(a), high: f(b), width: b - a, at: x };
  });
}

/** The slope of f at x by differences to one side: towards x + reach, where reach may be negative. */
export function oneSidedSlope(f: (x: number) => number, x: number, reach: number): MeasuredSlope {
  const here = f(x);
  return extrapolate(2, reach, (h) => {
    const there = x + h;
    return { low: here, high: f(there), width: there - x, at: x };
  });
}

/**
 * The measurement that contradicts a claimed slope, or undefined. One measurement is not enough, for its steps may be too large
 * for the function: it takes two successive ones, the second with steps eight times smaller, that agree with each other.
 */
export function contradiction(claimed: number, measure: (scale: number) => MeasuredSlope): MeasuredSlope | undefined {
  let last: MeasuredSlope | undefined;
  for (let scale = 1; scale > 2 ** -25; scale /= 8) {
    const measured = measure(scale);
    if (Number.isNaN(measured.slope)) return undefined;
    if (last !== undefined && isSame(last, measured)) return last.tolerance < measured.tolerance ? last : measured;
    if (agrees(claimed, measured)) return undefined;
    last = measured;
  }
  return undefined;
}

/** A claimed slope may carry some roundings of its own, and is rough where float64 itself becomes coarse, below 1e-300. */
export const agrees = (claimed: number, { slope, tolerance }: MeasuredSlope): boolean =>
  claimed === slope ||
  (Number.isFinite(claimed) && Math.abs(claimed - slope) <= tolerance + 1e-10 * Math.abs(claimed) + 1e-300);

const isSame = (a: MeasuredSlope, b: MeasuredSlope): boolean =>
  Math.abs(a.slope - b.slope) <= a.tolerance + b.tolerance;

interface Pair {
  readonly low: number;
  readonly high: number;
  readonly width: number;
  readonly at: number;
}

/** `order` is the factor by which halving the step shrinks the leading error: 4 for central, 2 for one-sided differences. */
function extrapolate(order: number, reach: number, pair: (step: number) => Pair): MeasuredSlope {
  let best: MeasuredSlope = { slope: Number.NaN, tolerance: Number.POSITIVE_INFINITY };
  let before: number[] = [];
  for (let level = 0; level < levels; level++) {
    const { low, high, width, at } = pair(reach / 2 ** level);
    const first = (high - low) / width;
    const size = Math.max(Math.abs(low), Math.abs(high)) + Math.abs(first * at) / 8;
    const rounding = (roundingsOfValue * Number.EPSILON * size) / Math.abs(width);
    const row = [first];
    for (let j = 1; j <= level; j++) {
      const factor = order ** j;
      row.push((factor * row[j - 1]! - before[j - 1]!) / (factor - 1));
      const error = Math.max(Math.abs(row[j]! - row[j - 1]!), Math.abs(row[j]! - before[j - 1]!));
      const tolerance = 4 * error + 4 * rounding;
      if (tolerance < best.tolerance) best = { slope: row[j]!, tolerance };
    }
    before = row;
  }
  return best;
}
