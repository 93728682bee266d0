// Adam (Kingma, Ba 2015, algorithm 1).
import { defineOptimiser } from './optimiser.js';

/** Arithmetic in float64, both moments and the parameters stored as float32; β^t by repeated multiplication. */
export const adam = defineOptimiser({
  name: 'adam',
  doc: 'Adam with bias correction',
  options: {
    beta1: { kind: 'number', default: 0.9, min: 0, max: 1, excludeMax: true, doc: 'decay of the mean gradient' },
    beta2: { kind: 'number', default: 0.999, min: 0, max: 1, excludeMax: true, doc: 'decay of the mean square' },
    epsilon: { kind: 'number', default: 1e-8, min: 0, max: 1, excludeMin: true, doc: 'added to the root mean square' },
  },
  create({ beta1, beta2, epsilon }, size) {
    const first = new Float32Array(size);
    const second = new Float32Array(size);
    let power1 = 1;
    let power2 = 1;
    return {
      step({ values, gradients, ranges }, learningRate) {
        power1 *= beta1;
        power2 *= beta2;
        const rootCorrection = Math.sqrt(1 - power2);
        for (const range of ranges) {
          const rate = (range.learningRate ?? learningRate) / (1 - power1);
          for (let i = range.from; i < range.to; i++) {
            const g = gradients[i]!;
            const m = beta1 * first[i]! + (1 - beta1) * g;
            const v = beta2 * second[i]! + (1 - beta2) * g * g;
            first[i] = m;
            second[i] = v;
            values[i] = values[i]! - (rate * m) / (Math.sqrt(v) / rootCorrection + epsilon);
          }
        }
      },
    };
  },
});
