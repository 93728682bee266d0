// One standard deviation for all layers, as networks before 2010 had it.
import { defineInitialiser } from './initialiser.js';

export const fixed = defineInitialiser({
  name: 'fixed',
  doc: 'one standard deviation for all layers, whatever their width and activation',
  options: {
    std: {
      kind: 'number',
      default: 0.01,
      min: 0,
      max: 1e6,
      excludeMin: true,
      doc: 'standard deviation of all weights',
    },
  },
  usesGain: false,
  standardDeviation: (_fanIn, _fanOut, { std }) => std,
});
