// The reference network as plain data, and its trainable numbers in one order.
import type { Activation } from '@actlab/core';

/** Normalisation of one layer: over the rows of a batch for each unit (batch), or over the units of each row (layer). */
export interface ReferenceNormalisation {
  kind: 'batch' | 'layer';
  /** `before`: z = norm(a). `after`: y = norm(f(z)). */
  position: 'before' | 'after';
  /** One factor and one shift per unit. */
  gamma: number[];
  beta: number[];
  /** One per unit for `batch`; empty for `layer`, which has no memory. */
  runningMean: number[];
  runningVariance: number[];
}

/** How a learned parameter of an activation is updated, where it differs from the weights. */
interface LearnedOptions {
  /** Step size of its own; that of the weights when absent. The schedule's factor applies to both. */
  learningRate?: number;
  /** Weight decay of its own; 0 when absent. */
  weightDecay?: number;
}

/**
 * One dense layer with `weights.length` units:
 *
 *     a = W·x + b,   z = a or norm(a),   y = f(z) or norm(f(z)),   h = y or y + (h of the layer before)
 */
export interface ReferenceLayer {
  /** `weights[j][i]` leads from input i to unit j. */
  weights: number[][];
  bias: number[];
  /** null for a linear layer, f(z) = z: the output layer. */
  activation: Activation | null;
  /** One value for all units or one per unit; a parameter left out has its default. */
  params: Record<string, number | number[]>;
  /** Names of the parameters that are trained. */
  learned: string[];
  learnedOptions?: Record<string, LearnedOptions>;
  normalisation: ReferenceNormalisation | null;
  /** Adds the output of the layer before, which has as many units. */
  residual: boolean;
}

export interface ReferenceNetwork {
  layers: ReferenceLayer[];
}

type TrainableKind = 'weight' | 'bias' | 'gamma' | 'beta' | 'parameter';

/** One trainable number: where it is and a way to change it. */
export interface TrainableNumber {
  kind: TrainableKind;
  /** Index of the layer, from 0. */
  layer: number;
  /** Unit of the layer; 0 for a parameter that all units share. */
  unit: number;
  /** Input that a weight leads from. */
  input?: number;
  /** Name of an activation's parameter. */
  name?: string;
  get(): number;
  set(value: number): void;
}

/**
 * Every trainable number of a network. Order: layer by layer the weights unit by unit, bias, gamma, beta; after all layers
 * the learned parameters, layer by layer, by name.
 */
export function trainable(network: ReferenceNetwork): TrainableNumber[] {
  return [
    ...network.layers.flatMap((layer, index) => [
      ...layer.weights.flatMap((row, unit) =>
        row.map((_, input): TrainableNumber => ({ ...cell('weight', index, row, input), unit, input })),
      ),
      ...layer.bias.map((_, unit) => cell('bias', index, layer.bias, unit)),
      ...(layer.normalisation?.gamma ?? []).map((_, unit) => cell('gamma', index, layer.normalisation!.gamma, unit)),
      ...(layer.normalisation?.beta ?? []).map((_, unit) => cell('beta', index, layer.normalisation!.beta, unit)),
    ]),
    ...network.layers.flatMap((layer, index) =>
      [...layer.learned].sort().flatMap((name) => learned(layer, index, name)),
    ),
  ];
}

function cell(kind: TrainableKind, layer: number, list: number[], unit: number): TrainableNumber {
  return { kind, layer, unit, get: () => list[unit]!, set: (value) => (list[unit] = value) };
}

function learned(layer: ReferenceLayer, index: number, name: string): TrainableNumber[] {
  const value = layer.params[name];
  if (Array.isArray(value)) return value.map((_, unit) => ({ ...cell('parameter', index, value, unit), name }));
  const { params } = layer;
  return [
    {
      kind: 'parameter',
      layer: index,
      unit: 0,
      name,
      get: () => params[name] as number,
      set: (next) => (params[name] = next),
    },
  ];
}

/** A network that shares no number with the given one, only the activation records. */
export function copyNetwork(network: ReferenceNetwork): ReferenceNetwork {
  return {
    layers: network.layers.map(({ activation, ...numbers }) => ({ ...structuredClone(numbers), activation })),
  };
}
