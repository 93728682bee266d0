// The sine of SIREN.
import { defineActivation } from '../define-activation.js';
import { cos, type Expr, multiply, sin as sinOf, wide, x } from '../formula/expr.js';
import { anyNumber } from './parameter-range.js';

const value = (omega: Expr): Expr => sinOf(multiply(omega, x));
const derivative = (omega: Expr): Expr => multiply(omega, cos(multiply(omega, x)));

export const sin = defineActivation({
  name: 'sin',
  title: 'Sine',
  tex: String.raw`\sin(\omega x)`,
  source:
    'Sitzmann, Martel, Bergman, Lindell, Wetzstein 2020, Implicit neural representations with periodic activation functions, arXiv:2006.09661',
  params: { omega: { default: 1, ...anyNumber, doc: 'Angular frequency; SIREN begins with 30.' } },
  // An infinite input has no limit: it gives NaN.
  value: ({ omega }) => value(omega),
  derivative: ({ omega }) => derivative(omega),
  // The rounding of omega · x, which near a zero is all that is left.
  float32: { value: ({ omega }) => wide(value(omega)), derivative: ({ omega }) => wide(derivative(omega)) },
  paramDerivative: { omega: ({ omega }) => wide(multiply(x, cos(multiply(omega, x)))) },
  stated: {
    kinks: [],
    range: [-1, 1],
    monotone: false,
    zeroCentred: true,
    sparse: false,
    saturates: 'none',
    maxSlope: 1,
    ulp: { value: 1, derivative: 1 },
    // Measured up to 2^29; beyond that the result is a number in [-1, 1] without meaning, the same on every machine.
    reach: 32_768,
  },
});
