// float64 form of tanh with all the digits of float64. With t = expm1(-2 |z|): near 0 −t / (t + 2), farther out 1 − 2 (1 + t) / (t + 2),
// where the errors of t hardly count.
import { abs, add, divide, type Expr, multiply, negate, select, subtract } from '../../expr.js';
import { expandExpm1 } from './exp.js';

export function expandTanh(z: Expr): Expr {
  const t = expandExpm1(multiply(-2, abs(z)));
  const sum = add(t, 2);
  const isFar = (far: Expr, near: Expr): Expr => select(t, 'less', -0.7, far, near);
  const quotient = divide(isFar(multiply(2, add(1, t)), negate(t)), sum);
  const magnitude = isFar(subtract(1, quotient), quotient);
  return select(z, 'less', 0, negate(magnitude), select(z, 'greater', 0, magnitude, z));
}
