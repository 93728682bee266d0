// Sigmoid and cross-entropy in one, from logits. In nats.
import { log } from '@actlab/core/numerics';
import type { LossDefinition } from './loss.js';

export const binaryCrossEntropy: LossDefinition = {
  name: 'binaryCrossEntropy',
  doc: 'sigmoid cross-entropy in nats, mean over rows and outputs; one output for two classes, else one against all others',
  tasks: ['classification'],
  kernel: 'binaryCrossEntropy',
  width: (outputs) => (outputs === 2 ? 1 : outputs),
  terms: (rows, width) => rows * width,
  /** The entropy of each column's share, mean over columns. */
  bestConstant(columns) {
    let total = 0;
    for (const { mean } of columns) {
      for (const share of [mean, 1 - mean]) if (share > 0) total -= share * log(share);
    }
    return total / columns.length;
  },
};
