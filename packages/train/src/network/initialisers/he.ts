// He, Zhang, Ren, Sun 2015, Delving deep into rectifiers, eq. 10 and 14 (also called Kaiming initialisation).
import { defineInitialiser } from './initialiser.js';

export const he = defineInitialiser({
  name: 'he',
  doc: 'standard deviation gain/√fanIn, which keeps the variance of the forward pass; mode fanOut that of the backward pass',
  options: {
    mode: { kind: 'choice', choices: ['fanIn', 'fanOut'], default: 'fanIn', doc: 'which pass keeps its variance' },
  },
  usesGain: true,
  standardDeviation: (fanIn, fanOut, { mode }) => 1 / Math.sqrt(mode === 'fanIn' ? fanIn : fanOut),
});
