// float32 forms of exp and expm1 over + − ×, select and exponent bits.
// Method: z = n ln 2 + r, |r| ≤ ln 2 / 2, e^r = 1 + p with p = r + r² q(r), q our own minimax fit (relative error 3.1e-9).
import { abs, add, type Expr, multiply, negate, powerOfTwo, select, subtract } from '../../expr.js';
import { polynomial } from '../../polynomial.js';
import { isNeverPositive } from '../sign.js';

/** ln 2 in two parts; the product of the first with a whole number up to 150 is exact. */
export const ln2 = { high: 0x162e4 * 2 ** -17, low: 0x17f7d1c * 2 ** -44 } as const;

/** Adding and subtracting 1.5 · 2^23 rounds to a whole number, ties to even, for magnitudes below 2^22. */
const roundShift = 0xc00000;

export const q = [0.49999994, 0.16666521, 0.041668266, 0.008368677, 0.0013820734];

/** n and p of the method, for a z that is already clamped. */
function reduce(z: Expr): { n: Expr; p: Expr } {
  const n = subtract(add(multiply(z, Math.LOG2E), roundShift), roundShift);
  const r = subtract(subtract(z, multiply(n, ln2.high)), multiply(n, ln2.low));
  return { n, p: add(r, multiply(multiply(r, r), polynomial(r, q))) };
}

/** `z` kept within [low, high]; NaN stays. */
const clamp = (z: Expr, low: number, high: number): Expr =>
  select(z, 'less', low, low, select(z, 'greater', high, high, z));

/** `of` · 2^n by two factors, so that results below the normal numbers are rounded once and those above overflow. */
function scale(of: Expr, n: Expr, z: Expr): Expr {
  if (isNeverPositive(z)) return multiply(multiply(of, powerOfTwo(add(n, 24))), 2 ** -24);
  const first = powerOfTwo(add(n, select(z, 'less', 0, 24, -1)));
  return multiply(multiply(of, first), select(z, 'less', 0, 2 ** -24, 2));
}

/** e^z = 2^n (1 + p). e^-104 rounds to 0 and e^89 to Infinity. */
export function expandExp(z: Expr): Expr {
  const clamped = isNeverPositive(z) ? select(z, 'less', -104, -104, z) : clamp(z, -104, 89);
  const { n, p } = reduce(clamped);
  return scale(add(1, p), n, z);
}

/** e^z − 1 = 2^n (p + (1 − 2^-n)). Below -18 it rounds to -1; arguments too small to matter are their own result. */
export function expandExpm1(z: Expr): Expr {
  const { n, p } = reduce(clamp(z, -18, 89));
  const offset = subtract(1, multiply(powerOfTwo(subtract(1, n)), 0.5));
  const result = multiply(multiply(add(p, offset), powerOfTwo(subtract(n, 1))), 2);
  return select(abs(z), 'greater', 2 ** -25, result, z);
}

/** e^-|z|. */
export const expandExpOfMinus = (z: Expr): Expr => expandExp(negate(abs(z)));
