// PReLU: Leaky ReLU whose slope is learned, one for a layer or one per channel.
import { defineActivation } from '../define-activation.js';
import { leaky } from './leaky-slope.js';
import { anyNumber, notNegative } from './parameter-range.js';

export const prelu = defineActivation({
  name: 'prelu',
  title: 'PReLU',
  tex: String.raw`\begin{cases} x & x > 0 \\ \alpha x & x \le 0 \end{cases}`,
  source: 'He, Zhang, Ren, Sun 2015, Delving deep into rectifiers, eq. 1; gradient of α: eq. 3',
  params: {
    alpha: {
      default: 0.25,
      ...anyNumber,
      doc: 'Slope below 0, learned; the default is where it starts. Any real number.',
    },
  },
  value: ({ alpha }) => leaky.value(alpha),
  derivative: ({ alpha }) => leaky.derivative(alpha),
  derivativeFromOutput: ({ alpha }) => leaky.derivativeFromOutput(alpha),
  // A negative slope makes the output positive on both sides, so that it no longer tells which side it came from.
  fromOutputBounds: { alpha: notNegative },
  paramDerivative: { alpha: leaky.slopeDerivative },
  stated: {
    kinks: [0],
    range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    monotone: true,
    zeroCentred: false,
    sparse: false,
    saturates: 'none',
    maxSlope: 1,
    ulp: { value: 0.5, derivative: 0 },
  },
});
