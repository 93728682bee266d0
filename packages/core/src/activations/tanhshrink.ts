// Tanhshrink. Near 0, where x − tanh x would lose all digits, by the continued fraction of tanh.
import { defineActivation } from '../define-activation.js';
import {
  abs,
  add,
  divide,
  type Expr,
  lift,
  multiply,
  select,
  subtract,
  tanh as tanhOf,
  wide,
  x,
} from '../formula/expr.js';

const tanh = tanhOf(x);
const square = multiply(x, x);

/** c = x² / (3 + x² / (5 + x² / (7 + …))), so that tanh x = x / (1 + c) and x − tanh x = x c / (1 + c). */
const fraction = [19, 17, 15, 13, 11, 9, 7, 5, 3].reduce<Expr>((c, odd) => divide(square, add(odd, c)), lift(0));
const nearZero = divide(multiply(x, fraction), add(1, fraction));
const value = select(abs(x), 'less', 1, nearZero, subtract(x, tanh));

export const tanhshrink = defineActivation({
  name: 'tanhshrink',
  title: 'Tanhshrink',
  tex: String.raw`x - \tanh x`,
  source: 'Lambert’s continued fraction of tanh: Abramowitz and Stegun 4.5.70; the name is PyTorch’s',
  params: {},
  value,
  derivative: multiply(tanh, tanh),
  // The subtraction, which takes two digits where it begins and leaves one rounding instead of three.
  float32: { value: wide(value) },
  stated: {
    kinks: [],
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: true,
    sparse: false,
    saturates: 'none',
    maxSlope: 1,
    ulp: { value: 1, derivative: 4 },
  },
});
