// From the options of `actlab train` to a trial that can be run: spec, data, and its rules said in the user's words.
import { activationByName, closestName, type PackedActivation } from '@actlab/core';
import { DatasetLibrary, InvalidSpecError, setPath } from '@actlab/train';
import {
  defaultTrialSpec,
  isTrialSpecPath,
  type JsonObject,
  type TrialSpec,
  trialSpecPaths,
} from '@actlab/train/records';
import { checkTrialSpec, type Dataset, trialKey } from '@actlab/train/trial';
import { CliError } from '../errors.js';
import { addTrainOptions, type TrainOptions } from '../program/train-options.js';
import { isActivationPath } from './activation-path.js';
import { readParameterWords } from './activation-words.js';
import type { AdmittedActivation } from './admit-activations.js';
import { optionFor, type SpecPart, specParts } from './trial-spec-parts.js';

export interface ReadTrial {
  spec: TrialSpec;
  dataset: Dataset;
  /** Holds the data set; paths of files are taken from the current folder. */
  datasets: DatasetLibrary;
  key: string;
  /** An own activation, for the threads. */
  activations: PackedActivation[];
}

/**
 * Reads options and the words that commander left, which are the parameters of the activation.
 *
 * @throws CliError `invalid-option` that names the option, the rule and the value; UnknownActivationError; CommanderError.
 */
export async function readTrial(typed: TrainOptions, words: readonly string[]): Promise<ReadTrial> {
  checkPaths(typed);
  const own = await admitOwn(typed.activation);
  const options = own === null ? typed : { ...typed, activation: own.name };
  const parts = specParts(options, readParameters(options, words));
  const datasets = new DatasetLibrary();
  try {
    const spec = specOf(parts);
    const dataset = await datasets.open(spec.data);
    const isLossGiven = parts.some(([path]) => path === 'training.loss' || path === 'training');
    const fitting = isLossGiven ? spec : { ...spec, training: { ...spec.training, loss: usualLoss[dataset.task] } };
    checkTrialSpec(fitting, dataset);
    const activations = own === null ? [] : [own.packed];
    return { spec: fitting, dataset, datasets, key: trialKey(fitting, dataset), activations };
  } catch (error) {
    throw error instanceof InvalidSpecError ? inWordsOfOptions(error, options) : error;
  }
}

/** The activation in a file, checked and compiled; null for a name. Nobody else loads bundler or compiler. */
async function admitOwn(activation: string | undefined): Promise<AdmittedActivation | null> {
  if (activation === undefined || !isActivationPath(activation)) return null;
  return await (await import('./admit-activations.js')).admitActivation(activation, []);
}

const usualLoss = { classification: defaultTrialSpec.training.loss, regression: 'mse' } as const;

function readParameters(options: TrainOptions, words: readonly string[]): Readonly<Record<string, number>> {
  const { activation } = defaultTrialSpec.network;
  const usual = Array.isArray(activation) ? activation[0]?.name : activation.name;
  const record = activationByName(options.activation ?? usual ?? '');
  return readParameterWords(record, words, { add: addTrainOptions, help: 'actlab train --help' });
}

function checkPaths({ set = [] }: TrainOptions): void {
  for (const [path] of set) {
    if (path === 'sweepSeed' || path === 'replicate' || isTrialSpecPath(path)) continue;
    const tail = path.split('.').at(-1)?.toLowerCase();
    const sameTail = trialSpecPaths().filter((known) => known.split('.').at(-1)?.toLowerCase() === tail);
    const nearest = sameTail.length === 1 ? sameTail[0] : closestName(path, trialSpecPaths());
    throw new CliError(
      'invalid-option',
      `--set ${path}: must be the path of a part of a trial spec`,
      nearest === undefined ? undefined : `--set ${nearest}=...`,
    );
  }
}

/** The default spec with the parts put in their places. Options of another data set, optimiser or schedule do not stay. */
function specOf(parts: readonly SpecPart[]): TrialSpec {
  let spec = defaultTrialSpec as unknown as JsonObject;
  for (const [path, value] of parts) spec = setPath(spec, path, value);
  return spec as unknown as TrialSpec;
}

/** The broken rule with the option in place of the path, and the nearest name where the rule lists names. */
function inWordsOfOptions({ path, rule, got }: InvalidSpecError, options: TrainOptions): CliError {
  const [, list] = /^must be one of (.+)$/.exec(rule) ?? [];
  const names = list?.split(', ') ?? [];
  const meant = closestName(got.replaceAll('"', ''), names) ?? closestName(path.split('.').at(-1) ?? '', names);
  return new CliError('invalid-option', `${optionFor(path, options)}: ${rule}, got ${got}`, meant);
}
