// What a trial costs, counted without running it. Turning counts into time is the sweep engine's business.
import type { Dataset } from '../data/dataset.js';
import { parameterCount } from '../network/layer-plan.js';
import type { TrialSpec } from '../records/index.js';
import { planTrial } from './plan-trial.js';

/** Counts of one whole trial. One multiplication with its addition is two FLOP; only matrix products are counted as FLOP. */
export interface TrialCost {
  /** Trainable numbers. */
  parameters: number;
  stepsPerEpoch: number;
  /** Parameter updates. */
  steps: number;
  /** Forward and backward pass of a full batch. */
  flopPerStep: number;
  /** All steps and the evaluation after every epoch; no probes. */
  flop: number;
  /** Activation values computed in all forward passes; each backward pass adds one derivative per value in a step. */
  activations: number;
}

/** @throws InvalidSpecError for a spec that no trial can be made of. */
export function estimateCost(spec: TrialSpec, dataset: Dataset): TrialCost {
  const { layers, sizes } = planTrial(spec, dataset);
  const { batch, epochs } = spec.training;
  const weights = layers.map(({ inputs, outputs }) => inputs * outputs);
  const forward = 2 * weights.reduce((sum, count) => sum + count, 0);
  // Backward: every weight gradient, and the gradient of every layer's input but the first.
  const perRow = 3 * forward - 2 * weights[0]!;
  const units = layers.slice(0, -1).reduce((sum, { outputs }) => sum + outputs, 0);
  const stepsPerEpoch = Math.ceil(sizes.train / batch);
  return {
    parameters: layers.reduce((sum, layer) => sum + parameterCount(layer), 0),
    stepsPerEpoch,
    steps: stepsPerEpoch * epochs,
    flopPerStep: perRow * batch,
    flop: epochs * (perRow * sizes.train + forward * sizes.validation) + forward * sizes.test,
    activations: units * (epochs * (sizes.train + sizes.validation) + sizes.test),
  };
}
