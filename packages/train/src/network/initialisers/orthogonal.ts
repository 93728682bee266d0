// Saxe, McClelland, Ganguli 2013, Exact solutions to the nonlinear dynamics of learning in deep linear neural networks.
import { defineInitialiser } from './initialiser.js';

export const orthogonal = defineInitialiser({
  name: 'orthogonal',
  doc: 'gain times a random matrix with orthonormal rows or columns, whichever are fewer; the distribution must be normal',
  options: {},
  usesGain: true,
  isOrthogonal: true,
  standardDeviation: () => 1,
});
