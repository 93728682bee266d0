// Student's t: what intervals of means and the post-hoc test on ranks are made of.
import { exp, log } from '@actlab/core/numerics';
import { logGamma } from './log-gamma.js';

const tiny = 1e-300;
const epsilon = 1e-16;
const known = new Map<number, number>();

/** t with P(|T| ≤ t) = 95 % for ν degrees of freedom: 12.706 for ν = 1, 1.960 for ν = ∞. NaN below ν = 1. */
export function studentT95(degreesOfFreedom: number): number {
  let t = known.get(degreesOfFreedom);
  if (t === undefined) {
    t = studentTQuantile(0.975, degreesOfFreedom);
    known.set(degreesOfFreedom, t);
  }
  return t;
}

/** t with P(T ≤ t) = p, for ½ ≤ p < 1 and ν ≥ 1 degrees of freedom, to 1e-11 relative (1e-9 for ν = 10^6). NaN outside. */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p >= 0.5 && p < 1 && degreesOfFreedom >= 1)) return NaN;
  const tail = 2 * (1 - p);
  let low = 0;
  let high = 1;
  while (studentTTwoSided(high, degreesOfFreedom) > tail) {
    low = high;
    high *= 2;
  }
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (studentTTwoSided(middle, degreesOfFreedom) > tail) low = middle;
    else high = middle;
  }
  return high;
}

/** P(|T| ≥ |t|) for ν > 0 degrees of freedom, to 1e-11 relative (1e-9 for ν = 10^6). */
export function studentTTwoSided(t: number, degreesOfFreedom: number): number {
  const nu = degreesOfFreedom;
  return incompleteBeta(nu / 2, 0.5, nu / (nu + t * t), (t * t) / (nu + t * t));
}

/** I_x(a, b), the regularised incomplete beta function; `y` is 1 − x, given apart because it may be tiny. DLMF §8.17. */
function incompleteBeta(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(y));
  if (x < (a + 1) / (a + b + 2)) return (front * continuedFraction(a, b, x)) / a;
  return 1 - (front * continuedFraction(b, a, y)) / b;
}

/** DLMF 8.17.22 by Lentz's method as modified by Thompson and Barnett (1986), J. Comput. Phys. 64, 490. */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < epsilon) break;
  }
  return result;
}

/** Keeps Lentz's divisors off zero. */
function away(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
