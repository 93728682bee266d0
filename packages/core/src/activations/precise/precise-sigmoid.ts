// The logistic function within 0.51 units in the last place: the record of sigmoid, evaluated in float64 and rounded once.
import { defineActivation } from '../../define-activation.js';
import { wide } from '../../formula/expr.js';
import { sigmoid } from '../sigmoid.js';

export const preciseSigmoid = defineActivation({
  ...sigmoid,
  name: 'preciseSigmoid',
  title: 'Sigmoid, precise',
  float32: { value: wide(sigmoid.value), derivative: wide(sigmoid.derivative) },
  stated: { ...sigmoid.stated, ulp: { value: 0.51, derivative: 0.51 } },
});
