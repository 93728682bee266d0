// From the network of a spec to its layers, with every rule that needs the activation records.
import { activationByName } from '@actlab/core';
import type { Dataset } from '../data/dataset.js';
import { InvalidSpecError } from '../errors.js';
import type { ActivationPlan, LayerPlan, LearnedPlan } from '../network/layer-plan.js';
import type { ActivationSpec, NetworkSpec } from '../records/index.js';

/**
 * The layers of a network between the features and the outputs of `dataset`, the output layer last. Expects a spec that
 * keeps the rules of `trialSpecSchema`.
 *
 * @throws InvalidSpecError for lists whose length is not the depth, and for parts that this version cannot train.
 */
export function planLayers(network: NetworkSpec, dataset: Dataset): LayerPlan[] {
  const { depth, residual, normalisation } = network;
  if (residual) throw new InvalidSpecError('network.residual', 'must be false in this version', 'true');
  if (normalisation.name !== 'none') {
    const got = JSON.stringify(normalisation.name);
    throw new InvalidSpecError('network.normalisation.name', "must be 'none' in this version", got);
  }
  const widths = perLayer(network.width, depth, 'network.width', 'widths');
  const activations = perLayer<ActivationSpec>(network.activation, depth, 'network.activation', 'activations');
  const hidden = widths.map((width, index): LayerPlan => {
    const inputs = index === 0 ? dataset.features : widths[index - 1]!;
    return { inputs, outputs: width, activation: planActivation(activations[index]!, width) };
  });
  return [...hidden, { inputs: widths[depth - 1]!, outputs: dataset.outputs, activation: null }];
}

function perLayer<T>(value: T | T[], depth: number, path: string, what: string): T[] {
  if (!Array.isArray(value)) return Array.from({ length: depth }, () => value);
  if (value.length === depth) return value;
  throw new InvalidSpecError(path, `must list ${depth} ${what}, one per hidden layer`, String(value.length));
}

function planActivation(spec: ActivationSpec, width: number): ActivationPlan {
  const activation = activationByName(spec.name);
  const fixed: Record<string, number> = {};
  const learned: LearnedPlan[] = [];
  for (const [name, definition] of Object.entries(activation.params).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const value = spec.params?.[name] ?? definition.default;
    // Adding 0 turns −0 into 0, which a spec's JSON cannot tell apart.
    if (typeof value === 'number') fixed[name] = value + 0;
    else {
      const { initial, per, learningRate } = value;
      learned.push({ name, initial: initial + 0, count: per === 'channel' ? width : 1, learningRate });
    }
  }
  return { activation, fixed, learned };
}
