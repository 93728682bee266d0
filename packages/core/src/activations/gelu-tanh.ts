// GELU by tanh, written as x σ(v) with v = √(8/π) (x + 0.044715 x³): 1 + tanh(v/2) would lose the lower tail.
import { defineActivation } from '../define-activation.js';
import {
  abs,
  add,
  atLeast,
  atMost,
  divide,
  type Expr,
  exp,
  lift,
  multiply,
  negate,
  select,
  wide,
  x,
} from '../formula/expr.js';
import { correction, lostByProduct, lostBySum } from './exact-arithmetic.js';
import { type TimesExp, timesExp, timesExpFloat32 } from './times-exp.js';

/** √(8/π) and 0.044715 √(8/π): rounded, and what that leaves. */
const root = { high: 1.5957691216057308, low: -9.96930880911092e-17 } as const;
const cubic = { high: 0.07135481627260025, low: -6.175149918155315e-19 } as const;

/** x where it matters: e^-|v| is 0 long before, and the bound keeps x³ from overflowing and ∞ · 0 away. */
const bounded = atLeast(atMost(x, 800), -800);
const size = abs(bounded);
const square = multiply(size, size);
const product = multiply(square, lift(cubic.high));
const slope = add(root.high, product);
/** |v| in float64. */
const v = multiply(size, slope);

/** The exact |v| minus its rounded value: the exponential would multiply that by up to 745. */
function lostByV(): Expr {
  const lostByTerm = add(
    lostByProduct(square, lift(cubic.high)),
    add(multiply(lostByProduct(size, size), cubic.high), multiply(square, cubic.low)),
  );
  const lostBySlope = add(add(lostBySum(lift(root.high), product), root.low), lostByTerm);
  return correction(add(lostByProduct(size, slope), multiply(size, lostBySlope)));
}

function forms(timesExponential: TimesExp, lost: Expr): { value: Expr; derivative: Expr } {
  const minus = negate(v);
  const e = exp(minus);
  const sum = add(1, e);
  const timesTail = (m: Expr): Expr => timesExponential(add(m, negate(multiply(m, lost))), minus);
  /** x v'(x). */
  const steepness = multiply(bounded, add(root.high, multiply(3, product)));
  const whenNegative = (negative: Expr, otherwise: Expr): Expr => select(x, 'less', 0, negative, otherwise);
  return {
    value: divide(whenNegative(timesTail(bounded), x), sum),
    derivative: divide(
      whenNegative(timesTail(add(1, divide(steepness, sum))), add(1, divide(multiply(steepness, e), sum))),
      sum,
    ),
  };
}

const { value, derivative } = forms(timesExp, lostByV());
const single = forms(timesExpFloat32, lift(0));

export const geluTanh = defineActivation({
  name: 'geluTanh',
  title: 'GELU (tanh)',
  tex: String.raw`\tfrac{x}{2} \bigl(1 + \tanh\bigl(\sqrt{2/\pi}\,(x + 0.044715 x^3)\bigr)\bigr)`,
  source: 'Hendrycks, Gimpel 2016, Gaussian error linear units, arXiv:1606.08415, §2',
  params: {},
  value,
  derivative,
  // The lower tail, where the exponential multiplies every rounding by |v|, and the derivative's zero, -0.7524614220710163.
  float32: { value: wide(single.value), derivative: wide(single.derivative) },
  stated: {
    kinks: [],
    range: [-0.17004075057125406, Number.POSITIVE_INFINITY],
    monotone: false,
    zeroCentred: false,
    sparse: false,
    saturates: 'left',
    maxSlope: 1.1289930686587717,
    ulp: { value: 1, derivative: 1 },
  },
});
