// A trial is a pure function of its spec and data: whatever ran before in the same engine, around it, or is recorded of it.
import type { JsonObject, RecordOptions } from '@actlab/train/records';
import {
  completeTrialSpec,
  type Dataset,
  loadDataset,
  runEnsemble,
  runTrial,
  type TrialOptions,
} from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { source } from '../engine-module.js';
import { noiseSpec } from '../engine-pair.js';
import { noiseDataset } from '../noise-dataset.js';

const classes = noiseDataset({ task: 'classification', features: 5, outputs: 3, rows: 37 });
const reals = noiseDataset({ task: 'regression', features: 2, outputs: 1, rows: 50 });
const two = noiseDataset({ task: 'classification', features: 3, outputs: 2, rows: 20 }, 7);
const digits = loadDataset({ name: 'digits' });

const learned = (name: string, parameter: string): JsonObject => {
  return { name, params: { [parameter]: { initial: 0.5, per: 'channel' } } };
};
/** Very different trials: large and tiny, deep and wide, one that overflows, every optimiser, normalisation and loss. */
const trials: { dataset: Dataset; partial: JsonObject }[] = [
  { dataset: classes, partial: { network: { depth: 3, width: 9 }, training: { batch: 4, epochs: 3 } } },
  {
    dataset: classes,
    partial: {
      network: { depth: 2, width: [17, 5], activation: learned('prelu', 'alpha'), normalisation: { name: 'batch' } },
      training: { batch: 6, epochs: 4, optimiser: { name: 'adam' }, learningRate: 0.01 },
    },
  },
  {
    dataset: classes,
    partial: {
      network: {
        depth: 12,
        width: 6,
        residual: true,
        activation: { name: 'gelu' },
        normalisation: { name: 'layer', position: 'after' },
      },
      training: {
        batch: 37,
        epochs: 5,
        optimiser: { name: 'adamw' },
        learningRate: 0.01,
        schedule: { name: 'cosine' },
      },
    },
  },
  // Fills the memory with NaN and infinities.
  {
    dataset: classes,
    partial: { network: { depth: 5, width: 64 }, training: { batch: 32, epochs: 2, learningRate: 1e30 } },
  },
  {
    dataset: reals,
    partial: {
      network: { depth: 2, width: 7, activation: { name: 'sin' } },
      training: { loss: 'mse', batch: 9, epochs: 3, optimiser: { name: 'rmsprop' }, learningRate: 0.01, clipNorm: 0.1 },
    },
  },
  {
    dataset: reals,
    partial: {
      network: { depth: 1, width: 1, activation: learned('swish', 'beta') },
      training: {
        loss: 'mse',
        batch: 1,
        epochs: 1,
        optimiser: { name: 'adagrad' },
        schedule: { name: 'step', every: 1 },
      },
    },
  },
  {
    dataset: two,
    partial: {
      network: { depth: 4, width: 130, activation: { name: 'tanh' }, initialiser: { name: 'orthogonal' } },
      training: {
        loss: 'binaryCrossEntropy',
        batch: 19,
        epochs: 2,
        optimiser: { name: 'sgd', params: { momentum: 0.9, nesterov: true } },
      },
    },
  },
  {
    dataset: two,
    partial: { network: { depth: 1, width: 3 }, training: { batch: 20, epochs: 9, earlyStopping: { patience: 1 } } },
  },
  {
    dataset: two,
    partial: { sweepSeed: 5, replicate: 4, network: { depth: 2, width: 4 }, training: { batch: 5, epochs: 2 } },
  },
  {
    dataset: digits,
    partial: { network: { depth: 2, width: 16, activation: { name: 'softplus' } }, training: { epochs: 1 } },
  },
];

const specOf = ({ dataset, partial }: (typeof trials)[number]) =>
  dataset === digits ? completeTrialSpec(partial) : noiseSpec(partial);
const specs = trials.map(specOf);
const run = (index: number, options: TrialOptions = {}) => runTrial(specs[index]!, trials[index]!.dataset, options);
const indices = trials.map((_, index) => index);

