// The scaled exponential linear unit. Its constants make mean 0 and variance 1 the fixed point of a wide layer.
import { defineActivation } from '../define-activation.js';
import { add, exp, expm1, multiply, whenPositive, wide, x, y } from '../formula/expr.js';

// λ = 1.0507009873554804934193349852946 and λα, α = 1.6732632423543772848170429916717, rounded once.
const scale = 1.0507009873554805;
const scaleTimesAlpha = 1.7580993408473768;

const value = whenPositive(x, multiply(scale, x), multiply(scaleTimesAlpha, expm1(x)));
const derivative = whenPositive(x, scale, multiply(scaleTimesAlpha, exp(x)));

export const selu = defineActivation({
  name: 'selu',
  title: 'SELU',
  tex: String.raw`\lambda \begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases}`,
  source: 'Klambauer, Unterthiner, Mayr, Hochreiter 2017, Self-normalizing neural networks, arXiv:1706.02515, eq. 2',
  params: {},
  value,
  derivative,
  // The constants keep their float64 digits; in float32 each costs up to half a unit in the last place.
  float32: { value: wide(value), derivative: wide(derivative) },
  derivativeFromOutput: whenPositive(y, scale, add(y, scaleTimesAlpha)),
  stated: {
    kinks: [0],
    range: [-scaleTimesAlpha, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: true,
    sparse: false,
    saturates: 'left',
    maxSlope: scaleTimesAlpha,
    ulp: { value: 1, derivative: 1 },
  },
});
