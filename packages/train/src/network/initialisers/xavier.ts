// Glorot, Bengio 2010, Understanding the difficulty of training deep feedforward neural networks, eq. 16.
import { defineInitialiser } from './initialiser.js';

export const xavier = defineInitialiser({
  name: 'xavier',
  doc: 'standard deviation gain·√(2/(fanIn + fanOut)): a compromise between forward and backward pass',
  options: {},
  usesGain: true,
  standardDeviation: (fanIn, fanOut) => Math.sqrt(2 / (fanIn + fanOut)),
});
