// ReLU6: the rectified linear unit that stops at 6.
import { defineActivation } from '../define-activation.js';
import { select, unlessNaN, whenPositive, x, y } from '../formula/expr.js';

export const relu6 = defineActivation({
  name: 'relu6',
  title: 'ReLU6',
  tex: String.raw`\min(\max(0, x), 6)`,
  source: 'Krizhevsky 2010, Convolutional deep belief networks on CIFAR-10',
  params: {},
  // Not min(max(x, 0), 6): that would lose the sign of -0.
  value: select(x, 'less', 0, 0, select(x, 'greater', 6, 6, x)),
  derivative: unlessNaN(x, whenPositive(x, select(x, 'less', 6, 1, 0), 0)),
  derivativeFromOutput: unlessNaN(y, whenPositive(y, select(y, 'less', 6, 1, 0), 0)),
  stated: {
    kinks: [0, 6],
    range: [0, 6],
    monotone: true,
    zeroCentred: false,
    sparse: true,
    saturates: 'both',
    maxSlope: 1,
    ulp: { value: 0, derivative: 0 },
  },
});
