// What a trial reports of its epochs against the float64 reference: training, validation and test loss, accuracy, running
// statistics, the epoch that validation chooses.
import type { JsonObject, TrialSpec } from '@actlab/train/records';
import { type Dataset, openTraining, runTrial } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { splitRows } from '../../dist/data/split-rows.js';
import { type Batch, forward, meanLoss, openTrainer, referenceLosses } from '../../dist/reference/index.js';
import { epochBatches, noiseSpec, openPair } from '../engine-pair.js';
import { noiseDataset } from '../noise-dataset.js';

type LossName = keyof typeof referenceLosses;

/** A part of the data as the reference takes it. */
function partOf(dataset: Dataset, rows: Uint32Array, width: number): Batch {
  const line = (numbers: Float32Array, columns: number, row: number) => [
    ...numbers.subarray(row * columns, (row + 1) * columns),
  ];
  const target = (row: number): number[] => {
    if (dataset.task === 'regression') return line(dataset.targets, dataset.outputs, row);
    const label = dataset.labels[row]!;
    return width === 1 ? [label] : Array.from({ length: width }, (_, j) => Number(j === label));
  };
  const list = [...rows];
  return { rows: list.map((row) => line(dataset.x, dataset.features, row)), targets: list.map(target) };
}

/** The share of rows whose largest output, or sign of the only one, tells the class. */
function accuracy(outputs: number[][], targets: number[][]): number {
  const classOf = (numbers: number[], threshold: number) =>
    numbers.length === 1 ? Number(numbers[0]! > threshold) : numbers.indexOf(Math.max(...numbers));
  const right = outputs.filter((output, row) => classOf(output, 0) === classOf(targets[row]!, 0.5));
  return right.length / outputs.length;
}

/** The epochs of a trial as the reference has them, with the test metrics after each. */
function referenceEpochs(spec: TrialSpec, dataset: Dataset) {
  const pair = openPair(spec, dataset);
  const { loss: name, optimiser, learningRate, batch, epochs } = spec.training;
  expect(optimiser.name).toBe('sgd');
  const loss = referenceLosses[name as LossName];
  const trainer = openTrainer(pair.network, { loss, rule: { name: 'sgd', learningRate } });
  const split = splitRows(dataset, spec.split, spec.sweepSeed);
  const width = pair.batch.targets[0]!.length;
  const [validation, testing] = [split.validation, split.test].map((rows) => partOf(dataset, rows, width));
  const metrics = (part: Batch) => {
    const { outputs } = forward(pair.network, part.rows, 'evaluation');
    return { loss: meanLoss(pair.network, part, loss, 'evaluation'), accuracy: accuracy(outputs, part.targets) };
  };
  return Array.from({ length: epochs }, (_, epoch) => {
    let sum = 0;
    for (const each of epochBatches(pair, epoch)) {
      // Normalised over itself alone a row is 0 whatever it is: the reference has no such batch, and here it changes nothing.
      if (spec.network.normalisation.name === 'batch' && each.rows.length === 1) continue;
      sum += trainer.step(each).loss * each.rows.length;
    }
    const { rows } = pair.batch;
    return {
      step: (epoch + 1) * Math.ceil(rows.length / batch),
      trainLoss: sum / rows.length,
      val: metrics(validation!),
      test: metrics(testing!),
    };
  });
}

const cases: [title: string, task: Dataset['task'], outputs: number, partial: JsonObject][] = [
  ['cross-entropy', 'classification', 3, { loss: 'crossEntropy' }],
  ['binary cross-entropy of two classes', 'classification', 2, { loss: 'binaryCrossEntropy' }],
  ['binary cross-entropy of three', 'classification', 3, { loss: 'binaryCrossEntropy' }],
  ['squared error of classes', 'classification', 4, { loss: 'mse' }],
  ['squared error of numbers', 'regression', 2, { loss: 'mse' }],
];
const normalisations = [
  { name: 'none', position: 'before' },
  { name: 'batch', position: 'before' },
  { name: 'batch', position: 'after' },
  { name: 'layer', position: 'before' },
  { name: 'layer', position: 'after' },
];

describe.each(cases)('%s', (_, task, outputs, { loss }) => {
  test.each(normalisations)(
    'under $name normalisation $position: losses to 1e-5, accuracies exactly',
    (normalisation) => {
      // 133 rows of validation: more than are evaluated at a time, and a rest of 13 rows; batches of 20 and one of 13.
      const dataset = noiseDataset({ task, features: 4, outputs, rows: 133 });
      const spec = noiseSpec({
        network: { depth: 3, width: 6, activation: { name: 'tanh' }, residual: true, normalisation },
        training: { loss: loss!, batch: 20, epochs: 4, learningRate: 0.05 },
      });
      const { epochs, chosen } = runTrial(spec, dataset);
      const expected = referenceEpochs(spec, dataset);
      for (const [i, { step, trainLoss, valLoss, valAcc }] of epochs.entries()) {
        expect(step).toBe(expected[i]!.step);
        expect(Math.abs(trainLoss / expected[i]!.trainLoss - 1)).toBeLessThan(1e-5);
        expect(Math.abs(valLoss / expected[i]!.val.loss - 1)).toBeLessThan(1e-5);
        expect(valAcc).toBe(task === 'classification' ? expected[i]!.val.accuracy : undefined);
      }
      const best = expected.toSorted((a, b) => {
        return task === 'classification'
          ? b.val.accuracy - a.val.accuracy || a.val.loss - b.val.loss
          : a.val.loss - b.val.loss;
      })[0]!;
      expect(chosen!.step).toBe(best.step);
      expect(Math.abs(chosen!.testLoss / best.test.loss - 1)).toBeLessThan(1e-5);
      expect(chosen!.testAcc).toBe(task === 'classification' ? best.test.accuracy : undefined);
    },
  );
});

describe('a last batch of one row under batch normalisation', () => {
  const dataset = noiseDataset({ task: 'classification', features: 4, outputs: 3, rows: 21 });
  const specAt = (learningRate: number, position: string) =>
    noiseSpec({
      network: { depth: 2, width: 6, activation: { name: 'tanh' }, normalisation: { name: 'batch', position } },
      training: { batch: 10, epochs: 3, learningRate },
    });

  test.each(['before', 'after'])('leaves the running statistics as they are, normalised %s', (position) => {
    // A rate at which no float32 weight moves: what changes from epoch to epoch is the running statistics.
    const spec = specAt(1e-30, position);
    const { epochs } = runTrial(spec, dataset);
    for (const [i, { val }] of referenceEpochs(spec, dataset).entries()) {
      expect(Math.abs(epochs[i]!.valLoss / val.loss - 1)).toBeLessThan(1e-5);
    }
    expect(epochs[1]!.valLoss).not.toBe(epochs[0]!.valLoss);
  });

  test.each(['before', 'after'])('trains what does not pass through a normalisation, %s', (position) => {
    const training = openTraining(specAt(0.1, position), dataset);
    training.train(3);
    const gradients = training.gradients();
    expect(gradients.every(Number.isFinite)).toBe(true);
    // Weights and biases of the first layer, 4·6 + 6, and its scale: x̂ is 0, and so is its slope. Then its shift.
    expect(gradients.subarray(0, 36).every((g) => g === 0)).toBe(true);
    // The 21 last numbers are those of the output layer.
    expect(gradients.subarray(-21).some((g) => g !== 0)).toBe(true);
    expect(runTrial(specAt(0.1, position), dataset).epochs.every(({ valLoss }) => Number.isFinite(valLoss))).toBe(true);
  });
});
