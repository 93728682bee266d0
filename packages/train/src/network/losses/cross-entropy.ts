// Softmax and cross-entropy in one, so that neither overflows. In nats.
import { log } from '@actlab/core/numerics';
import type { LossDefinition } from './loss.js';

export const crossEntropy: LossDefinition = {
  name: 'crossEntropy',
  doc: 'softmax cross-entropy in nats, mean over rows',
  tasks: ['classification'],
  kernel: 'crossEntropy',
  width: (outputs) => outputs,
  terms: (rows) => rows,
  /** The entropy of the class frequencies. */
  bestConstant(columns) {
    let entropy = 0;
    for (const { mean } of columns) if (mean > 0) entropy -= mean * log(mean);
    return entropy;
  },
};
