// Φ(−t) for float32 results, mixed of float32 and float64 steps: e^(-t²/2) P(t) / R(t), our own rational fit on [0, 15] (relative
// error 6.3e-9). Only the polynomial of the exponential is left to float32: elsewhere its rounding errors would add up.

import { q } from './expansions/single/exp.js';
import { roundShift } from './expansions/wide/exp.js';
import { add, divide, type Expr, multiply, powerOfTwo, single, subtract, wide } from './expr.js';
import { horner, polynomial } from './polynomial.js';

const P = [0.5000000031461543, 0.4392837661742647, 0.18396927502208102, 0.04088114008895549, 0.00415322135899751];
const R = [1, 1.6764525389785538, 1.2055490918607923, 0.4714090264335295, 0.10247993767388675, 0.010410470436803295];

/** e^(-t²/2); its square and the reduction of its exponent keep every digit. */
function density(t: Expr): Expr {
  const exponent = multiply(multiply(t, -0.5), t);
  const n = subtract(add(multiply(exponent, Math.LOG2E), roundShift), roundShift);
  const r = wide(subtract(exponent, multiply(n, Math.LN2)));
  const p = add(r, multiply(multiply(r, r), polynomial(r, q)));
  return multiply(add(1, single(p)), powerOfTwo(n));
}

/** Φ(−t) for a float32 t in [0, 15], to be read under `wide`: its results do not underflow there. */
export function gaussianTail(t: Expr): Expr {
  const exact = single(t);
  return divide(multiply(density(exact), horner(exact, P)), horner(exact, R));
}
