// ln(1 + x) in float64 from + − × ÷ and exponent bits: the same bits on every machine and engine.
import { log } from './log.js';

/**
 * ln(1 + x) within 3 ULP, for small x too.
 *
 * With u = 1 + x rounded, ln(1 + x) = x · ln u / (u − 1) to rounding, because ln u / (u − 1) varies slowly (Kahan's device;
 * Goldberg 1991, theorem 4). x itself where 1 + x rounds to 1, and so −0 for −0.
 * NaN for NaN and below −1, −∞ for −1, +∞ for +∞.
 */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1) return x;
  if (u === 0 || u === Infinity) return log(u);
  return log(u) * (x / (u - 1));
}
