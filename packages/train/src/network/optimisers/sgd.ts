// Stochastic gradient descent, with momentum and Nesterov's variant, in PyTorch's form.
import { defineOptimiser, weightDecayOption } from './optimiser.js';

/**
 * v ← μ·v + g, w ← w − η·v; Nesterov: w ← w − η·(g + μ·v).
 * Polyak 1964; Nesterov 1983 as in Sutskever, Martens, Dahl, Hinton 2013.
 */
export const sgd = defineOptimiser({
  name: 'sgd',
  doc: 'stochastic gradient descent with momentum',
  options: {
    momentum: { kind: 'number', default: 0, min: 0, max: 1, excludeMax: true, doc: 'share of the last update kept' },
    nesterov: { kind: 'boolean', default: false, doc: 'look one update ahead; only with momentum' },
    weightDecay: weightDecayOption,
  },
  plan({ momentum, nesterov, weightDecay }) {
    if (momentum === 0) return { kernel: 'sgd', states: 0, arguments: [], weightDecay };
    return { kernel: 'momentum', states: 1, arguments: [momentum, Number(nesterov)], weightDecay };
  },
});
