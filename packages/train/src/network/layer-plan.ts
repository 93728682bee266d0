// A network as planned: every name resolved, every default filled in, nothing allocated yet.
import type { Activation } from '@actlab/core';

/** A parameter trained with the weights. */
export interface LearnedPlan {
  name: string;
  initial: number;
  /** 1 for the whole layer, or one value per unit. */
  count: number;
  /** Step size of its own; the trial's when undefined. */
  learningRate: number | undefined;
  weightDecay: number;
}

/** The activation of one layer: every parameter is either fixed, by name, or learned. */
export interface ActivationPlan {
  activation: Activation;
  fixed: Readonly<Record<string, number>>;
  learned: readonly LearnedPlan[];
}

interface NormalisationPlan {
  kind: 'batch' | 'layer';
  position: 'before' | 'after';
}

/**
 * One dense layer: `outputs` units, each seeing all `inputs`. With a = W·x + b: z = norm(a) or a, y = f(z), n = norm(y) or y,
 * h = n, or n plus the layer's input where it is residual. The output layer has none of it: its output is a.
 */
export interface LayerPlan {
  inputs: number;
  outputs: number;
  activation: ActivationPlan | null;
  normalisation: NormalisationPlan | null;
  isResidual: boolean;
}

/** The activations of a network, each once. */
export function activationsOf(layers: readonly LayerPlan[]): Activation[] {
  return [...new Set(layers.flatMap(({ activation }) => (activation === null ? [] : [activation.activation])))];
}

/** Trainable numbers of a layer: weights, biases, scale and shift of a normalisation, learned activation parameters. */
export function parameterCount(layer: LayerPlan): number {
  const learned = layer.activation?.learned ?? [];
  const perUnit = layer.normalisation === null ? 1 : 3;
  return (layer.inputs + perUnit) * layer.outputs + learned.reduce((sum, each) => sum + each.count, 0);
}
