// The mean squared error over rows and outputs.
import type { LossDefinition } from './loss.js';

export const meanSquaredError: LossDefinition = {
  name: 'mse',
  doc: 'mean squared error over rows and outputs; classes are one-hot targets',
  tasks: ['regression', 'classification'],
  kernel: 'meanSquaredError',
  width: (outputs) => outputs,
  terms: (rows, width) => rows * width,
  /** The variance of the targets, mean over columns. */
  bestConstant(columns) {
    let total = 0;
    for (const { variance } of columns) total += variance;
    return total / columns.length;
  },
};
