// A trial with every name resolved and every rule checked. Planning is cheap and allocates nothing.
import type { Dataset } from '../data/dataset.js';
import { type SplitSizes, splitSizes } from '../data/split-rows.js';
import { findDefinition } from '../definition/find-definition.js';
import { resolveOptions } from '../definition/resolve-options.js';
import { InvalidSpecError } from '../errors.js';
import type { Initialisation } from '../network/initialise.js';
import { initialiserDefinitions } from '../network/initialisers/index.js';
import type { LayerPlan } from '../network/layer-plan.js';
import { lossDefinitions } from '../network/losses/index.js';
import type { LossDefinition } from '../network/losses/loss.js';
import { optimiserDefinitions } from '../network/optimisers/index.js';
import type { OptimiserDefinition } from '../network/optimisers/optimiser.js';
import { type Json, type TrialSpec, trialSpecProblems } from '../records/index.js';
import { planLayers } from './plan-network.js';

/** Everything a trial needs to begin. */
export interface TrialPlan {
  spec: TrialSpec;
  sizes: SplitSizes;
  layers: LayerPlan[];
  initialisation: Initialisation;
  loss: LossDefinition;
  optimiser: { definition: OptimiserDefinition; options: Readonly<Record<string, number | boolean>> };
}

/** @throws InvalidSpecError with the path of the first rule that the spec breaks on this data set. */
export function planTrial(spec: TrialSpec, dataset: Dataset): TrialPlan {
  checkSchema(spec);
  checkData(spec, dataset);
  const { network, training } = spec;
  checkSchedule(training.schedule);
  const sizes = checkSizes(spec, dataset);
  const loss = findDefinition(lossDefinitions, 'training.loss', training.loss);
  if (!loss.tasks.includes(dataset.task)) {
    const rule = `must be a loss for ${dataset.task}, which ${dataset.name} is`;
    throw new InvalidSpecError('training.loss', rule, JSON.stringify(training.loss));
  }
  const definition = findDefinition(optimiserDefinitions, 'training.optimiser.name', training.optimiser.name);
  const options = resolveOptions(definition.options, 'training.optimiser.params', training.optimiser.params);
  const layers = planLayers(network, dataset);
  return {
    spec,
    sizes,
    layers,
    initialisation: {
      definition: findDefinition(initialiserDefinitions, 'network.initialiser.name', network.initialiser.name),
      distribution: network.initialiser.distribution,
      gain: network.initialiser.gain,
    },
    loss,
    optimiser: { definition, options },
  };
}

/**
 * Checks a spec against a data set: every rule that `runTrial` needs.
 *
 * @throws InvalidSpecError with the path of the first broken rule.
 */
export function checkTrialSpec(spec: TrialSpec, dataset: Dataset): void {
  planTrial(spec, dataset);
}

function checkSchema(spec: TrialSpec): void {
  const [problem] = trialSpecProblems(spec as unknown as Json);
  if (problem === undefined) return;
  const path = problem.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  throw new InvalidSpecError(path.replace(/^\./, ''), problem.rule, JSON.stringify(problem.got) ?? 'nothing');
}

function checkData({ data }: TrialSpec, dataset: Dataset): void {
  if (data.name !== dataset.name) {
    throw new InvalidSpecError('data.name', `must be ${dataset.name}, the data set at hand`, JSON.stringify(data.name));
  }
  if (data.sha256 !== undefined && data.sha256 !== dataset.sha256) {
    throw new InvalidSpecError('data.sha256', `must be ${dataset.sha256}, the hash of the data at hand`, data.sha256);
  }
}

function checkSchedule(schedule: Json): void {
  const isConstant =
    typeof schedule === 'object' && schedule !== null && !Array.isArray(schedule) && 'name' in schedule
      ? schedule['name'] === 'constant' && Object.keys(schedule).length === 1
      : false;
  if (isConstant) return;
  const rule = "must be {name: 'constant'}, the only schedule of this version";
  throw new InvalidSpecError('training.schedule', rule, JSON.stringify(schedule));
}

function checkSizes(spec: TrialSpec, dataset: Dataset): SplitSizes {
  const sizes = splitSizes(dataset, spec.split);
  const { train, validation, test } = sizes;
  if (train === 0 || validation === 0 || test === 0) {
    const rule = `must leave at least one row in each part of the ${dataset.rows} rows`;
    throw new InvalidSpecError('split', rule, `${train}, ${validation} and ${test} rows`);
  }
  const { batch } = spec.training;
  if (batch > train) {
    throw new InvalidSpecError(
      'training.batch',
      `must be at most ${train}, the number of training rows`,
      String(batch),
    );
  }
  return sizes;
}
