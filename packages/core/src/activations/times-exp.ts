// A number times an exponential of something negative, for tails that reach down to the smallest float64 numbers.
import { type Expr, exp, multiply, select } from '../formula/expr.js';

/** m · e^z for z ≤ 0 with all digits, also where e^z alone would be subnormal and have lost some. */
export function timesExp(m: Expr, z: Expr): Expr {
  const half = exp(multiply(0.5, z));
  return select(z, 'less', -700, multiply(multiply(m, half), half), multiply(m, exp(z)));
}

/** The same for results that are rounded to float32, which has no numbers so small. */
export const timesExpFloat32 = (m: Expr, z: Expr): Expr => multiply(m, exp(z));

/** Either of the two. */
export type TimesExp = typeof timesExp;
