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
}

/** The activation of one layer: every parameter is either fixed, by name, or learned. */
export interface ActivationPlan {
  activation: Activation;
  fixed: Readonly<Record<string, number>>;
  learned: readonly LearnedPlan[];
}

/** One dense layer: `outputs` units, each seeing all `inputs`. The output layer has no activation. */
export interface LayerPlan {
  inputs: number;
  outputs: number;
  activation: ActivationPlan | null;
}

/** Trainable numbers of a layer: weights, biases, learned activation parameters. */
export function parameterCount(layer: LayerPlan): number {
  const learned = layer.activation?.learned ?? [];
  return (layer.inputs + 1) * layer.outputs + learned.reduce((sum, each) => sum + each.count, 0);
}
