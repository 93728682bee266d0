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
import { longPolynomial } from '../formula/polynomial.js';

const tanh = tanhOf(x);
const square = multiply(x, x);

/** c = x² / (3 + x² / (5 + x² / (7 + …))), so that tanh x = x / (1 + c) and x − tanh x = x c / (1 + c). */
const fraction = [19, 17, 15, 13, 11, 9, 7, 5, 3].reduce<Expr>((c, odd) => divide(square, add(odd, c)), lift(0));
const nearZero = divide(multiply(x, fraction), add(1, fraction));
const value = select(abs(x), 'less', 1, nearZero, subtract(x, tanh));

/** The same near 0 for results that are rounded to float32: x³ S(x²), S our own minimax fit (relative error 4.5e-10). */
const S = [
  0.3333333331838134, -0.1333333090377168, 0.0539675975802522, -0.0218625823914392, 0.00882627756723511,
  -0.003478444016721596, 0.0012422249421835078, -0.00033773103402136653, 0.00004847735757751574,
];
const nearZeroFloat32 = multiply(multiply(x, square), longPolynomial(square, S));

export const tanhshrink = defineActivation({
  name: 'tanhshrink',
  title: 'Tanhshrink',
  tex: String.raw`x - \tanh x`,
  source: 'Lambert’s continued fraction of tanh: Abramowitz and Stegun 4.5.70; the name is PyTorch’s',
  params: {},
  value,
  derivative: multiply(tanh, tanh),
  // The subtraction, which takes two digits where it begins and leaves one rounding instead of three.
  float32: { value: wide(select(abs(x), 'less', 1, nearZeroFloat32, subtract(x, tanh))) },
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
