// float64 forms of exp and expm1 over + − ×, select and exponent bits, for results that will be rounded to float32.
// Method: z = n ln 2 + r, |r| ≤ ln 2 / 2, e^r = 1 + p with p = r + r² q(r), q our own minimax fit (2.4e-10 relative to p).
import { add, type Expr, multiply, powerOfTwo, select, subtract } from '../../expr.js';
import { polynomial } from '../../polynomial.js';
import { isNeverPositive } from '../sign.js';

/** Adding and subtracting 1.5 · 2^52 rounds to a whole number, ties to even, for magnitudes below 2^51. */
export const roundShift = 3 * 2 ** 51;

const q = [
  0.500000004427036, 0.16666666369728486, 0.04166636042202638, 0.008333389462251284, 0.0013940668883401007,
  0.00019845880247598767,
];

/** 2^n and p of the method. Below -709 2^n is 0, above 708 z stays there. NaN stays. */
function reduce(z: Expr): { scale: Expr; p: Expr } {
  const low = select(z, 'less', -709.2, -709.2, z);
  const clamped = isNeverPositive(z) ? low : select(low, 'greater', 708, 708, low);
  const n = subtract(add(multiply(clamped, Math.LOG2E), roundShift), roundShift);
  const r = subtract(clamped, multiply(n, Math.LN2));
  return { scale: powerOfTwo(n), p: add(r, multiply(multiply(r, r), polynomial(r, q))) };
}

/** e^z. */
export function expandExp(z: Expr): Expr {
  const { scale, p } = reduce(z);
  return multiply(add(1, p), scale);
}

/** e^z − 1 = 2^n p + (2^n − 1), where the bracket is exact. It keeps -0. */
export function expandExpm1(z: Expr): Expr {
  const { scale, p } = reduce(z);
  return select(z, 'greater', 0, add(multiply(scale, p), subtract(scale, 1)), negativeSide(z, scale, p));
}

/** Below 0 as above, and -0 stays: there 2^n p is -0 and 2^n − 1 is 0, whose sum would lose the sign. */
const negativeSide = (z: Expr, scale: Expr, p: Expr): Expr =>
  select(z, 'less', 0, add(multiply(scale, p), subtract(scale, 1)), z);
