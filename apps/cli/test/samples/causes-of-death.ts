// One death of each kind, and words that its sentence must have.
import type { CauseOfDeath } from '@actlab/train/records';

export const causesOfDeath: [CauseOfDeath, { layer?: number; value?: number }, string][] = [
  ['diverged-nan', { layer: 2 }, 'no longer finite, first in hidden layer 2'],
  ['diverged-nan', { layer: 4 }, 'first in the output layer'],
  ['exploded', { value: 12_345 }, 'by a factor of 1.2e4'],
  ['exploded', {}, 'beyond all numbers'],
  ['dead-units', { layer: 1 }, 'every unit of hidden layer 1 is dead'],
  ['saturated', { layer: 3, value: 0.953 }, 'hidden layer 3 is saturated'],
  ['saturated', { layer: 3, value: 0.953 }, '95.3 %'],
  ['vanished', { layer: 1, value: 3e-9 }, 'is 3.0e-9 times that of the last'],
  ['alpha-escaped', { layer: 2, value: -1.5 }, 'hidden layer 2 left [-1, 2] or changed its sign: -1.5'],
  ['plateau', { value: 0.998 }, '0.998 times that of the best constant answer'],
  ['timeout', {}, 'out of time'],
  ['crash', {}, 'crashed'],
];
