// From the network of a spec to its layers, with every rule that needs the activation records.
import { activationByName } from '@actlab/core';
import { InvalidSpecError } from '../errors.js';
import type { ActivationPlan, LayerPlan, LearnedPlan } from '../network/layer-plan.js';
import type { ActivationSpec, NetworkSpec } from '../records/index.js';
import { checkParameterCount } from './register-for-training.js';

/**
 * The layers of a network between `features` inputs and `outputs` outputs, the output layer last. Expects a spec that keeps the
 * rules of `trialSpecSchema`.
 *
 * @throws InvalidSpecError for lists whose length is not the depth, and for residual layers of different widths.
 */
export function planLayers(network: NetworkSpec, features: number, outputs: number): LayerPlan[] {
  const { depth, residual, normalisation } = network;
  const widths = perLayer(network.width, depth, 'network.width', 'widths');
  const activations = perLayer<ActivationSpec>(network.activation, depth, 'network.activation', 'activations');
  const odd = widths.find((width) => width !== widths[0]);
  if (residual && odd !== undefined) {
    const rule = `must be the same for all layers of a residual network, ${widths[0]}`;
    throw new InvalidSpecError('network.width', rule, String(odd));
  }
  const { name, position } = normalisation;
  const hidden = widths.map((width, index): LayerPlan => {
    return {
      inputs: index === 0 ? features : widths[index - 1]!,
      outputs: width,
      activation: planActivation(activations[index]!, width),
      normalisation: name === 'none' ? null : { kind: name, position },
      isResidual: residual && index > 0,
    };
  });
  const last = { inputs: widths[depth - 1]!, outputs, activation: null, normalisation: null, isResidual: false };
  return [...hidden, last];
}

function perLayer<T>(value: T | T[], depth: number, path: string, what: string): T[] {
  if (!Array.isArray(value)) return Array.from({ length: depth }, () => value);
  if (value.length === depth) return value;
  throw new InvalidSpecError(path, `must list ${depth} ${what}, one per hidden layer`, String(value.length));
}

function planActivation(spec: ActivationSpec, width: number): ActivationPlan {
  const activation = activationByName(spec.name);
  checkParameterCount(activation, 'network.activation');
  const fixed: Record<string, number> = {};
  const learned: LearnedPlan[] = [];
  for (const [name, definition] of Object.entries(activation.params).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const value = spec.params?.[name] ?? definition.default;
    // Adding 0 turns −0 into 0, which a spec's JSON cannot tell apart.
    if (typeof value === 'number') fixed[name] = value + 0;
    else {
      const { initial, per, learningRate, weightDecay = 0 } = value;
      learned.push({ name, initial: initial + 0, count: per === 'channel' ? width : 1, learningRate, weightDecay });
    }
  }
  return { activation, fixed, learned };
}
