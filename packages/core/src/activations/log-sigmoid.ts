// The logarithm of the sigmoid. Written with e = exp(-|x|): ln(σ(x)) would be -∞ where σ(x) rounds to 0.
import { defineActivation } from '../define-activation.js';
import { abs, add, atLeast, divide, exp, expm1, log1p, negate, select, wide, x, y } from '../formula/expr.js';

const e = exp(negate(abs(x)));
const value = negate(add(atLeast(negate(x), 0), log1p(e)));
const derivative = divide(select(x, 'greater', 0, e, 1), add(1, e));

export const logSigmoid = defineActivation({
  name: 'logSigmoid',
  title: 'LogSigmoid',
  tex: String.raw`\ln \sigma(x) = -\ln(1 + e^{-x})`,
  source: 'The log-likelihood of logistic regression: Cox 1958, The regression analysis of binary sequences',
  params: {},
  value,
  derivative,
  // The rounding of the exponential and of what is computed from it.
  float32: { value: wide(value), derivative: wide(derivative) },
  derivativeFromOutput: negate(expm1(y)),
  stated: {
    kinks: [],
    range: [Number.NEGATIVE_INFINITY, 0],
    monotone: true,
    zeroCentred: false,
    sparse: false,
    saturates: 'right',
    maxSlope: 1,
    ulp: { value: 1, derivative: 1 },
  },
});
