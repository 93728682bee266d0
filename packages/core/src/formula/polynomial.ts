// Polynomials in Estrin's order: short dependency chains, the same roundings in every reader.
import { add, type Expr, lift, multiply } from './expr.js';

/** c[0] + c[1] x + c[2] x² + …, pairs first. */
export function polynomial(of: Expr, coefficients: readonly number[]): Expr {
  let terms: Expr[] = coefficients.map(lift);
  let power = of;
  while (terms.length > 1) {
    const factor = power;
    terms = pairs(terms).map(([low, high]) => (high === undefined ? low : add(low, multiply(high, factor))));
    power = multiply(power, power);
  }
  return terms[0]!;
}

function pairs(terms: readonly Expr[]): [Expr, Expr | undefined][] {
  return terms.flatMap((term, index) =>
    index % 2 === 0 ? [[term, terms[index + 1]] as [Expr, Expr | undefined]] : [],
  );
}
