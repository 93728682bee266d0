// float32 form of tanh. Up to 0.6: x (1 + x² P(x²)), P our own minimax fit (relative error 2.8e-9); above: 1 − 2e/(1 + e)
// with e = exp(-2|x|), where the second term is small enough that its error hardly counts.

import { abs, add, divide, type Expr, multiply, negate, select, subtract } from '../../expr.js';
import { polynomial } from '../../polynomial.js';
import { expandExp } from './exp.js';

const P = [-0.333333, 0.13331936, -0.053784717, 0.020798625, -0.0058979667];

export function expandTanh(z: Expr): Expr {
  const magnitude = abs(z);
  const e = expandExp(multiply(-2, magnitude));
  const outer = subtract(1, divide(multiply(2, e), add(1, e)));
  const square = multiply(z, z);
  const inner = multiply(z, add(1, multiply(square, polynomial(square, P))));
  return select(magnitude, 'greater', 0.6, select(z, 'less', 0, negate(outer), outer), inner);
}
