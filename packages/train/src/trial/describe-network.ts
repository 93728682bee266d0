// The shapes of a trial's network and what looking into it costs, counted without building it.
import type { Dataset } from '../data/dataset.js';
import { parameterCount } from '../network/layer-plan.js';
import type { RecordOptions, TrialSpec } from '../records/index.js';
import { flopPerRow } from './estimate-cost.js';
import { planTrial } from './plan-trial.js';
import { defaultProbeInputs, defaultProbes, probeSteps } from './probe-steps.js';

/** One dense layer. */
export interface LayerShape {
  inputs: number;
  units: number;
  /** Trainable numbers. */
  parameters: number;
  /** Null for the linear output layer. */
  activation: string | null;
  /** Parameters of the activation that are trained. */
  learned: string[];
  normalisation: 'batch' | 'layer' | null;
  isResidual: boolean;
}

export interface NetworkDescription {
  /** From the input on; the output layer last. */
  layers: LayerShape[];
  /** Rows of the three parts of the data. */
  rows: { train: number; validation: number; test: number };
  probes: { count: number; inputs: number; flop: number };
}

/** @throws InvalidSpecError for a spec that no trial can be made of. */
export function describeNetwork(spec: TrialSpec, dataset: Dataset, record: RecordOptions = {}): NetworkDescription {
  const plan = planTrial(spec, dataset);
  const { length, sizes } = plan;
  const wanted = record.layers === false ? 0 : (record.probes ?? defaultProbes);
  const count = probeSteps(length.stepsPerEpoch * length.epochs, wanted).length;
  const inputs = Math.min(record.probeInputs ?? defaultProbeInputs, sizes.train);
  return {
    layers: plan.layers.map((layer) => ({
      inputs: layer.inputs,
      units: layer.outputs,
      parameters: parameterCount(layer),
      activation: layer.activation?.activation.name ?? null,
      learned: layer.activation?.learned.map(({ name }) => name) ?? [],
      normalisation: layer.normalisation?.kind ?? null,
      isResidual: layer.isResidual,
    })),
    rows: { train: sizes.train, validation: sizes.validation, test: sizes.test },
    // A probe is a forward and a backward pass over its inputs.
    probes: { count, inputs, flop: count * inputs * flopPerRow(plan).perRow },
  };
}
