// float64 forms of exp and expm1 with all the digits of float64. Method: z = n ln 2 + r, |r| ≤ ln 2 / 2, ln 2 in two parts;
// e^r = 1 + p with p = r + r² q(r), q by interpolation in Chebyshev points in 60 digits (relative error 5.5e-19).
import { abs, add, type Expr, multiply, powerOfTwo, select, subtract } from '../../expr.js';
import { polynomial } from '../../polynomial.js';
import { isNeverPositive } from '../sign.js';
import { roundShift } from '../wide/exp.js';

/** The product of the first part with a whole number up to 2^11 is exact. */
const ln2 = { high: 0.6931471805598903, low: 5.497923018708371e-14 } as const;

const q = [
  0.5, 0.1666666666666667, 0.04166666666666667, 0.008333333333326082, 0.0013888888888880786, 0.0001984126987500443,
  2.4801587333455554e-5, 2.755725516733863e-6, 2.7557265169290446e-7, 2.5105313809050282e-8, 2.0917823915320718e-9,
];

function reduce(z: Expr): { n: Expr; p: Expr } {
  const n = subtract(add(multiply(z, Math.LOG2E), roundShift), roundShift);
  const r = subtract(subtract(z, multiply(n, ln2.high)), multiply(n, ln2.low));
  return { n, p: add(r, multiply(multiply(r, r), polynomial(r, q))) };
}

/** `z` kept within [low, high]; NaN stays. */
function clamp(z: Expr, low: number, high: number): Expr {
  const above = select(z, 'less', low, low, z);
  return isNeverPositive(z) ? above : select(above, 'greater', high, high, above);
}

/** e^z = 2^n (1 + p), by two factors where the result may be no normal number. e^-750 rounds to 0, e^710 to Infinity. */
export function expandExp(z: Expr): Expr {
  const { n, p } = reduce(clamp(z, -750, 710));
  const sum = add(1, p);
  if (isNeverPositive(z)) return multiply(multiply(sum, powerOfTwo(add(n, 64))), 2 ** -64);
  const first = powerOfTwo(add(n, select(z, 'less', 0, 64, -1)));
  return multiply(multiply(sum, first), select(z, 'less', 0, 2 ** -64, 2));
}

/** e^z − 1 = 2^n (p + (1 − 2^-n)). Below -40 it rounds to -1; arguments too small to matter are their own result. */
export function expandExpm1(z: Expr): Expr {
  const { n, p } = reduce(clamp(z, -40, 710));
  const offset = subtract(1, multiply(powerOfTwo(subtract(1, n)), 0.5));
  const result = multiply(multiply(add(p, offset), powerOfTwo(subtract(n, 1))), 2);
  return select(abs(z), 'greater', 2 ** -54, result, z);
}
