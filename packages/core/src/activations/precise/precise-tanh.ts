// The hyperbolic tangent within 0.51 units in the last place: the record of tanh, evaluated in float64 and rounded once.
import { defineActivation } from '../../define-activation.js';
import { wide } from '../../formula/expr.js';
import { tanh } from '../tanh.js';

export const preciseTanh = defineActivation({
  ...tanh,
  name: 'preciseTanh',
  title: 'Tanh, precise',
  float32: { value: wide(tanh.value), derivative: wide(tanh.derivative) },
  stated: { ...tanh.stated, ulp: { value: 0.51, derivative: 0.51 } },
});
