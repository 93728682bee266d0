// The rectified linear unit.
import { defineActivation } from '../define-activation.js';
import { select, unlessNaN, whenPositive, x, y } from '../formula/expr.js';

export const relu = defineActivation({
  name: 'relu',
  title: 'ReLU',
  tex: String.raw`\max(0, x)`,
  source: 'Nair, Hinton 2010, Rectified linear units improve restricted Boltzmann machines',
  params: {},
  // Not max(x, 0): that would lose the sign of -0.
  value: select(x, 'less', 0, 0, x),
  derivative: unlessNaN(x, whenPositive(x, 1, 0)),
  derivativeFromOutput: unlessNaN(y, whenPositive(y, 1, 0)),
  stated: {
    kinks: [0],
    range: [0, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: false,
    sparse: true,
    saturates: 'left',
    maxSlope: 1,
    ulp: { value: 0, derivative: 0 },
  },
});
