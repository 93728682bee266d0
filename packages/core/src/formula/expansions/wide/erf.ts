// float64 form of erf. Up to 1: z P(z²), P our own minimax fit (relative error 8.4e-13); above: 1 − 2 Φ(−√2 |z|).
import { abs, type Expr, multiply, negate, select, subtract } from '../../expr.js';
import { polynomial } from '../../polynomial.js';
import { expandLowerTail } from './normal-cdf.js';

const P = [
  1.1283791670945855, -0.37612638888503525, 0.11283791285371599, -0.026866131409193205, 0.005223776406246749,
  -0.0008542488930763283, 0.00011954818395498199, -0.000013898697860340909, 0.000001056297068175336,
];

export function expandErf(z: Expr): Expr {
  const magnitude = abs(z);
  const outer = subtract(1, multiply(2, expandLowerTail(multiply(magnitude, Math.SQRT2))));
  const inner = multiply(z, polynomial(multiply(z, z), P));
  return select(magnitude, 'greater', 1, select(z, 'less', 0, negate(outer), outer), inner);
}
