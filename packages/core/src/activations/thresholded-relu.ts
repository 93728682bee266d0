// Thresholded ReLU: what is above a bound passes unchanged.
import { defineActivation } from '../define-activation.js';
import { select, unlessNaN, whenPositive, x, y } from '../formula/expr.js';
import { notNegative } from './parameter-range.js';

export const thresholdedRelu = defineActivation({
  name: 'thresholdedRelu',
  title: 'Thresholded ReLU',
  tex: String.raw`\begin{cases} x & x > \theta \\ 0 & x \le \theta \end{cases}`,
  source:
    'Konda, Memisevic, Krueger 2014, Zero-bias autoencoders and the benefits of co-adapting features, arXiv:1402.3337',
  params: { theta: { default: 1, ...notNegative, doc: 'Inputs above it stay, the others become 0; not negative.' } },
  value: ({ theta }) => unlessNaN(x, select(x, 'greater', theta, x, 0)),
  derivative: ({ theta }) => unlessNaN(x, select(x, 'greater', theta, 1, 0)),
  derivativeFromOutput: unlessNaN(y, whenPositive(y, 1, 0)),
  // No parameter derivative: the value jumps where theta passes x, and does not change with it elsewhere.
  stated: {
    kinks: [1],
    range: [0, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: false,
    sparse: true,
    saturates: 'left',
    maxSlope: 1,
    ulp: { value: 0, derivative: 0 },
  },
});
