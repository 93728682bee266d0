// Which part of a trial spec each option of `actlab train` sets, and back: rules are told by path, people type options.
import type { Json } from '@actlab/train/records';
import type { TrainOptions } from '../program/train-options.js';
import { parameterFlag } from './activation-words.js';

/** A part of a spec: its dotted path and what is put there. */
export type SpecPart = readonly [path: string, value: Json];

const parameters = 'network.activation.params';

/** Options that set one part, by the name commander gives them. */
const single = {
  data: 'data.name',
  depth: 'network.depth',
  width: 'network.width',
  activation: 'network.activation.name',
  gain: 'network.initialiser.gain',
  bias: 'network.initialiser.bias.name',
  residual: 'network.residual',
  loss: 'training.loss',
  optimiser: 'training.optimiser.name',
  learningRate: 'training.learningRate',
  schedule: 'training.schedule.name',
  batch: 'training.batch',
  epochs: 'training.epochs',
  clipNorm: 'training.clipNorm',
  patience: 'training.earlyStopping.patience',
  targetAccuracy: 'training.earlyStopping.targetAccuracy',
  targetLoss: 'training.earlyStopping.targetLoss',
  sweepSeed: 'sweepSeed',
  replicate: 'replicate',
  split: 'split',
} as const satisfies Partial<Record<keyof TrainOptions, string>>;

/** Options of the form `name:choice`. */
const pairs = {
  initialiser: ['network.initialiser.name', 'network.initialiser.distribution'],
  normalisation: ['network.normalisation.name', 'network.normalisation.position'],
} as const satisfies Partial<Record<keyof TrainOptions, readonly [string, string]>>;

/** Options of the form `key=value`, by what the keys are below. */
const keyed = {
  dataOption: 'data.options',
  optimiserOption: 'training.optimiser.params',
  scheduleOption: 'training.schedule',
} as const satisfies Partial<Record<keyof TrainOptions, string>>;

/** The parts that the options set, in the order in which later ones stand over earlier ones; `--set` stands over all. */
export function specParts(options: TrainOptions, params: Readonly<Record<string, number>>): SpecPart[] {
  const parts: [string, unknown][] = [];
  for (const [option, path] of entriesOf(single)) {
    if (options[option] !== undefined) parts.push([path, options[option]]);
  }
  for (const [option, paths] of entriesOf(pairs)) {
    for (const [at, word] of (options[option] ?? []).entries()) parts.push([paths[at] ?? '', word]);
  }
  for (const [option, path] of entriesOf(keyed)) {
    for (const [key, value] of options[option] ?? []) parts.push([`${path}.${key}`, value]);
  }
  for (const [name, value] of Object.entries(params)) parts.push([`${parameters}.${name}`, value]);
  for (const { parameter, initial, per } of options.learn ?? []) {
    parts.push([`${parameters}.${parameter}`, { initial, per }]);
  }
  // One width per layer says how many layers there are.
  if (Array.isArray(options.width) && options.depth === undefined) parts.push([single.depth, options.width.length]);
  return [...parts, ...(options.set ?? [])] as SpecPart[];
}

/** What the user typed, or would type, for the part at `path`: `--depth`, `--negative-slope`, `--set data.sha256`. */
export function optionFor(path: string, options: TrainOptions): string {
  const isSet = options.set?.some(([set]) => path === set || isBelow(path, set)) === true;
  if (isSet) return `--set ${path}`;
  const one = entriesOf(single).find(([, each]) => each === path);
  if (one !== undefined) return parameterFlag(one[0]);
  const pair = entriesOf(pairs).find(([, paths]) => (paths as readonly string[]).includes(path));
  if (pair !== undefined) return parameterFlag(pair[0]);
  if (isBelow(path, parameters)) {
    const name = path.slice(parameters.length + 1).split('.')[0] ?? '';
    const isLearned = options.learn?.some(({ parameter }) => parameter === name) === true;
    return isLearned ? `--learn ${name}` : parameterFlag(name);
  }
  const many = entriesOf(keyed).find(([, prefix]) => isBelow(path, prefix));
  if (many !== undefined) return `${parameterFlag(many[0])} ${path.slice(many[1].length + 1)}`;
  // A list that does not fit is told by its part or by one of its items.
  const outer = entriesOf(single).find(([, each]) => isBelow(path, each) || path.startsWith(`${each}[`));
  return outer === undefined ? path : parameterFlag(outer[0]);
}

function isBelow(path: string, prefix: string): boolean {
  return path.startsWith(`${prefix}.`);
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}
