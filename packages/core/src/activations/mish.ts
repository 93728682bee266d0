// Mish, with e = exp(-|x|): tanh(ln(1 + e^x)) = e (e + 2) / (e (e + 2) + 2) for x < 0, (1 + 2e) / (1 + 2e + 2e²) above.
import { defineActivation } from '../define-activation.js';
import {
  abs,
  add,
  atLeast,
  atMost,
  divide,
  type Expr,
  exp,
  multiply,
  negate,
  select,
  wide,
  x,
} from '../formula/expr.js';
import { type TimesExp, timesExp, timesExpFloat32 } from './times-exp.js';

function mishBy(product: TimesExp): { value: Expr; derivative: Expr } {
  // From 800 on, e is 0; the bound keeps ∞ · 0 away.
  const bounded = atLeast(atMost(x, 800), -800);
  const minus = negate(abs(bounded));
  const e = exp(minus);
  const whenNegative = (negative: Expr, otherwise: Expr): Expr => select(x, 'less', 0, negative, otherwise);
  const below = add(multiply(e, add(e, 2)), 2);
  const above = add(1, multiply(multiply(2, e), add(1, e)));
  const denominator = whenNegative(below, above);
  const numerator = whenNegative(product(multiply(bounded, add(e, 2)), minus), multiply(x, add(1, multiply(2, e))));
  const slopeBelow = product(add(multiply(add(e, 2), below), multiply(multiply(4, bounded), add(e, 1))), minus);
  const slopeAbove = add(
    multiply(add(1, multiply(2, e)), above),
    multiply(multiply(multiply(multiply(4, bounded), e), e), add(1, e)),
  );
  return {
    value: divide(numerator, denominator),
    derivative: divide(whenNegative(slopeBelow, slopeAbove), multiply(denominator, denominator)),
  };
}

export const mish = defineActivation({
  name: 'mish',
  title: 'Mish',
  tex: String.raw`x \tanh(\ln(1 + e^x))`,
  source: 'Misra 2019, Mish: a self regularized non-monotonic activation function, arXiv:1908.08681',
  params: {},
  ...mishBy(timesExp),
  // The rounding of the exponential, and the digits that cancel at the zero of the derivative, -1.1924312145154952.
  float32: { value: wide(mishBy(timesExpFloat32).value), derivative: wide(mishBy(timesExpFloat32).derivative) },
  stated: {
    kinks: [],
    range: [-0.30884341301725043, Number.POSITIVE_INFINITY],
    monotone: false,
    zeroCentred: false,
    sparse: false,
    saturates: 'left',
    maxSlope: 1.088498161251728,
    ulp: { value: 1, derivative: 1 },
  },
});
