// The engine's gradients against the chain rule of the float64 reference, which test/property/reference checks by differences.
import { activationList, learnableParameters } from '@actlab/core';
import type { ActivationSpec, JsonObject } from '@actlab/train/records';
import { openTraining, runTrial } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { chainGradient, meanLoss, referenceLosses } from '../../dist/reference/index.js';
import { isNearKink, magnification, noiseSpec, openPair, worstShare } from '../engine-pair.js';
import { noiseDataset } from '../noise-dataset.js';

interface Case {
  activation: ActivationSpec;
  widths: number[];
  loss: keyof typeof referenceLosses;
  task: 'classification' | 'regression';
  outputs?: number;
  normalisation?: { name: 'none' | 'batch' | 'layer'; position: 'before' | 'after' };
  residual?: boolean;
  features?: number;
  rows?: number;
}

const losses = [
  { loss: 'crossEntropy', task: 'classification' },
  { loss: 'mse', task: 'regression' },
  { loss: 'binaryCrossEntropy', task: 'classification' },
  { loss: 'mse', task: 'classification' },
] as const;
const normalisations = [
  { name: 'none', position: 'before' },
  { name: 'batch', position: 'before' },
  { name: 'batch', position: 'after' },
  { name: 'layer', position: 'before' },
  { name: 'layer', position: 'after' },
] as const;

/** The engine's and the reference's gradient and loss of all rows, at numbers that keep clear of every kink. */
function gradients({
  activation,
  widths,
  loss,
  task,
  outputs = 3,
  residual = false,
  features = 3,
  rows = 9,
  ...rest
}: Case) {
  const { normalisation = normalisations[0] } = rest;
  const dataset = noiseDataset({ task, features, outputs, rows });
  const spec = noiseSpec({
    network: { depth: widths.length, width: widths, residual, normalisation, activation: activation as never },
    training: { loss, batch: rows, epochs: 1 },
  } satisfies JsonObject);
  for (let seed = 1; seed < 100; seed++) {
    const { training, network, batch } = openPair(spec, dataset, { spread: 0.2, seed });
    if (isNearKink(network, batch)) continue;
    const value = training.train(1);
    const expected = meanLoss(network, batch, referenceLosses[loss], 'training');
    return {
      value: Math.abs(value - expected) / expected,
      worst: worstShare(training.gradients(), chainGradient(network, batch, referenceLosses[loss], 'training')),
      // Where a group to be normalised is nearly constant (two units, two rows), float32 itself costs more than 1e-5: its
      // rounding of 6e-8 is magnified, up to 300 times at depth 5 and width 2, once on the way there and once on the way back.
      tolerance: 1e-5 * Math.max(1, magnification(network, batch) / 10),
    };
  }
  throw new Error('no seed keeps clear of kinks');
}

const expectClose = (each: Case) => {
  const { value, worst, tolerance } = gradients(each);
  expect(value, `loss of ${JSON.stringify(each)}`).toBeLessThan(2e-6);
  expect(worst, `gradient of ${JSON.stringify(each)}`).toBeLessThan(tolerance);
};

describe.each(activationList.map(({ name }) => name))('%s: every gradient within 1e-5 of the largest', (name) => {
  test.each(normalisations)('under $name normalisation $position', (normalisation) => {
    for (const [index, loss] of losses.entries()) {
      const residual = index % 2 === 1;
      const widths = residual ? [5, 5, 5] : [6, 5, 7];
      expectClose({ activation: { name }, widths, normalisation, residual, ...loss });
    }
  });
});

const learned = activationList.flatMap((record) =>
  learnableParameters(record).flatMap((parameter) => {
    const definitions: Readonly<Record<string, { default: number }>> = record.params;
    const initial = definitions[parameter]!.default;
    return (['layer', 'channel'] as const).map((per) => ({ name: record.name, parameter, per, initial }));
  }),
);

describe.each(learned)('$parameter of $name learned per $per', ({ name, parameter, per, initial }) => {
  const activation = { name, params: { [parameter]: { initial, per } } };

  test.each(normalisations)('under $name normalisation $position', (normalisation) => {
    for (const [index, loss] of losses.entries()) {
      expectClose({ activation, widths: [5, 5, 5], normalisation, residual: index % 2 === 0, ...loss });
    }
  });
});

describe.each([1, 2, 3, 4, 5])('depth %i', (depth) => {
  const activations: ActivationSpec[] = [
    { name: 'tanh' },
    { name: 'prelu', params: { alpha: { initial: -0.2, per: 'channel' } } },
    { name: 'swish', params: { beta: { initial: 1, per: 'layer' } } },
  ];

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('width %i, batches of 1 to 33 rows, 1 to 5 features and outputs', (width) => {
    for (const [index, rows] of [1, 2, 3, 4, 5, 6, 7, 8, 9, 30, 33].entries()) {
      const kind = normalisations[(index + width) % 5]!;
      // One row has no variance.
      const normalisation = rows === 1 && kind.name === 'batch' ? normalisations[0] : kind;
      const { loss, task } = losses[(index + depth) % 4]!;
      expectClose({
        activation: activations[(index + width) % 3]!,
        widths: Array.from({ length: depth }, () => width),
        loss,
        task,
        normalisation,
        residual: (index + depth) % 2 === 0,
        features: 1 + ((index + depth) % 5),
        outputs: task === 'regression' ? 1 + (width % 5) : 2 + (width % 4),
        rows,
      });
    }
  });
});

describe('layers of 128 units, whose rows lie further apart than those of 129', () => {
  const shape = { features: 128, outputs: 2, rows: 128, task: 'classification' } as const;

  test.each([[[128, 129, 128]], [[1, 128, 129, 1]]])('%j', (widths) => {
    expectClose({ activation: { name: 'tanh' }, widths, loss: 'crossEntropy', ...shape });
  });

  test('keep to their arrays: a trial has the losses of a training opened by hand', () => {
    const spec = noiseSpec({
      network: { depth: 2, width: [128, 129], activation: { name: 'tanh' } },
      training: { batch: 128, epochs: 3 },
    });
    const dataset = noiseDataset(shape);
    const training = openTraining(spec, dataset);
    const { epochs } = runTrial(spec, dataset, { record: { probes: 0 } });
    expect(epochs.map(({ trainLoss }) => trainLoss)).toEqual([1, 2, 3].map(() => training.train(1)));
  });
});
