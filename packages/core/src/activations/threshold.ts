// Threshold: inputs that are not above a bound are replaced by a constant. Its defaults are those of ReLU.
import { defineActivation } from '../define-activation.js';
import { select, unlessNaN, x } from '../formula/expr.js';
import { anyNumber } from './parameter-range.js';

export const threshold = defineActivation({
  name: 'threshold',
  title: 'Threshold',
  tex: String.raw`\begin{cases} x & x > t \\ v & x \le t \end{cases}`,
  source: 'PyTorch, torch.nn.Threshold',
  params: {
    threshold: { default: 0, ...anyNumber, doc: 'Inputs above it stay.' },
    value: { default: 0, ...anyNumber, doc: 'What the other inputs become.' },
  },
  value: ({ threshold: from, value }) => unlessNaN(x, select(x, 'greater', from, x, value)),
  derivative: ({ threshold: from }) => unlessNaN(x, select(x, 'greater', from, 1, 0)),
  // Nothing from the output, which may be the replacement on both sides, and no parameter derivatives: by the threshold
  // there is none, and the replacement is a constant that is chosen.
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
