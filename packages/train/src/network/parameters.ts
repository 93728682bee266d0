// All trainable numbers of a network in one f32 array, their gradients in a second one of the same layout:
// weights and biases layer by layer from the input on, then the learned activation parameters in the same order.
import { type LayerPlan, type LearnedPlan, parameterCount } from './layer-plan.js';

/** A part of the arrays: the numbers and their gradients, as views. */
interface Segment {
  values: Float32Array;
  gradients: Float32Array;
}

/** The parts of one layer. `weights` is inputs × outputs, row by row: one row per input. */
export interface LayerSegments {
  weights: Segment;
  bias: Segment;
  learned: { plan: LearnedPlan; segment: Segment }[];
}

/** Numbers `from` to `to` (excluded) that share one step size; undefined stands for the trial's. */
interface LearningRange {
  from: number;
  to: number;
  learningRate: number | undefined;
}

export interface Parameters {
  values: Float32Array;
  gradients: Float32Array;
  layers: LayerSegments[];
  ranges: LearningRange[];
}

/** Zeros for the given layers, with biases and weights still to be initialised. */
export function allocateParameters(plans: readonly LayerPlan[]): Parameters {
  const size = plans.reduce((sum, plan) => sum + parameterCount(plan), 0);
  const values = new Float32Array(size);
  const gradients = new Float32Array(size);
  let used = 0;
  const take = (count: number): Segment => {
    const from = used;
    used += count;
    return { values: values.subarray(from, used), gradients: gradients.subarray(from, used) };
  };
  const layers = plans.map((plan): LayerSegments => {
    return { weights: take(plan.inputs * plan.outputs), bias: take(plan.outputs), learned: [] };
  });
  const ranges: LearningRange[] = [{ from: 0, to: used, learningRate: undefined }];
  for (const [index, plan] of plans.entries()) {
    for (const learned of plan.activation?.learned ?? []) {
      const from = used;
      const segment = take(learned.count);
      segment.values.fill(learned.initial);
      layers[index]!.learned.push({ plan: learned, segment });
      ranges.push({ from, to: used, learningRate: learned.learningRate });
    }
  }
  return { values, gradients, layers, ranges };
}
