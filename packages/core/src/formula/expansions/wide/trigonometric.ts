// float64 forms of sin and cos, for results that will be rounded to float32. Method: z = n π/2 + r with π/2 in three parts
// (Cody and Waite 1980), whose products with n are exact up to |z| = 2^29; on |r| ≤ π/4 our own minimax fits (relative errors
// 5e-12 for sin and 1.2e-13 for cos).
import { add, type Expr, floor, multiply, negate, select, subtract } from '../../expr.js';
import { polynomial } from '../../polynomial.js';
import { roundShift } from './exp.js';

/** π/2: two parts of 24 bits and what they leave. */
const halfPi = [1.570796251296997, 7.549789415861596e-8, 5.390302858158119e-15] as const;

const sinP = [-0.1666666664058765, 0.008333329280477605, -0.000198393044034595, 0.000002718046374976838];
const cosP = [0.04166666661910508, -0.0013888883467133024, 0.00002479945152171977, -2.7205044162619644e-7];

/** `of` kept within ±bound; NaN stays. */
function within(of: Expr, bound: number): Expr {
  const low = select(of, 'less', -bound, -bound, of);
  return select(low, 'greater', bound, bound, low);
}

/** sin(z + shift · π/2). */
function wave(z: Expr, shift: 0 | 1): Expr {
  const n = subtract(add(multiply(z, 2 / Math.PI), roundShift), roundShift);
  const exact = halfPi.reduce<Expr>((rest, part) => subtract(rest, multiply(n, part)), z);
  // Beyond 2^29 nothing is left of r but a bound.
  const r = within(exact, Math.PI / 4);
  const square = multiply(r, r);
  const sin = multiply(r, add(1, multiply(square, polynomial(square, sinP))));
  const cos = add(subtract(1, multiply(square, 0.5)), multiply(multiply(square, square), polynomial(square, cosP)));
  const turned = shift === 0 ? n : add(n, shift);
  const quadrant = subtract(turned, multiply(floor(multiply(turned, 0.25)), 4));
  const isOdd = subtract(quadrant, multiply(floor(multiply(quadrant, 0.5)), 2));
  const unsigned = select(isOdd, 'greater', 0.5, cos, sin);
  return select(quadrant, 'greater', 1.5, negate(unsigned), unsigned);
}

export const expandSin = (z: Expr): Expr => wave(z, 0);
export const expandCos = (z: Expr): Expr => wave(z, 1);
