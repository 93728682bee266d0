// Upper tails of the chi-squared and the normal distribution, both from the incomplete gamma function.
import { exp, log } from '@actlab/core/numerics';
import { logGamma } from './log-gamma.js';

const tiny = 1e-300;
const epsilon = 1e-16;
const mostTerms = 100_000;

/** P(X ≥ x) for chi-squared with ν ≥ 1 degrees of freedom; 1 for x ≤ 0. */
export function chiSquaredTail(x: number, degreesOfFreedom: number): number {
  return upperGamma(degreesOfFreedom / 2, x / 2);
}

/** P(Z ≥ z) for a standard normal Z. */
export function normalTail(z: number): number {
  const half = upperGamma(0.5, (z * z) / 2) / 2;
  return z >= 0 ? half : 1 - half;
}

/** Q(a, x), the regularised upper incomplete gamma function. DLMF §8.11.4 below a + 1, §8.9.2 above. */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const front = exp(a * log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * series(a, x) : front * continuedFraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < mostTerms && term > sum * epsilon; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz's method; all its terms are positive for x > a. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n < mostTerms; n++) {
    const an = n * (a - n);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    result *= d * c;
    if (Math.abs(d * c - 1) < epsilon) break;
  }
  return result;
}
