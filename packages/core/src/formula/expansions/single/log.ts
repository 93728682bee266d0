// float32 forms of log and log1p over + − × ÷, select and exponent bits.
// Method: the argument is 2^k m with m in [√½, √2); with f = m − 1, log m = f − f²/2 + f³ L(f), L our own minimax fit
// (relative error 7.7e-10).

import { abs, add, divide, type Expr, exponent, multiply, select, significand, subtract } from '../../expr.js';
import { polynomial } from '../../polynomial.js';
import { ln2 } from './exp.js';

const L = [
  0.33333313, -0.2500001, 0.20002072, -0.16667989, 0.14220358, -0.124062344, 0.11883551, -0.116700925, 0.06749252,
];

/** k and f of the method for a positive normal number. */
function reduce(of: Expr): { k: Expr; f: Expr } {
  const m = significand(of);
  const isHigh = (yes: Expr | number, no: Expr | number): Expr => select(m, 'greater', Math.SQRT2, yes, no);
  return { k: add(exponent(of), isHigh(1, 0)), f: subtract(isHigh(multiply(m, 0.5), m), 1) };
}

/** k ln 2 + log(1 + f) + rest. */
function logSum(k: Expr, f: Expr, rest: Expr): Expr {
  const square = multiply(f, f);
  const tail = add(multiply(multiply(square, f), polynomial(f, L)), rest);
  return add(multiply(k, ln2.high), subtract(f, subtract(multiply(square, 0.5), tail)));
}

/** `result` where `of` > pole, -Infinity at the pole, NaN below it; Infinity and NaN stay. */
function atEdges(of: Expr, pole: number, result: Expr): Expr {
  const above = select(of, 'less', Number.POSITIVE_INFINITY, result, of);
  const below = select(of, 'less', pole, Number.NaN, select(of, 'lessOrEqual', pole, Number.NEGATIVE_INFINITY, of));
  return select(of, 'greater', pole, above, below);
}

export function expandLog(z: Expr): Expr {
  const isTiny = (yes: Expr | number, no: Expr | number): Expr => select(z, 'less', 2 ** -126, yes, no);
  const { k, f } = reduce(isTiny(multiply(z, 2 ** 24), z));
  const shifted = add(k, isTiny(-24, 0));
  return atEdges(z, 0, logSum(shifted, f, multiply(shifted, ln2.low)));
}

/** log(1 + z): near 0 f is z itself; elsewhere the rounding error of 1 + z enters as a correction. */
export function expandLog1p(z: Expr): Expr {
  const u = add(1, z);
  const part = subtract(u, 1);
  const lost = add(subtract(1, subtract(u, part)), subtract(z, part));
  const reduced = reduce(u);
  const isNear = (yes: Expr | number, no: Expr | number): Expr =>
    select(z, 'greater', -0.2928, select(z, 'less', 0.4142, yes, no), no);
  const k = isNear(0, reduced.k);
  const rest = add(multiply(k, ln2.low), isNear(0, divide(lost, u)));
  const result = logSum(k, isNear(z, reduced.f), rest);
  return select(abs(z), 'greater', 2 ** -25, atEdges(z, -1, result), z);
}
