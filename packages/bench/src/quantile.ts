// Order statistics of samples.

/** The quantile of `values` at `share` in [0, 1], linear between neighbours (Hyndman & Fan 1996, type 7). NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle of `values`; NaN of nothing. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
