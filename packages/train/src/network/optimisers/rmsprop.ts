// RMSProp (Tieleman, Hinton 2012, Neural Networks for Machine Learning, lecture 6.5), in PyTorch's form.
import { defineOptimiser, epsilonOption, weightDecayOption } from './optimiser.js';

/** s ← ρ·s + (1 − ρ)·g², w ← w − η·g/(√s + ε). */
export const rmsprop = defineOptimiser({
  name: 'rmsprop',
  doc: 'RMSProp: step sizes by a running mean of squared gradients',
  options: {
    rho: { kind: 'number', default: 0.99, min: 0, max: 1, excludeMax: true, doc: 'decay of the mean square' },
    epsilon: epsilonOption,
    weightDecay: weightDecayOption,
  },
  plan: ({ rho, epsilon, weightDecay }) => {
    return { kernel: 'rmsprop', states: 1, arguments: [rho, epsilon], weightDecay };
  },
});