/** Results from engines of their own: a trial within another one does not get the thread's. */
const alone = indices.map((index) => {
  let result: ReturnType<typeof runTrial> | undefined;
  run(8, { onEpoch: () => (result ??= run(index)) });
  return result!;
});

function shuffled(seed: number): number[] {
  const random = source(seed);
  return indices
    .map((index) => ({ index, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ index }) => index);
}

describe('every trial has the same result', () => {
  test.each([1, 2, 3, 4, 5, 6])('in shuffled order %i', (seed) => {
    for (const index of shuffled(seed)) expect(run(index)).toEqual(alone[index]);
  });

  test('straight after each other one', () => {
    for (const before of indices) {
      for (const index of indices) {
        run(before, { record: { layers: false } });
        expect(run(index, { record: { layers: false } }).digest).toBe(alone[index]!.digest);
      }
    }
  });

  test('with other trials, an ensemble and itself at the end of its epochs', () => {
    for (const [position, index] of indices.entries()) {
      const inner = indices[(position + 3) % indices.length]!;
      const onEpoch = () => {
        expect(run(inner).digest).toBe(alone[inner]!.digest);
        expect(run(index)).toEqual(alone[index]);
        runEnsemble(completeTrialSpec({ network: { width: 5, depth: 2 } }), 2, ['dead']);
      };
      expect(run(index, { onEpoch })).toEqual(alone[index]);
    }
  });

  test('after one that threw in the middle', () => {
    const fail = () => {
      throw new Error('stop');
    };
    for (const index of indices) {
      expect(() => run((index + 2) % indices.length, { shouldStop: fail })).toThrow('stop');
      expect(run(index)).toEqual(alone[index]);
    }
  });

  test('after an ensemble on the same data', () => {
    runEnsemble(completeTrialSpec({ network: { depth: 30, width: 40 } }), 3, ['gradRms', 'outputRange']);
    expect(run(9)).toEqual(alone[9]);
  });
});

describe('digest, epochs, outcome and choice are the same', () => {
  const recordings: RecordOptions[] = [
    { layers: false },
    { probes: 0 },
    { probes: 1 },
    { probes: 50 },
    { probeInputs: 1 },
    { probeInputs: 33, probes: 7 },
    { histogramBins: 9 },
  ];
  test.each(recordings)('recorded with %j, asked to stop or not', (record) => {
    for (const index of indices) {
      const { digest, epochs, outcome, chosen } = alone[index]!;
      for (const options of [{ record }, { record, shouldStop: () => false }]) {
        expect(run(index, options)).toMatchObject({ digest, epochs, outcome, chosen });
      }
    }
  });
});

test('the trial that overflows does so, and the others do not', () => {
  const dead = indices.filter((index) => JSON.stringify(alone[index]!.outcome).includes('diverged-nan'));
  expect(dead).toEqual([3]);
  expect(new Set(alone.map(({ digest }) => digest)).size).toBe(trials.length);
});

test('equal data in another object, or of the same shape, is not mistaken for the data at hand', () => {
  const spec = specs[8]!;
  const copy = structuredClone(two);
  const other = noiseDataset({ task: 'classification', features: 3, outputs: 2, rows: 20 }, 8);
  const expected = alone[8]!.digest;
  expect(runTrial(spec, copy).digest).toBe(expected);
  expect(runTrial(spec, other).digest).not.toBe(expected);
  expect(runTrial(spec, two).digest).toBe(expected);
  // Other targets of the same rows: two outputs or one column.
  const binary = noiseSpec({ ...trials[8]!.partial, training: { batch: 5, epochs: 2, loss: 'binaryCrossEntropy' } });
  const before = runTrial(binary, copy).digest;
  runTrial(spec, copy);
  expect(runTrial(binary, copy).digest).toBe(before);
  // Other rows of the same data.
  const elsewhere = { ...spec, split: [0.5, 0.25, 0.25] as [number, number, number] };
  const split = runTrial(elsewhere, two).digest;
  expect(runTrial(spec, two).digest).toBe(expected);
  expect(runTrial(elsewhere, two).digest).toBe(split);
  expect(runTrial({ ...spec, sweepSeed: 6 }, two).digest).not.toBe(expected);
});
