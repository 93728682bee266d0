// The exponential linear unit. Written with expm1: e^x − 1 would lose all digits near 0.
import { defineActivation } from '../define-activation.js';
import { add, exp, expm1, multiply, whenPositive, wide, x, y } from '../formula/expr.js';
import { anyNumber, notNegative } from './parameter-range.js';

export const elu = defineActivation({
  name: 'elu',
  title: 'ELU',
  tex: String.raw`\begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases}`,
  source:
    'Clevert, Unterthiner, Hochreiter 2015, Fast and accurate deep network learning by exponential linear units, arXiv:1511.07289',
  params: {
    alpha: { default: 1, ...anyNumber, doc: 'Depth of the plateau on the left; the slope at 0 from the left.' },
  },
  value: ({ alpha }) => whenPositive(x, x, multiply(alpha, expm1(x))),
  derivative: ({ alpha }) => whenPositive(x, 1, multiply(alpha, exp(x))),
  // Rounds once, also where e^x is subnormal and a large alpha would enlarge what it lost.
  float32: { derivative: ({ alpha }) => wide(whenPositive(x, 1, multiply(alpha, exp(x)))) },
  derivativeFromOutput: ({ alpha }) => whenPositive(y, 1, add(y, alpha)),
  // A negative alpha makes the output positive on both sides, so that it no longer tells which side it came from.
  fromOutputBounds: { alpha: notNegative },
  paramDerivative: { alpha: whenPositive(x, 0, expm1(x)) },
  stated: {
    kinks: [],
    range: [-1, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: false,
    sparse: false,
    saturates: 'left',
    maxSlope: 1,
    ulp: { value: 2, derivative: 1 },
  },
});
