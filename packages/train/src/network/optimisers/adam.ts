// Adam (Kingma, Ba 2015, Adam: a method for stochastic optimization, algorithm 1) and AdamW (Loshchilov, Hutter 2019, Decoupled
// weight decay regularization, algorithm 2).
import { defineOptimiser, epsilonOption, weightDecayOption } from './optimiser.js';

const moments = {
  beta1: { kind: 'number', default: 0.9, min: 0, max: 1, excludeMax: true, doc: 'decay of the mean gradient' },
  beta2: { kind: 'number', default: 0.999, min: 0, max: 1, excludeMax: true, doc: 'decay of the mean square' },
  epsilon: epsilonOption,
} as const;

/** m ← β1·m + (1 − β1)·g, v ← β2·v + (1 − β2)·g², w ← w − η·m̂/(√v̂ + ε), with m̂ = m/(1 − β1^t) and v̂ = v/(1 − β2^t). */
export const adam = defineOptimiser({
  name: 'adam',
  doc: 'Adam with bias correction',
  options: { ...moments, weightDecay: weightDecayOption },
  plan: (options) => planAdam(options, false),
});

/** Adam with a decay that does not pass through the moments: w ← w − η·λ·w besides. */
export const adamw = defineOptimiser({
  name: 'adamw',
  doc: 'Adam with decoupled weight decay',
  options: {
    ...moments,
    weightDecay: {
      ...weightDecayOption,
      default: 0.01,
      doc: 'times learning rate and weight is taken off each weight',
    },
  },
  plan: (options) => planAdam(options, true),
});

function planAdam(
  { beta1, beta2, epsilon, weightDecay }: { beta1: number; beta2: number; epsilon: number; weightDecay: number },
  isDecoupled: boolean,
) {
  const values = [beta1, beta2, epsilon, Number(isDecoupled)];
  return { kernel: 'adam', states: 2, arguments: values, weightDecay, powers: [beta1, beta2] } as const;
}
