// Hardtanh: the identity between two bounds.
import { defineActivation } from '../define-activation.js';
import { type Expr, select, unlessNaN, x, y } from '../formula/expr.js';
import { anyNumber } from './parameter-range.js';

const insideOf = (of: Expr, low: Expr, high: Expr): Expr =>
  select(of, 'greater', low, select(of, 'less', high, 1, 0), 0);

export const hardtanh = defineActivation({
  name: 'hardtanh',
  title: 'Hardtanh',
  tex: String.raw`\min(\max(x, a), b)`,
  source: 'Collobert 2004, Large scale machine learning, thesis, Université Paris 6',
  params: {
    minVal: { default: -1, ...anyNumber, doc: 'Lower bound of the value.' },
    maxVal: { default: 1, ...anyNumber, doc: 'Upper bound of the value; above minVal.' },
  },
  ordered: ['minVal', 'maxVal'],
  value: ({ minVal, maxVal }) => select(x, 'less', minVal, minVal, select(x, 'greater', maxVal, maxVal, x)),
  derivative: ({ minVal, maxVal }) => unlessNaN(x, insideOf(x, minVal, maxVal)),
  derivativeFromOutput: ({ minVal, maxVal }) => unlessNaN(y, insideOf(y, minVal, maxVal)),
  // No parameter derivatives: learned bounds could cross each other, and then nothing is left of the function.
  stated: {
    kinks: [-1, 1],
    range: [-1, 1],
    monotone: true,
    zeroCentred: true,
    sparse: false,
    saturates: 'both',
    maxSlope: 1,
    ulp: { value: 0, derivative: 0 },
  },
});
