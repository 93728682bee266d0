// He, Zhang, Ren, Sun 2015, Delving deep into rectifiers, eq. 10 and 15 (also called Kaiming, fan-in mode).
import type { InitialiserDefinition } from './initialiser.js';

export const he: InitialiserDefinition = {
  name: 'he',
  doc: 'standard deviation gain/√fanIn: keeps the variance of the forward pass',
  standardDeviation: (fanIn) => 1 / Math.sqrt(fanIn),
};
