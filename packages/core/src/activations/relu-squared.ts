// The square of the rectified linear unit.
import { defineActivation } from '../define-activation.js';
import { multiply, sqrt, unlessNaN, whenPositive, x, y } from '../formula/expr.js';

export const reluSquared = defineActivation({
  name: 'reluSquared',
  title: 'Squared ReLU',
  tex: String.raw`\max(0, x)^2`,
  source: 'So et al. 2021, Primer: searching for efficient transformers for language modeling, arXiv:2109.08668',
  params: {},
  value: unlessNaN(x, whenPositive(x, multiply(x, x), 0)),
  derivative: unlessNaN(x, whenPositive(x, multiply(2, x), 0)),
  derivativeFromOutput: multiply(2, sqrt(y)),
  stated: {
    kinks: [],
    range: [0, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: false,
    sparse: true,
    saturates: 'left',
    maxSlope: Number.POSITIVE_INFINITY,
    ulp: { value: 0.5, derivative: 0 },
  },
});
