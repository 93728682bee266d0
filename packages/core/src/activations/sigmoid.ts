// The logistic function. Written with e = exp(-|x|), which never overflows and keeps both tails.
import { defineActivation } from '../define-activation.js';
import { abs, add, divide, exp, multiply, negate, select, subtract, x, y } from '../formula/expr.js';

const e = exp(negate(abs(x)));
const sum = add(1, e);
const value = divide(select(x, 'less', 0, e, 1), sum);
const derivative = divide(e, multiply(sum, sum));
/** What rounding took from 1 + e; 0 in exact arithmetic. */
const lost = subtract(e, subtract(sum, 1));

export const sigmoid = defineActivation({
  name: 'sigmoid',
  title: 'Sigmoid',
  tex: String.raw`\frac{1}{1 + e^{-x}}`,
  source: 'Verhulst 1845, Recherches mathématiques sur la loi d’accroissement de la population',
  params: {},
  value,
  derivative,
  // Puts back the rounding of 1 + e, which alone costs a unit in the last place (two in the derivative).
  float32: {
    value: subtract(value, multiply(value, lost)),
    derivative: subtract(derivative, multiply(derivative, lost)),
  },
  derivativeFromOutput: multiply(y, subtract(1, y)),
  stated: {
    kinks: [],
    range: [0, 1],
    monotone: true,
    zeroCentred: false,
    sparse: false,
    saturates: 'both',
    maxSlope: 0.25,
    ulp: { value: 2, derivative: 4 },
  },
});
