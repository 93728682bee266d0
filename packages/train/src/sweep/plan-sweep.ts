// From a sweep spec to everything it will do: arms, trials with their keys, the order in which they start.
import type { Dataset } from '../data/dataset.js';
import { DatasetLibrary } from '../data/files/dataset-library.js';
import { canonicalJson } from '../digest/canonical-json.js';
import { sha256Hex } from '../digest/sha256-hex.js';
import { InvalidSpecError } from '../errors.js';
import { type Json, type SweepSpec, sweepLimits, type TrialSpec } from '../records/index.js';
import { samplers } from '../samplers/index.js';
import { armLabel, armSpec } from '../space/index.js';
import type { PlannedArm } from '../stores/store.js';
import { estimateCost } from '../trial/estimate-cost.js';
import { trialKey } from '../trial/trial-key.js';
import { costMs } from './cost-model.js';
import type { PlannedTrial, SweepPlan } from './sweep-progress.js';

/**
 * The plan of a sweep; the same spec gives the same plan. Trials are ordered by replicate, so that every arm shows early,
 * and within a replicate longest first, so that all workers have something to do to the end. Trains nothing. `datasets` must have
 * opened the files that the sweep reads, as `openSweepFile` does.
 *
 * @throws InvalidSpecError for a spec that `parseSweepFile` would refuse.
 */
export function planSweep(spec: SweepSpec, datasets: DatasetLibrary = new DatasetLibrary()): SweepPlan {
  const { replicates } = spec;
  const sampler = samplers.find(({ name }) => name === spec.sampler.name)?.create(spec);
  if (sampler === undefined) {
    const known = samplers.map(({ name }) => name).join(', ');
    throw new InvalidSpecError('sampler.name', `must be one of ${known}`, JSON.stringify(spec.sampler.name));
  }
  checkSize(sampler.size, replicates);
  const arms = Array.from({ length: sampler.size }, (_, ordinal): PlannedArm => {
    const values = sampler.ask(ordinal);
    return { ordinal, label: armLabel(values), values, spec: armSpec(spec, values) };
  });
  const priced = priceArms(arms, datasets);
  const trials = orderTrials(priced, replicates);
  const costs = new Map(trials.map((trial) => [trial.key, trial.costMs]));
  return {
    spec,
    specHash: hashOf(spec, trials),
    arms,
    trials,
    estimatedMs: [...costs.values()].reduce((sum, cost) => sum + cost, 0),
    trialBytes: priced.reduce((most, { bytes }) => Math.max(most, bytes), 0),
  };
}

function checkSize(arms: number, replicates: number): void {
  if (arms > sweepLimits.arms)
    throw new InvalidSpecError('space', `must make at most ${sweepLimits.arms} arms`, 'more');
  if (!Number.isInteger(replicates) || replicates < 1 || replicates > sweepLimits.replicates) {
    const rule = `must be a whole number from 1 to ${sweepLimits.replicates}`;
    throw new InvalidSpecError('replicates', rule, String(replicates));
  }
  if (arms * replicates > sweepLimits.trials) {
    const rule = `must make at most ${sweepLimits.trials} trials with the ${arms} arms of the space`;
    throw new InvalidSpecError('replicates', rule, `${arms * replicates} trials`);
  }
}

/** An arm with what one trial of it costs. */
interface PricedArm {
  ordinal: number;
  spec: TrialSpec;
  dataset: Dataset;
  costMs: number;
  bytes: number;
}

function priceArms(arms: readonly PlannedArm[], datasets: DatasetLibrary): PricedArm[] {
  return arms.map(({ ordinal, spec }) => {
    const dataset = datasets.get(spec.data);
    const cost = estimateCost(spec, dataset);
    return { ordinal, spec, dataset, costMs: costMs(cost), bytes: cost.memory.total };
  });
}

function orderTrials(arms: readonly PricedArm[], replicates: number): PlannedTrial[] {
  const longestFirst = arms.toSorted((a, b) => b.costMs - a.costMs || a.ordinal - b.ordinal);
  return Array.from({ length: replicates }, (_, replicate) =>
    longestFirst.map((arm): PlannedTrial => {
      const spec = { ...arm.spec, replicate };
      const { ordinal, costMs } = arm;
      return { ordinal, replicate, key: trialKey(spec, arm.dataset), spec, costMs };
    }),
  ).flat();
}

/** The order of the axes decides the ordinals, and the keys say what the data and the arithmetic are: both belong to it. */
function hashOf(spec: SweepSpec, trials: readonly PlannedTrial[]): string {
  const written = { ...spec, space: Object.entries(spec.space) } as unknown as Json;
  return sha256Hex(canonicalJson({ spec: written, keys: trials.map(({ key }) => key) }));
}
