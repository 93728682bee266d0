// float64 form of Φ, for results that will be rounded to float32. Below 0: e^(-z²/2) u M(u) with u = 1 / (1 + |z| / 4.5), M our
// own minimax fit on |z| ≤ 15 (relative error 1.9e-11); above: one minus that. From -14.6 on Φ rounds to 0 in float32.
import { abs, add, divide, type Expr, multiply, select, subtract } from '../../expr.js';
import { longPolynomial } from '../../polynomial.js';
import { expandExp } from './exp.js';

const M = [
  0.08865430521298755, 0.08864314046220907, 0.08437878326468404, 0.07501130699627052, 0.064108471654577,
  0.05008943400038778, 0.011358535299143836, 0.09057774730577665, -0.13826685958454601, 0.1863380646442704,
  -0.15211665116447612, 0.06069672585095895, -0.009473003951858117,
];

/** Φ(−|z|). */
export function expandLowerTail(z: Expr): Expr {
  const magnitude = abs(z);
  const t = select(magnitude, 'greater', 20, 20, magnitude);
  const u = divide(4.5, add(4.5, t));
  return multiply(expandExp(multiply(-0.5, multiply(t, t))), multiply(u, longPolynomial(u, M)));
}

export function expandNormalCdf(z: Expr): Expr {
  const tail = expandLowerTail(z);
  return select(z, 'greater', 0, subtract(1, tail), tail);
}
