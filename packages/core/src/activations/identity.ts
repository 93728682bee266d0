// The identity: a layer without activation, for comparison.
import { defineActivation } from '../define-activation.js';
import { unlessNaN, x, y } from '../formula/expr.js';

export const identity = defineActivation({
  name: 'identity',
  title: 'Identity',
  tex: 'x',
  source: 'A linear unit: Widrow, Hoff 1960, Adaptive switching circuits',
  params: {},
  value: x,
  derivative: unlessNaN(x, 1),
  derivativeFromOutput: unlessNaN(y, 1),
  stated: {
    kinks: [],
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: true,
    sparse: false,
    saturates: 'none',
    maxSlope: 1,
    ulp: { value: 0, derivative: 0 },
  },
});
