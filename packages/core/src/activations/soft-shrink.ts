// Softshrink: inputs move towards 0 by a fixed amount, the small ones onto it.
import { defineActivation } from '../define-activation.js';
import { abs, add, type Expr, negate, type Operand, select, subtract, unlessNaN, x, y } from '../formula/expr.js';
import { notNegative } from './parameter-range.js';

/** One formula above λ, one below −λ, 0 between. */
const bySide = (lambd: Expr, above: Operand, below: Operand): Expr =>
  select(x, 'greater', lambd, above, select(x, 'less', negate(lambd), below, 0));

export const softShrink = defineActivation({
  name: 'softShrink',
  title: 'Softshrink',
  tex: String.raw`\begin{cases} x - \lambda & x > \lambda \\ x + \lambda & x < -\lambda \\ 0 & |x| \le \lambda \end{cases}`,
  source: 'Soft thresholding: Donoho, Johnstone 1994, Ideal spatial adaptation by wavelet shrinkage, Biometrika 81',
  params: {
    lambd: { default: 0.5, ...notNegative, doc: 'Inputs move this far towards 0 and stop there; not negative.' },
  },
  value: ({ lambd }) => unlessNaN(x, bySide(lambd, subtract(x, lambd), add(x, lambd))),
  derivative: ({ lambd }) => unlessNaN(x, bySide(lambd, 1, 1)),
  derivativeFromOutput: unlessNaN(y, select(abs(y), 'greater', 0, 1, 0)),
  // Learned in sparse coding networks: Gregor, LeCun 2010, Learning fast approximations of sparse coding.
  paramDerivative: { lambd: ({ lambd }) => unlessNaN(x, bySide(lambd, -1, 1)) },
  stated: {
    kinks: [-0.5, 0.5],
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: true,
    sparse: true,
    saturates: 'none',
    maxSlope: 1,
    ulp: { value: 0.5, derivative: 0 },
  },
});
