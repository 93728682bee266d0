// A planned trial as the slow reference network and its update rule: the same numbers, in float64.
import type { LayerPlan } from '../network/layer-plan.js';
import type { OptimiserPlan } from '../network/optimisers/optimiser.js';
import { type ReferenceLayer, type ReferenceNetwork, trainable, type UpdateRule } from '../reference/index.js';

/** The network of these layers with `parameters` in it, in the order in which a training gives them. Statistics are at their start. */
export function referenceNetworkOf(plans: readonly LayerPlan[], parameters: ArrayLike<number>): ReferenceNetwork {
  const network = { layers: plans.map(emptyLayer) };
  for (const [index, number] of trainable(network).entries()) number.set(parameters[index]!);
  return network;
}

function emptyLayer({ inputs, outputs, activation, normalisation, isResidual }: LayerPlan): ReferenceLayer {
  const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
  const learned = activation?.learned ?? [];
  return {
    weights: Array.from({ length: outputs }, () => zeros(inputs)),
    bias: zeros(outputs),
    activation: activation?.activation ?? null,
    params: {
      ...activation?.fixed,
      ...Object.fromEntries(learned.map(({ name, count }) => [name, count === 1 ? 0 : zeros(count)])),
    },
    learned: learned.map(({ name }) => name),
    learnedOptions: Object.fromEntries(
      learned.map(({ name, learningRate, weightDecay }) => [
        name,
        { weightDecay, ...(learningRate !== undefined && { learningRate }) },
      ]),
    ),
    normalisation: normalisation && {
      ...normalisation,
      gamma: zeros(outputs),
      beta: zeros(outputs),
      runningMean: normalisation.kind === 'batch' ? zeros(outputs) : [],
      runningVariance: normalisation.kind === 'batch' ? zeros(outputs).map(() => 1) : [],
    },
    residual: isResidual,
  };
}

/** The rule that the engine's update kernel follows, with step size `learningRate`. */
export function updateRuleOf(optimiser: OptimiserPlan, learningRate: number): UpdateRule {
  const { kernel, arguments: numbers, weightDecay } = optimiser;
  const [first = 0, second = 0] = numbers;
  const common = { learningRate, weightDecay };
  switch (kernel) {
    case 'sgd':
      return { name: 'sgd', ...common };
    case 'momentum':
      return { name: second === 0 ? 'momentum' : 'nesterov', momentum: first, ...common };
    case 'adagrad':
      return { name: 'adagrad', epsilon: first, ...common };
    case 'rmsprop':
      return { name: 'rmsprop', decay: first, epsilon: second, ...common };
    case 'adam': {
      const [beta1 = 0, beta2 = 0, epsilon = 0, isDecoupled = 0] = numbers;
      return { name: isDecoupled === 0 ? 'adam' : 'adamw', beta1, beta2, epsilon, ...common };
    }
    default:
      return kernel satisfies never;
  }
}
