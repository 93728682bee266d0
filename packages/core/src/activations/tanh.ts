// The hyperbolic tangent; its derivative with e = exp(-2|x|), which keeps both tails.
import { defineActivation } from '../define-activation.js';
import { abs, add, divide, exp, multiply, subtract, tanh as tanhOf, x, y } from '../formula/expr.js';

const e = exp(multiply(-2, abs(x)));
const sum = add(1, e);
const derivative = divide(multiply(4, e), multiply(sum, sum));
/** What rounding took from 1 + e; 0 in exact arithmetic. */
const lost = subtract(e, subtract(sum, 1));

export const tanh = defineActivation({
  name: 'tanh',
  title: 'Tanh',
  tex: String.raw`\tanh x = \frac{1 - e^{-2x}}{1 + e^{-2x}}`,
  source: 'LeCun, Bottou, Orr, Müller 1998, Efficient BackProp, §4.4',
  params: {},
  value: tanhOf(x),
  // Not 1 − tanh²: that loses all digits from |x| = 9 on.
  derivative,
  // Puts back the rounding of 1 + e, which alone costs up to two units in the last place.
  float32: { derivative: subtract(derivative, multiply(derivative, lost)) },
  derivativeFromOutput: multiply(subtract(1, y), add(1, y)),
  stated: {
    kinks: [],
    range: [-1, 1],
    monotone: true,
    zeroCentred: true,
    sparse: false,
    saturates: 'both',
    maxSlope: 1,
    ulp: { value: 2, derivative: 4 },
  },
});
