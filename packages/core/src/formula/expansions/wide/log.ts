// float64 forms of log and log1p over + − × ÷, select and exponent bits, for results that will be rounded to float32.
// Method: the argument is 2^k m with m in [√½, √2); with s = (m − 1) / (m + 1), log m = 2 s + s³ L(s²), L our own minimax fit
// (4.8e-12 relative to log m).
import { add, divide, type Expr, exponent, multiply, select, significand, subtract } from '../../expr.js';
import { polynomial } from '../../polynomial.js';
import { isWithinUnit } from '../sign.js';

const L = [0.6666666564412197, 0.40000335519189606, 0.2853728617025057, 0.23582602429221367];

/** log(of) + rest for a positive normal number. */
function logSum(of: Expr, rest: Expr | number): Expr {
  const m = significand(of);
  const isHigh = (yes: Expr | number, no: Expr | number): Expr => select(m, 'greater', Math.SQRT2, yes, no);
  const k = add(exponent(of), isHigh(1, 0));
  const f = subtract(isHigh(multiply(m, 0.5), m), 1);
  const s = divide(f, add(f, 2));
  const square = multiply(s, s);
  const logM = add(multiply(2, s), multiply(multiply(s, square), polynomial(square, L)));
  return add(multiply(k, Math.LN2), add(logM, rest));
}

/** `result` where `of` > pole, -Infinity at the pole, NaN below it; Infinity and NaN stay. */
function atEdges(of: Expr, pole: number, result: Expr): Expr {
  const above = select(of, 'less', Number.POSITIVE_INFINITY, result, of);
  const below = select(of, 'less', pole, Number.NaN, select(of, 'lessOrEqual', pole, Number.NEGATIVE_INFINITY, of));
  return select(of, 'greater', pole, above, below);
}

export const expandLog = (z: Expr): Expr => atEdges(z, 0, logSum(z, 0));

/** The same for arguments up to 2: s ≤ 1/3 (relative error 1.1e-10). */
const nearL = [0.6666667550064717, 0.39998888337206423, 0.28616597115591336, 0.214307374513703, 0.24289568397541506];

/** log(1 + z) for z in [0, 1]: 2 s + s³ L(s²) with s = z / (2 + z), without any reduction. */
function log1pWithinUnit(z: Expr): Expr {
  const s = divide(z, add(2, z));
  const square = multiply(s, s);
  return add(multiply(2, s), multiply(multiply(s, square), polynomial(square, nearL)));
}

/** log(1 + z): what rounding took from 1 + z enters as a correction; -0 and the smallest arguments are their own result. */
export function expandLog1p(z: Expr): Expr {
  if (isWithinUnit(z)) return log1pWithinUnit(z);
  const u = add(1, z);
  const part = subtract(u, 1);
  const lost = add(subtract(1, subtract(u, part)), subtract(z, part));
  const result = atEdges(z, -1, logSum(u, divide(lost, u)));
  return select(u, 'greater', 1, result, select(u, 'less', 1, result, z));
}
