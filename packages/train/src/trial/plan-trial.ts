// A trial with every name resolved and every rule checked. Planning is cheap and allocates nothing.
import type { Dataset } from '../data/dataset.js';
import { type SplitSizes, splitSizes } from '../data/split-rows.js';
import { findDefinition } from '../definition/find-definition.js';
import { resolveOptions } from '../definition/resolve-options.js';
import { InvalidSpecError } from '../errors.js';
import { biasDefinitions } from '../network/biases/bias-rule.js';
import { type Initialisation, layerGains } from '../network/initialise.js';
import { initialiserDefinitions } from '../network/initialisers/index.js';
import type { LayerPlan } from '../network/layer-plan.js';
import { lossDefinitions } from '../network/losses/index.js';
import { optimiserDefinitions } from '../network/optimisers/index.js';
import { planSchedule } from '../network/schedules/schedule-plan.js';
import { type InitialiserSpec, type Json, type TrialSpec, trialSpecProblems } from '../records/index.js';
import { checkMemory } from './plan-memory.js';
import { planLayers } from './plan-network.js';
import { layOutTrial } from './trial-layout.js';
import type { TrialPlan } from './trial-plan.js';

/** @throws InvalidSpecError with the path of the first rule that the spec breaks on this data set. */
export function planTrial(spec: TrialSpec, dataset: Dataset): TrialPlan {
  checkSchema(spec);
  checkData(spec, dataset);
  const { network, training } = spec;
  const schedule = planSchedule(training.schedule);
  const sizes = checkSizes(spec, dataset);
  const loss = findDefinition(lossDefinitions, 'training.loss', training.loss);
  if (!loss.tasks.includes(dataset.task)) {
    const rule = `must be a loss for ${dataset.task}, which ${dataset.name} is`;
    throw new InvalidSpecError('training.loss', rule, JSON.stringify(training.loss));
  }
  checkEarlyStopping(spec, dataset);
  const width = loss.width(dataset.outputs);
  const layers = planLayers(network, dataset.features, width);
  const plan: TrialPlan = {
    spec,
    sizes,
    features: dataset.features,
    isClassification: dataset.task === 'classification',
    width,
    layers,
    initialisation: planInitialisation(network.initialiser, layers),
    loss,
    optimiser: planOptimiser(training.optimiser),
    schedule,
    length: { stepsPerEpoch: Math.ceil(sizes.train / training.batch), epochs: training.epochs },
  };
  checkMemory(layOutTrial(plan, {}));
  return plan;
}

/**
 * Checks a spec against a data set: every rule that `runTrial` needs.
 *
 * @throws InvalidSpecError with the path of the first broken rule.
 */
export function checkTrialSpec(spec: TrialSpec, dataset: Dataset): void {
  planTrial(spec, dataset);
}

// The specs of a sweep are checked when it is planned and once more when each trial runs: the same objects, unchanged.
const checked = new WeakSet<TrialSpec>();

function checkSchema(spec: TrialSpec): void {
  if (checked.has(spec)) return;
  const [problem] = trialSpecProblems(spec as unknown as Json);
  if (problem === undefined) {
    checked.add(spec);
    return;
  }
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

function planInitialisation(spec: InitialiserSpec, layers: readonly LayerPlan[]): Initialisation {
  const path = 'network.initialiser';
  const definition = findDefinition(initialiserDefinitions, `${path}.name`, spec.name);
  const options = resolveOptions(definition.options, `${path}.params`, spec.params);
  if (definition.isOrthogonal && spec.distribution !== 'normal') {
    throw new InvalidSpecError(`${path}.distribution`, 'must be normal for orthogonal weights', spec.distribution);
  }
  const bias = findDefinition(biasDefinitions, `${path}.bias.name`, spec.bias?.name ?? 'zero');
  const biasOptions = resolveOptions(bias.options, `${path}.bias.params`, spec.bias?.params);
  return {
    definition,
    options,
    distribution: spec.distribution,
    gains: layerGains(layers, spec.gain, definition.usesGain),
    bias: { definition: bias, options: biasOptions },
  };
}

function planOptimiser({ name, params }: TrialSpec['training']['optimiser']): TrialPlan['optimiser'] {
  const definition = findDefinition(optimiserDefinitions, 'training.optimiser.name', name);
  const options = resolveOptions(definition.options, 'training.optimiser.params', params);
  return { name: definition.name, options, plan: definition.plan(options) };
}

function checkEarlyStopping({ training }: TrialSpec, dataset: Dataset): void {
  const target = training.earlyStopping?.targetAccuracy;
  if (target === undefined || dataset.task === 'classification') return;
  const rule = `must be absent: ${dataset.name} is a regression, which has no accuracy`;
  throw new InvalidSpecError('training.earlyStopping.targetAccuracy', rule, String(target));
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
    const rule = `must be at most ${train}, the number of training rows`;
    throw new InvalidSpecError('training.batch', rule, String(batch));
  }
  if (batch === 1 && spec.network.normalisation.name === 'batch') {
    throw new InvalidSpecError('training.batch', 'must be at least 2 where batches are normalised', '1');
  }
  return sizes;
}
