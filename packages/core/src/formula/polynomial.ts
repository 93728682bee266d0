// Polynomials as formulas: the order of their operations is fixed, so every reader does the same roundings.
import { add, type Expr, lift, multiply } from './expr.js';

/** c[0] + c[1] x + c[2] x² + …, in Estrin's order: pairs first, which makes short dependency chains. */
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

/** The same sum as one chain of multiplications and additions: few numbers alive at a time. */
export const horner = (of: Expr, coefficients: readonly number[]): Expr =>
  coefficients.map(lift).reduceRight((sum, coefficient) => add(coefficient, multiply(sum, of)));

/** The same sum as two such chains, of even and of odd powers. */
export function longPolynomial(of: Expr, coefficients: readonly number[]): Expr {
  const square = multiply(of, of);
  const chain = (parity: number): Expr =>
    horner(
      square,
      coefficients.filter((_, index) => index % 2 === parity),
    );
  return add(chain(0), multiply(chain(1), of));
}
