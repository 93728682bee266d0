// Natural logarithm in float64 from + − × ÷ and exponent bits: the same bits on every machine and engine.
import { exponentOf, mantissaOf } from './float64-bits.js';

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const smallestNormal = 2.2250738585072014e-308;
const twoTo54 = 18_014_398_509_481_984;

/**
 * ln x within 1 ULP, subnormal arguments included.
 *
 * x = m·2^e with m in [0.707, 1.415); ln m = 2·atanh(s), s = f/(2+f), f = m − 1, as a series to s^23. The terms are added in the
 * order of fdlibm's e_log.c, which keeps the leading f exact.
 * NaN for NaN and negative x, −∞ for ±0, +∞ for +∞.
 */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return x;
  const isSubnormal = x < smallestNormal;
  const scaled = isSubnormal ? x * twoTo54 : x;
  let e = exponentOf(scaled) - (isSubnormal ? 54 : 0);
  let m = mantissaOf(scaled);
  if (m >= 1.4140625) {
    m *= 0.5;
    e += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const half = 0.5 * f * f;
  return e * ln2High - (half - (s * (half + tail(s * s)) + e * ln2Low) - f);
}

/** Σ 2·z^j / (2j+1) for j = 1…11, z = s². */
function tail(z: number): number {
  let sum = 2 / 23;
  sum = sum * z + 2 / 21;
  sum = sum * z + 2 / 19;
  sum = sum * z + 2 / 17;
  sum = sum * z + 2 / 15;
  sum = sum * z + 2 / 13;
  sum = sum * z + 2 / 11;
  sum = sum * z + 2 / 9;
  sum = sum * z + 2 / 7;
  sum = sum * z + 2 / 5;
  sum = sum * z + 2 / 3;
  return sum * z;
}
