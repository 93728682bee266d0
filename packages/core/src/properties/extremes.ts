// The largest value of a function that is known at many points.

/** A largest value and a point where it is reached, or in whose direction it is approached. */
export interface Extreme {
  readonly value: number;
  readonly at: number;
}

/** Peaks that are looked at more closely: the highest ones. */
const refined = 5;

/**
 * The supremum of `g`, which is `values` at the ascending `points`: a golden section around the highest peaks finds the value to
 * a rounding, its place to about 1e-8. Of values equal but for roundings the one nearest to 0 counts. NaN is passed over.
 */
export function supremum(g: (x: number) => number, points: readonly number[], values: readonly number[]): Extreme {
  let best = highest(points, values);
  const peaks = values.flatMap((value, i) => {
    const [before, after] = [values[i - 1] ?? value, values[i + 1] ?? value];
    return value >= before && value >= after && (value > before || value > after) ? [i] : [];
  });
  peaks.sort((a, b) => values[b]! - values[a]!);
  for (const i of peaks.slice(0, refined)) {
    const peak = goldenSection(g, points[i - 1] ?? points[i]!, points[i + 1] ?? points[i]!);
    if (peak.value - best.value > roundings * Math.abs(best.value)) best = peak;
  }
  return best;
}

/** sigmoid' is 0.25 at 0 and, by rounding, a little more beside it. */
const roundings = 4 * Number.EPSILON;

function highest(points: readonly number[], values: readonly number[]): Extreme {
  const largest = Math.max(...values.filter((value) => !Number.isNaN(value)));
  const enough = Number.isFinite(largest) ? largest - roundings * Math.abs(largest) : largest;
  let best: Extreme = { value: largest, at: Number.POSITIVE_INFINITY };
  values.forEach((value, i) => {
    if (value >= enough && Math.abs(points[i]!) < Math.abs(best.at)) best = { value, at: points[i]! };
  });
  return best;
}

const shorter = (3 - Math.sqrt(5)) / 2;

/** The largest value met while closing in on a peak between a and b (Kiefer 1953). */
function goldenSection(g: (x: number) => number, a: number, b: number): Extreme {
  let [left, right] = [a, b];
  let [x, y] = [left + shorter * (right - left), right - shorter * (right - left)];
  let [atX, atY] = [g(x), g(y)];
  let best: Extreme = atX > atY ? { value: atX, at: x } : { value: atY, at: y };
  for (let step = 0; step < 80 && right - left > 1e-9 * Math.max(Math.abs(left), Math.abs(right)); step++) {
    if (atX > atY) {
      [right, y, atY] = [y, x, atX];
      x = left + shorter * (right - left);
      atX = g(x);
      if (atX > best.value) best = { value: atX, at: x };
    } else {
      [left, x, atX] = [x, y, atY];
      y = right - shorter * (right - left);
      atY = g(y);
      if (atY > best.value) best = { value: atY, at: y };
    }
  }
  return best;
}
