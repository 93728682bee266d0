// One update of a whole network: which numbers decay, which have a step size of their own, and clipping.
import { type ReferenceNetwork, type TrainableNumber, trainable } from '../network.js';
import { type UpdateMemory, type UpdateRule, updateNumber, weightDecayOf } from './update-rules.js';

/** A network's trainable numbers, what an optimiser remembers of each, and how many updates were done. */
export interface OptimiserState {
  numbers: TrainableNumber[];
  memories: UpdateMemory[];
  count: number;
}

export function openOptimiserState(network: ReferenceNetwork): OptimiserState {
  const numbers = trainable(network);
  return { numbers, memories: numbers.map(() => ({ first: 0, second: 0 })), count: 0 };
}

/**
 * Changes every trainable number by its gradient (in the order of `trainable`) and moves the state on. `factor` is the
 * schedule's and scales every step size. The state must have been opened for this network.
 */
export function updateNetwork(
  network: ReferenceNetwork,
  gradient: number[],
  rule: UpdateRule,
  state: OptimiserState,
  factor: number,
): void {
  state.count += 1;
  for (const [i, number] of state.numbers.entries()) {
    const { value, ...memory } = updateNumber(
      rule,
      {
        value: number.get(),
        gradient: gradient[i]!,
        ...stepOptions(network, number, rule, factor),
        count: state.count,
      },
      state.memories[i]!,
    );
    number.set(value);
    state.memories[i] = memory;
  }
}

/** Step size and decay of one number: weights decay as the rule says, learned parameters as their own options say, others never. */
export function stepOptions(
  network: ReferenceNetwork,
  { kind, layer, name }: TrainableNumber,
  rule: UpdateRule,
  factor: number,
): { learningRate: number; weightDecay: number } {
  const own = kind === 'parameter' ? network.layers[layer]!.learnedOptions?.[name!] : undefined;
  return {
    learningRate: (own?.learningRate ?? rule.learningRate) * factor,
    weightDecay: kind === 'weight' ? weightDecayOf(rule) : (own?.weightDecay ?? 0),
  };
}

/** Scales the whole gradient down to Euclidean norm `largest` where it is longer (Pascanu, Mikolov, Bengio 2013, algorithm 1). */
export function clipByNorm(gradient: number[], largest: number | undefined): number[] {
  const norm = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0));
  return largest !== undefined && norm > largest ? gradient.map((g) => (g * largest) / norm) : gradient;
}
