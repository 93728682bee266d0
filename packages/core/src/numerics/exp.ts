// exp in float64 from + − × and exponent bits: the same bits on every machine and engine.
import { powerOfTwo } from './float64-bits.js';

// ln 2 in two parts; k·ln2High is exact for |k| < 2^20 because its last 21 bits are zero.
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const overflow = 709.782712893384;
const underflow = -745.1332191019412;

/**
 * e^x within 1 ULP, subnormal results included.
 *
 * x = k·ln 2 + r with |r| ≤ ½ ln 2, then the Taylor series of e^r to degree 14 (remainder below 2^-60).
 * NaN stays NaN; +∞ above 709.78…, 0 below −745.13….
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > overflow) return Infinity;
  if (x < underflow) return 0;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const rHigh = x - k * ln2High;
  const rLow = k * ln2Low;
  const r = rHigh - rLow;
  const y = 1 + (rHigh + (r * r * taylor(r) - rLow));
  if (k > 1022) return y * 2 * powerOfTwo(k - 1);
  if (k >= -1021) return y * powerOfTwo(k);
  // Two steps, so that a subnormal result is rounded once.
  return y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
}

/** Σ r^j / (j+2)! for j = 0…12: (e^r − 1 − r)/r². */
function taylor(r: number): number {
  let sum = 1 / 87_178_291_200;
  sum = sum * r + 1 / 6_227_020_800;
  sum = sum * r + 1 / 479_001_600;
  sum = sum * r + 1 / 39_916_800;
  sum = sum * r + 1 / 3_628_800;
  sum = sum * r + 1 / 362_880;
  sum = sum * r + 1 / 40_320;
  sum = sum * r + 1 / 5_040;
  sum = sum * r + 1 / 720;
  sum = sum * r + 1 / 120;
  sum = sum * r + 1 / 24;
  sum = sum * r + 1 / 6;
  return sum * r + 0.5;
}
