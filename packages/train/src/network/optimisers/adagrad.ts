// AdaGrad (Duchi, Hazan, Singer 2011, Adaptive subgradient methods for online learning and stochastic optimization, diagonal form).
import { defineOptimiser, epsilonOption, weightDecayOption } from './optimiser.js';

/** s ← s + g², w ← w − η·g/(√s + ε). */
export const adagrad = defineOptimiser({
  name: 'adagrad',
  doc: 'AdaGrad: step sizes shrink with the sum of squared gradients',
  options: { epsilon: { ...epsilonOption, default: 1e-10 }, weightDecay: weightDecayOption },
  plan: ({ epsilon, weightDecay }) => ({ kernel: 'adagrad', states: 1, arguments: [epsilon], weightDecay }),
});
