// Numbers inside sentences.
import type { ArmScore } from '../records/index.js';

/** `0.9713 ± 0.0021, n = 8`: the half width of the interval with two digits, the mean to the same place. */
export function formatMean({ mean, interval, n }: Pick<ArmScore, 'mean' | 'interval' | 'n'>): string {
  const half = interval === null ? 0 : (interval[1] - interval[0]) / 2;
  const decimals = half > 0 ? Math.min(12, Math.max(0, 1 - decimalExponent(half))) : 4;
  const spread = interval === null ? '' : ` ± ${half.toFixed(decimals)}`;
  return `${mean.toFixed(decimals)}${spread}, n = ${n}`;
}

/** `= 0.031`, or `< 0.0001`. */
export function formatP(p: number): string {
  return p < 0.0001 ? '< 0.0001' : `= ${Number(p.toPrecision(2))}`;
}

/** e with 10^e ≤ value < 10^(e+1), taken from the text so that it is exact. */
function decimalExponent(value: number): number {
  return Number(value.toExponential().split('e')[1]);
}
