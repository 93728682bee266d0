// The identity of a trial: equal keys mean equal bits.
import { isActivationName } from '@actlab/core';
import type { Dataset } from '../data/dataset.js';
import { canonicalJson } from '../digest/canonical-json.js';
import { sha256HexAfter } from '../digest/sha256-hex.js';
import type { ActivationPlan } from '../network/layer-plan.js';
import type { EarlyStoppingSpec, Json, JsonObject, TrialSpec } from '../records/index.js';
import { formulaHash } from './formula-hash.js';
import { numericsVersion } from './numerics-version.js';
import { planTrial } from './plan-trial.js';
import type { TrialPlan } from './trial-plan.js';

/**
 * SHA-256, hex, over the canonical spec, the content hash of the data, the formulas of own activations and the numerics version;
 * over neither release, probes nor recording. Specs that say the same in different words (a default written out, one width or a list of equal
 * ones) have the same key.
 *
 * @throws InvalidSpecError for a spec that no trial can be made of.
 */
export function trialKey(spec: TrialSpec, dataset: Dataset): string {
  return keyOfPlan(planTrial(spec, dataset), dataset);
}

/** The key of a trial that is planned already. */
export function keyOfPlan(plan: TrialPlan, dataset: Dataset): string {
  const keyOf = keysOfArms.get(plan.arm) ?? keysOfArm(plan, dataset);
  keysOfArms.set(plan.arm, keyOf);
  return keyOf(plan.spec.replicate);
}

const keysOfArms = new WeakMap<object, (replicate: number) => string>();

/** The keys of an arm's replicates: the texts hashed differ in one number only. */
function keysOfArm(plan: TrialPlan, dataset: Dataset): (replicate: number) => string {
  const common = canonicalSpec(plan);
  const text = (replicate: number): string =>
    canonicalJson({ numerics: numericsVersion, data: dataset.sha256, spec: { ...common, replicate } });
  const [one, two] = [text(1), text(2)];
  let at = 0;
  while (one[at] === two[at]) at += 1;
  const hash = sha256HexAfter(one.slice(0, at));
  const rest = one.slice(at + 1);
  return (replicate) => hash(`${replicate}${rest}`);
}

/** The spec with every default filled in and every list written out, but for the replicate. */
function canonicalSpec({ spec, layers, initialisation, optimiser, schedule }: TrialPlan): JsonObject {
  const hidden = layers.slice(0, -1);
  const { data, network, training } = spec;
  const { definition, options, bias } = initialisation;
  const { normalisation } = network;
  return {
    data: data.name,
    split: spec.split,
    network: {
      layers: hidden.map((layer) => ({ width: layer.outputs, activation: canonicalActivation(layer.activation!) })),
      // A single hidden layer has none before it.
      residual: hidden.some(({ isResidual }) => isResidual),
      normalisation: normalisation.name === 'none' ? null : { ...normalisation },
      initialiser: {
        name: definition.name,
        options: { ...options } as JsonObject,
        distribution: network.initialiser.distribution,
        gain: network.initialiser.gain,
        bias: { name: bias.definition.name, options: { ...bias.options } as JsonObject },
      },
    },
    training: {
      loss: training.loss,
      optimiser: { name: optimiser.name, params: { ...optimiser.options } as JsonObject },
      learningRate: training.learningRate,
      schedule: { name: schedule.definition.name, options: { ...schedule.options } as JsonObject },
      batch: training.batch,
      epochs: training.epochs,
      clipNorm: training.clipNorm ?? null,
      earlyStopping: canonicalStopping(training.earlyStopping),
    },
    sweepSeed: spec.sweepSeed,
  };
}

function canonicalStopping(spec: EarlyStoppingSpec | undefined): Json {
  if (spec === undefined) return null;
  const { patience = null, minDelta = 0, targetLoss = null, targetAccuracy = null, divergence = null } = spec;
  return { patience, minDelta, targetLoss, targetAccuracy, divergence };
}

function canonicalActivation({ activation, fixed, learned }: ActivationPlan): Json {
  return {
    name: activation.name,
    // The numerics version speaks for the catalogue; a record of a user's own may change under its name at any time.
    ...(isActivationName(activation.name) ? {} : { formulas: formulaHash(activation) }),
    fixed: { ...fixed },
    learned: learned.map(({ name, initial, count, learningRate, weightDecay }) => {
      return { name, initial, count, learningRate: learningRate ?? null, weightDecay };
    }),
  };
}
