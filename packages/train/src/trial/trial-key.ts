// The identity of a trial: equal keys mean equal bits.
import type { Dataset } from '../data/dataset.js';
import { canonicalJson } from '../digest/canonical-json.js';
import { sha256Hex } from '../digest/sha256-hex.js';
import type { ActivationPlan } from '../network/layer-plan.js';
import type { Json, TrialSpec } from '../records/index.js';
import { numericsVersion } from './numerics-version.js';
import { planTrial, type TrialPlan } from './plan-trial.js';

/**
 * SHA-256, hex, over the canonical spec, the content hash of the data and the numerics version; over neither release,
 * probes nor recording. Specs that say the same in different words (a default written out, one width or a list of equal
 * ones) have the same key.
 *
 * @throws InvalidSpecError for a spec that no trial can be made of.
 */
export function trialKey(spec: TrialSpec, dataset: Dataset): string {
  return keyOfPlan(planTrial(spec, dataset), dataset);
}

/** The key of a trial that is planned already. */
export function keyOfPlan(plan: TrialPlan, dataset: Dataset): string {
  return sha256Hex(canonicalJson({ numerics: numericsVersion, data: dataset.sha256, spec: canonicalSpec(plan) }));
}

/** The spec with every default filled in and every list written out. */
function canonicalSpec({ spec, layers, optimiser }: TrialPlan): Json {
  const hidden = layers.slice(0, -1);
  const { data, network, training } = spec;
  return {
    data: data.name,
    split: spec.split,
    network: {
      layers: hidden.map((layer) => ({ width: layer.outputs, activation: canonicalActivation(layer.activation!) })),
      initialiser: { ...network.initialiser },
    },
    training: {
      loss: training.loss,
      optimiser: { name: optimiser.definition.name, params: { ...optimiser.options } },
      learningRate: training.learningRate,
      batch: training.batch,
      epochs: training.epochs,
      clipNorm: training.clipNorm ?? null,
    },
    sweepSeed: spec.sweepSeed,
    replicate: spec.replicate,
  };
}

function canonicalActivation({ activation, fixed, learned }: ActivationPlan): Json {
  return {
    name: activation.name,
    fixed: { ...fixed },
    learned: learned.map(({ name, initial, count, learningRate }) => {
      return { name, initial, count, learningRate: learningRate ?? null };
    }),
  };
}
