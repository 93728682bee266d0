// Softmax and cross-entropy in one, so that neither overflows. In nats.
import { exp, log } from '@actlab/core/numerics';
import { columnMeans, type LossDefinition } from './loss.js';

export const crossEntropy: LossDefinition = {
  name: 'crossEntropy',
  doc: 'softmax cross-entropy in nats, mean over rows',
  tasks: ['classification'],
  create(width) {
    const exponentials = new Float64Array(width);
    return {
      evaluate(outputs, targets, rows, gradient) {
        let total = 0;
        for (let at = 0; at < rows * width; at += width) {
          let largest = outputs[at]!;
          for (let j = 1; j < width; j++) largest = Math.max(largest, outputs[at + j]!);
          let sum = 0;
          for (let j = 0; j < width; j++) {
            const e = exp(outputs[at + j]! - largest);
            exponentials[j] = e;
            sum += e;
          }
          const logSum = largest + log(sum);
          for (let j = 0; j < width; j++) {
            const target = targets[at + j]!;
            total += target * (logSum - outputs[at + j]!);
            // The gradient of a row is softmax − target, for targets that sum to 1.
            if (gradient !== null) gradient[at + j] = (exponentials[j]! / sum - target) / rows;
          }
        }
        return total / rows;
      },
    };
  },
  /** The entropy of the class frequencies. */
  bestConstant(targets, rows, width) {
    let entropy = 0;
    for (const share of columnMeans(targets, rows, width)) if (share > 0) entropy -= share * log(share);
    return entropy;
  },
};
