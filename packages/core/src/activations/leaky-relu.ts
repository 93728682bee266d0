// Leaky ReLU: a fixed slope below 0 (it may also be learned, which makes it PReLU).
import { defineActivation } from '../define-activation.js';
import { leaky } from './leaky-slope.js';
import { anyNumber, notNegative } from './parameter-range.js';

export const leakyRelu = defineActivation({
  name: 'leakyRelu',
  title: 'Leaky ReLU',
  tex: String.raw`\begin{cases} x & x > 0 \\ a x & x \le 0 \end{cases}`,
  source: 'Maas, Hannun, Ng 2013, Rectifier nonlinearities improve neural network acoustic models, eq. 2',
  params: {
    negativeSlope: { default: 0.01, ...anyNumber, doc: 'Slope below 0; any real number.' },
  },
  value: ({ negativeSlope }) => leaky.value(negativeSlope),
  derivative: ({ negativeSlope }) => leaky.derivative(negativeSlope),
  derivativeFromOutput: ({ negativeSlope }) => leaky.derivativeFromOutput(negativeSlope),
  // A negative slope makes the output positive on both sides, so that it no longer tells which side it came from.
  fromOutputBounds: { negativeSlope: notNegative },
  paramDerivative: { negativeSlope: leaky.slopeDerivative },
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
