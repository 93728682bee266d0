// What a trial costs, counted without running it. Turning counts into time is the sweep engine's business.
import type { Dataset } from '../data/dataset.js';
import { parameterCount } from '../network/layer-plan.js';
import type { TrialSpec } from '../records/index.js';
import { checkMemory, type TrialMemory } from './plan-memory.js';
import { planTrial } from './plan-trial.js';
import { layOutTrial } from './trial-layout.js';
import type { TrialPlan } from './trial-plan.js';

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
  /** Bytes, without optional recordings. */
  memory: TrialMemory;
}

/** @throws InvalidSpecError for a spec that no trial can be made of. */
export function estimateCost(spec: TrialSpec, dataset: Dataset): TrialCost {
  const plan = planTrial(spec, dataset);
  const { layers, sizes, length } = plan;
  const { epochs, stepsPerEpoch } = length;
  const { forward, perRow } = flopPerRow(plan);
  const units = layers.slice(0, -1).reduce((sum, { outputs }) => sum + outputs, 0);
  return {
    parameters: layers.reduce((sum, layer) => sum + parameterCount(layer), 0),
    stepsPerEpoch,
    steps: stepsPerEpoch * epochs,
    flopPerStep: flopPerStep(plan),
    flop: epochs * (perRow * sizes.train + forward * sizes.validation) + forward * sizes.test,
    activations: units * (epochs * (sizes.train + sizes.validation) + sizes.test),
    memory: checkMemory(layOutTrial(plan, {})),
  };
}

/** Matrix-product FLOP of one update with a full batch. */
export function flopPerStep(plan: TrialPlan): number {
  return flopPerRow(plan).perRow * plan.spec.training.batch;
}

/** Matrix-product FLOP for each row: of a forward pass, and of both passes of an update. */
export function flopPerRow({ layers }: TrialPlan): { forward: number; perRow: number } {
  const weights = layers.map(({ inputs, outputs }) => inputs * outputs);
  const forward = 2 * weights.reduce((sum, count) => sum + count, 0);
  // Backward: every weight gradient, and the gradient of every layer's input but the first.
  return { forward, perRow: 3 * forward - 2 * weights[0]! };
}
