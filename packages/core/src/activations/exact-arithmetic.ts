// What rounding takes from a float64 result, as formulas: for plain forms that would lose digits in an exponent or a
// difference. They presume float64; float32 forms leave them out, because under `wide` products of inputs are exact.
import { add, type Expr, multiply, select, subtract } from '../formula/expr.js';

/** 2^27 + 1. */
const splitter = 134_217_729;

/** A number as the sum of two with 26 bits each: Dekker 1971, Numerische Mathematik 18, §5. */
function halves(of: Expr): { high: Expr; low: Expr } {
  const scaled = multiply(of, splitter);
  const high = subtract(scaled, subtract(scaled, of));
  return { high, low: subtract(of, high) };
}

/** a · b minus its rounded value. NaN where a or b exceeds 1e300. */
export function lostByProduct(a: Expr, b: Expr): Expr {
  const [p, q] = [halves(a), halves(b)];
  const most = subtract(multiply(p.high, q.high), multiply(a, b));
  return add(add(add(most, multiply(p.high, q.low)), multiply(p.low, q.high)), multiply(p.low, q.low));
}

/** a + b minus its rounded value, whichever is larger: Knuth, The Art of Computer Programming, vol. 2, §4.2.2, theorem B. */
export function lostBySum(a: Expr, b: Expr): Expr {
  const sum = add(a, b);
  const ofB = subtract(sum, a);
  return add(subtract(a, subtract(sum, ofB)), subtract(b, ofB));
}

/** A correction, or 0 where it cannot be computed because a part overflowed. It is 0 in exact arithmetic. */
export const correction = (lost: Expr): Expr => select(lost, 'greaterOrEqual', lost, lost, 0);
