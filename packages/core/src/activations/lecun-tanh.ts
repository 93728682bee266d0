// The scaled hyperbolic tangent of Efficient BackProp, with f(±1) = ±1 to four digits.
import { defineActivation } from '../define-activation.js';
import { abs, add, divide, exp, multiply, subtract, tanh as tanhOf, wide, x, y } from '../formula/expr.js';

const height = 1.7159;
/** f'(0) = 2/3 · 1.7159. */
const slope = (2 * height) / 3;
const value = multiply(height, tanhOf(divide(multiply(2, x), 3)));

const e = exp(divide(multiply(-4, abs(x)), 3));
const sum = add(1, e);
const derivative = divide(multiply(4 * slope, e), multiply(sum, sum));

export const lecunTanh = defineActivation({
  name: 'lecunTanh',
  title: 'LeCun tanh',
  tex: String.raw`1.7159 \tanh(\tfrac{2}{3} x)`,
  source: 'LeCun, Bottou, Orr, Müller 1998, Efficient BackProp, §4.4',
  params: {},
  value,
  // Not 1.1439 (1 − tanh²): that loses all digits in the tails.
  derivative,
  // The constants and 2x/3 keep their float64 digits.
  float32: { value: wide(value), derivative: wide(derivative) },
  derivativeFromOutput: multiply(2 / 3 / height, multiply(subtract(height, y), add(height, y))),
  stated: {
    kinks: [],
    range: [-height, height],
    monotone: true,
    zeroCentred: true,
    sparse: false,
    saturates: 'both',
    maxSlope: slope,
    ulp: { value: 1, derivative: 1 },
  },
});
