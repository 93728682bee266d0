// Domains and ticks of axes.

/**
 * The range of `values` without far outliers: quartiles widened by one and a half times their distance, within the data
 * (Tukey's fences). `clipped` counts the values outside; the page says so wherever it uses the range.
 * With fewer than five values, all of them. Null when there are none.
 */
export function robustRange(values: readonly number[]): { low: number; high: number; clipped: number } | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (sorted.length < 5) return { low: first, high: last, clipped: 0 };
  const q1 = quantile(sorted, 0.25);
  const q3 = quantile(sorted, 0.75);
  const reach = 1.5 * (q3 - q1);
  const low = sorted.find((value) => value >= q1 - reach) as number;
  const high = sorted.findLast((value) => value <= q3 + reach) as number;
  return { low, high, clipped: sorted.filter((value) => value < low || value > high).length };
}

/** Linear interpolation between order statistics (type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}

/** A range widened by `share` of its length on both sides; a point becomes a small range around it. */
export function pad(low: number, high: number, share: number): [number, number] {
  const reach = high > low ? (high - low) * share : Math.max(Math.abs(low) * 0.05, 1e-3);
  return [low - reach, high + reach];
}

/** Round tick values inside a range, about `count` of them: steps of 1, 2 or 5 times a power of ten. */
export function niceTicks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step); i * step <= high + step * 1e-9; i += 1)
    ticks.push(Number((i * step).toPrecision(12)));
  return ticks;
}
