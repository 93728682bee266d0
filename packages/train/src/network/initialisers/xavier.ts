// Glorot, Bengio 2010, Understanding the difficulty of training deep feedforward neural networks, eq. 16.
import type { InitialiserDefinition } from './initialiser.js';

export const xavier: InitialiserDefinition = {
  name: 'xavier',
  doc: 'standard deviation gain·√(2/(fanIn + fanOut)): a compromise between forward and backward pass',
  standardDeviation: (fanIn, fanOut) => Math.sqrt(2 / (fanIn + fanOut)),
};
