// The formulas that SiLU and Swish share: x σ(z), where z is x or a multiple of it. Neither tail loses digits or overflows.
import {
  abs,
  add,
  atLeast,
  atMost,
  divide,
  type Expr,
  exp,
  lift,
  multiply,
  negate,
  select,
  x,
} from '../formula/expr.js';
import { type TimesExp, timesExp, timesExpFloat32 } from './times-exp.js';

/** The largest float64 number: x within it has no infinite product with 0. */
const finite = 1.7976931348623157e308;
export const finiteX = atLeast(atMost(x, finite), -finite);

/** z where e^-|z| matters; farther out it is 0. */
const bound = (z: Expr): Expr => atLeast(atMost(z, 1600), -1600);

/** e^-|z|, for a bounded z. */
export const tail = (z: Expr): Expr => exp(negate(abs(bound(z))));

interface Gate {
  readonly value: Expr;
  /** σ(z) (1 + z (1 − σ(z))). */
  readonly derivative: Expr;
}

/** x σ(z) and its derivative by x, for a z that falls short of the exact one by `lost`. */
function gate(z: Expr, lost: Expr, product: TimesExp): Gate {
  const bounded = bound(z);
  const e = tail(z);
  const sum = add(1, e);
  /** m e^z for the exact z ≤ 0. Corrected last: far out the correction is large and the product 0. */
  const timesTail = (m: Expr): Expr => {
    const rounded = product(m, negate(abs(bounded)));
    return add(rounded, multiply(rounded, lost));
  };
  const whenNegative = (negative: Expr, otherwise: Expr): Expr => select(bounded, 'less', 0, negative, otherwise);
  return {
    value: divide(whenNegative(timesTail(finiteX), x), sum),
    derivative: divide(
      whenNegative(timesTail(add(1, divide(bounded, sum))), add(1, divide(multiply(bounded, e), sum))),
      sum,
    ),
  };
}

export const selfGated = (z: Expr, lost: Expr = lift(0)): Gate => gate(z, lost, timesExp);

/** The same for results that are rounded to float32. */
export const selfGatedFloat32 = (z: Expr): Gate => gate(z, lift(0), timesExpFloat32);
