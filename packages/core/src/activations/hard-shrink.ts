// Hardshrink: small inputs become 0, the others stay.
import { defineActivation } from '../define-activation.js';
import { abs, select, unlessNaN, x, y } from '../formula/expr.js';
import { notNegative } from './parameter-range.js';

export const hardShrink = defineActivation({
  name: 'hardShrink',
  title: 'Hardshrink',
  tex: String.raw`\begin{cases} x & |x| > \lambda \\ 0 & |x| \le \lambda \end{cases}`,
  source: 'Hard thresholding: Donoho, Johnstone 1994, Ideal spatial adaptation by wavelet shrinkage, Biometrika 81',
  params: { lambd: { default: 0.5, ...notNegative, doc: 'Inputs of at most this size give 0; not negative.' } },
  value: ({ lambd }) => unlessNaN(x, select(abs(x), 'greater', lambd, x, 0)),
  derivative: ({ lambd }) => unlessNaN(x, select(abs(x), 'greater', lambd, 1, 0)),
  derivativeFromOutput: unlessNaN(y, select(abs(y), 'greater', 0, 1, 0)),
  // No parameter derivative: the value jumps where lambd passes x, and does not change with it elsewhere.
  stated: {
    kinks: [-0.5, 0.5],
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: true,
    sparse: true,
    saturates: 'none',
    maxSlope: 1,
    ulp: { value: 0, derivative: 0 },
  },
});
