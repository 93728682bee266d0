// float32 form of erf. Up to 0.92: x + x P(x²); above: 1 − exp(-G(|x|)); both our own minimax fits (relative errors 9e-10
// and 1.6e-9 of the result). From 4 on erf rounds to 1.

import { abs, add, type Expr, multiply, negate, select, subtract } from '../../expr.js';
import { polynomial } from '../../polynomial.js';
import { expandExpOfMinus } from './exp.js';

const P = [0.12837917, -0.3761263, 0.11283626, -0.026855731, 0.005192405, -0.00080497697, 0.0000799665];
const G = [0.00019567557, 1.1276757, 0.6371822, 0.10393166, -0.022226932, 0.0030432101, -0.00019593484];

export function expandErf(z: Expr): Expr {
  const magnitude = abs(z);
  const bounded = select(magnitude, 'greater', 4, 4, magnitude);
  const outer = subtract(1, expandExpOfMinus(polynomial(bounded, G)));
  const square = multiply(z, z);
  const inner = add(z, multiply(z, polynomial(square, P)));
  return select(magnitude, 'greater', 0.92, select(z, 'less', 0, negate(outer), outer), inner);
}
