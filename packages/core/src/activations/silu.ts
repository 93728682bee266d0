// The sigmoid linear unit, also known as Swish with beta 1.
import { defineActivation } from '../define-activation.js';
import { wide, x } from '../formula/expr.js';
import { selfGated, selfGatedFloat32 } from './self-gated.js';

const { value, derivative } = selfGated(x);
const single = selfGatedFloat32(x);

export const silu = defineActivation({
  name: 'silu',
  title: 'SiLU',
  tex: String.raw`x \sigma(x)`,
  source:
    'Elfwing, Uchibe, Doya 2018, Sigmoid-weighted linear units for neural network function approximation in reinforcement learning, arXiv:1702.03118',
  params: {},
  value,
  derivative,
  // The rounding of the exponential, and the digits that cancel at the zero of the derivative, -1.2784645427610738.
  float32: { value: wide(single.value), derivative: wide(single.derivative) },
  stated: {
    kinks: [],
    range: [-0.2784645427610738, Number.POSITIVE_INFINITY],
    monotone: false,
    zeroCentred: false,
    sparse: false,
    saturates: 'left',
    maxSlope: 1.099839320128867,
    ulp: { value: 1, derivative: 1 },
  },
});
