// The mean squared error over rows and outputs.
import { columnMeans, type LossDefinition } from './loss.js';

export const meanSquaredError: LossDefinition = {
  name: 'mse',
  doc: 'mean squared error over rows and outputs; classes are one-hot targets',
  tasks: ['regression', 'classification'],
  create(width) {
    return {
      evaluate(outputs, targets, rows, gradient) {
        const count = rows * width;
        let total = 0;
        for (let at = 0; at < count; at++) {
          const difference = outputs[at]! - targets[at]!;
          total += difference * difference;
          if (gradient !== null) gradient[at] = (2 * difference) / count;
        }
        return total / count;
      },
    };
  },
  /** The variance of the targets, mean over columns. */
  bestConstant(targets, rows, width) {
    const means = columnMeans(targets, rows, width);
    let total = 0;
    for (let at = 0; at < rows * width; at++) {
      const difference = targets[at]! - means[at % width]!;
      total += difference * difference;
    }
    return total / (rows * width);
  },
};
