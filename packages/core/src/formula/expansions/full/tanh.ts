// float64 form of tanh with all the digits of float64: −t / (t + 2) with t = expm1(-2 |z|).
import { abs, add, divide, type Expr, multiply, negate, select } from '../../expr.js';
import { expandExpm1 } from './exp.js';

export function expandTanh(z: Expr): Expr {
  const t = expandExpm1(multiply(-2, abs(z)));
  const magnitude = divide(negate(t), add(t, 2));
  return select(z, 'less', 0, negate(magnitude), select(z, 'greater', 0, magnitude, z));
}
