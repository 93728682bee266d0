// Randomized leaky ReLU as it is used after training: Leaky ReLU of the mean slope. Training, which draws a slope for each
// element, is not here.
import { defineActivation } from '../define-activation.js';
import { add, type Expr, multiply } from '../formula/expr.js';
import { leaky } from './leaky-slope.js';
import { largest } from './parameter-range.js';

/** Slopes whose sum is finite in float32. */
const bound = { min: -largest / 2, max: largest / 2 } as const;

const slope = (lower: Expr, upper: Expr): Expr => multiply(0.5, add(lower, upper));

export const rrelu = defineActivation({
  name: 'rrelu',
  title: 'RReLU (evaluation)',
  tex: String.raw`\begin{cases} x & x > 0 \\ \tfrac{l + u}{2} x & x \le 0 \end{cases}`,
  source:
    'Xu, Wang, Chen, Li 2015, Empirical evaluation of rectified activations in convolutional network, arXiv:1505.00853',
  params: {
    lower: { default: 1 / 8, ...bound, doc: 'Least slope below 0.' },
    upper: { default: 1 / 3, ...bound, doc: 'Largest slope below 0; not below lower.' },
  },
  ordered: ['lower', 'upper'],
  value: ({ lower, upper }) => leaky.value(slope(lower, upper)),
  derivative: ({ lower, upper }) => leaky.derivative(slope(lower, upper)),
  derivativeFromOutput: ({ lower, upper }) => leaky.derivativeFromOutput(slope(lower, upper)),
  // As for Leaky ReLU: a negative slope hides from the output which side it came from.
  fromOutputBounds: { lower: { min: 0, max: bound.max }, upper: { min: 0, max: bound.max } },
  // No parameter derivatives: the bounds stand for a distribution that is chosen, not learned.
  stated: {
    kinks: [0],
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: false,
    sparse: false,
    saturates: 'none',
    maxSlope: 1,
    ulp: { value: 1, derivative: 0.5 },
  },
});
