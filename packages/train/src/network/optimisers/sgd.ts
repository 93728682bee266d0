// Stochastic gradient descent, with momentum and Nesterov's variant, in PyTorch's form.
import { defineOptimiser, type Optimiser } from './optimiser.js';

const plainStep: Optimiser['step'] = ({ values, gradients, ranges }, learningRate) => {
  for (const range of ranges) {
    const rate = range.learningRate ?? learningRate;
    for (let i = range.from; i < range.to; i++) values[i] = values[i]! - rate * gradients[i]!;
  }
};

/**
 * v ← μ·v + g, w ← w − η·v; Nesterov: w ← w − η·(g + μ·v). Arithmetic in float64, v and w stored as float32.
 * Polyak 1964; Nesterov 1983 as in Sutskever, Martens, Dahl, Hinton 2013.
 */
export const sgd = defineOptimiser({
  name: 'sgd',
  doc: 'stochastic gradient descent with momentum',
  options: {
    momentum: { kind: 'number', default: 0, min: 0, max: 1, excludeMax: true, doc: 'share of the last update kept' },
    nesterov: { kind: 'boolean', default: false, doc: 'look one update ahead; only with momentum' },
  },
  create({ momentum, nesterov }, size) {
    if (momentum === 0) return { step: plainStep };
    const velocity = new Float32Array(size);
    return {
      step({ values, gradients, ranges }, learningRate) {
        for (const range of ranges) {
          const rate = range.learningRate ?? learningRate;
          for (let i = range.from; i < range.to; i++) {
            const v = momentum * velocity[i]! + gradients[i]!;
            velocity[i] = v;
            values[i] = values[i]! - rate * (nesterov ? gradients[i]! + momentum * v : v);
          }
        }
      },
    };
  },
});
