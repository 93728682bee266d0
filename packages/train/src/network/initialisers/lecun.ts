// LeCun, Bottou, Orr, Müller 1998, Efficient BackProp, eq. 16; what self-normalising networks start from (Klambauer et al. 2017).
import { defineInitialiser } from './initialiser.js';

export const lecun = defineInitialiser({
  name: 'lecun',
  doc: 'standard deviation 1/√fanIn, whatever the activation',
  options: {},
  usesGain: false,
  standardDeviation: (fanIn) => 1 / Math.sqrt(fanIn),
});
