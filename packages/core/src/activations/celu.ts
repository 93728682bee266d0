// The continuously differentiable exponential linear unit: slope 1 at 0 for every alpha.
import { defineActivation } from '../define-activation.js';
import {
  abs,
  add,
  atLeast,
  divide,
  type Expr,
  exp,
  expm1,
  lift,
  multiply,
  select,
  subtract,
  whenPositive,
  wide,
  x,
  y,
} from '../formula/expr.js';
import { positive } from './parameter-range.js';

const value = (alpha: Expr): Expr => whenPositive(x, x, multiply(alpha, expm1(divide(x, alpha))));
const derivative = (alpha: Expr): Expr => whenPositive(x, 1, exp(divide(x, alpha)));

/** (1 − n) / n! for n = 14, …, 2. */
const coefficients = [
  -13 / 87_178_291_200,
  -12 / 6_227_020_800,
  -11 / 479_001_600,
  -10 / 39_916_800,
  -9 / 3_628_800,
  -8 / 362_880,
  -7 / 40_320,
  -6 / 5040,
  -5 / 720,
  -4 / 120,
  -3 / 24,
  -2 / 6,
  -1 / 2,
];

/** e^z − 1 − z e^z, which is ∂f/∂α at z = x / α: near 0, where it cancels, by its series Σ (1 − n) zⁿ / n!. */
function byAlpha(z: Expr): Expr {
  const series = coefficients.reduce<Expr>((sum, next) => add(multiply(sum, z), next), lift(0));
  // Below -800 it is -1; the bound keeps -∞ · 0 away.
  const bounded = atLeast(z, -800);
  const closed = subtract(expm1(bounded), multiply(bounded, exp(bounded)));
  return select(abs(z), 'less', 0.25, multiply(multiply(z, z), series), closed);
}

export const celu = defineActivation({
  name: 'celu',
  title: 'CELU',
  tex: String.raw`\begin{cases} x & x > 0 \\ \alpha (e^{x / \alpha} - 1) & x \le 0 \end{cases}`,
  source: 'Barron 2017, Continuously differentiable exponential linear units, arXiv:1704.07483',
  params: { alpha: { default: 1, ...positive, doc: 'Depth of the plateau on the left; positive.' } },
  value: ({ alpha }) => value(alpha),
  derivative: ({ alpha }) => derivative(alpha),
  // The rounding of x / alpha, which the exponential multiplies by |x / alpha|.
  float32: { value: ({ alpha }) => wide(value(alpha)), derivative: ({ alpha }) => wide(derivative(alpha)) },
  derivativeFromOutput: ({ alpha }) => whenPositive(y, 1, add(1, divide(y, alpha))),
  paramDerivative: { alpha: ({ alpha }) => wide(whenPositive(x, 0, byAlpha(divide(x, alpha)))) },
  stated: {
    kinks: [],
    range: [-1, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: false,
    sparse: false,
    saturates: 'left',
    maxSlope: 1,
    ulp: { value: 1, derivative: 1 },
  },
});
