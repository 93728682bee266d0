// A network to train and everything that its candidates share: rows, first parameters, the order of the first epoch.
import { type Activation, activationByName } from '@actlab/core';
import type { TrialSpec } from '@actlab/train/records';
import { type ClassificationDataset, completeTrialSpec, openTraining, type TrainingRows } from '@actlab/train/trial';
import { seededNormals } from '../../seeded-random.js';
import { defaultParams } from '../elementwise-inputs.js';

/** A multilayer perceptron with softmax, or with a sigmoid where it has one output; a fresh batch per step. */
export interface NetworkShape {
  /** Inputs, hidden layers, outputs. */
  readonly sizes: readonly number[];
  readonly batch: number;
  /** Batches of an epoch. */
  readonly batches: number;
  readonly activation: string;
  readonly learningRate: number;
}

export interface TrainingProblem {
  readonly spec: TrialSpec;
  readonly dataset: ClassificationDataset;
  readonly sizes: readonly number[];
  readonly batch: number;
  readonly activation: Activation;
  readonly params: Readonly<Record<string, number>>;
  readonly learningRate: number;
  readonly momentum: number;
  readonly rows: TrainingRows;
  /** Parameters before the first update, in the order of `Training.parameters`. */
  readonly start: Float32Array;
  /** Row numbers in the order of the first epoch. */
  readonly order: Uint32Array;
}

const momentum = 0.9;

/** Multiplications and additions of all matrix products of one step; the first layer's input has no gradient. */
export function flopPerStep({ sizes, batch }: Pick<NetworkShape, 'sizes' | 'batch'>): number {
  const products = sizes.slice(1).map((outputs, index) => 2 * batch * outputs * sizes[index]!);
  return 3 * products.reduce((sum, flop) => sum + flop, 0) - products[0]!;
}

/** Bytes of a step's arrays: rows, activations and their gradients, parameters, their gradients and velocities. */
export function bytesPerStep({ sizes, batch }: NetworkShape): number {
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const weights = sizes.slice(1).reduce((sum, outputs, index) => sum + (sizes[index]! + 1) * outputs, 0);
  return 4 * (2 * batch * units + 3 * weights);
}

/** Normal features; classes in turn, with nothing to learn about them but by heart. */
function noise(features: number, classes: number, rows: number): ClassificationDataset {
  return {
    task: 'classification',
    name: 'noise',
    title: 'Noise',
    credit: 'generated',
    rows,
    features,
    outputs: classes,
    x: seededNormals(rows * features, 1, 1),
    labels: Int32Array.from({ length: rows }, (_, row) => row % classes),
    classes: Array.from({ length: classes }, (_, label) => String(label)),
    scaling: 'columns',
    sha256: '0'.repeat(64),
  };
}

/** @throws RangeError when the rows to train on are not whole batches. */
export function openProblem({ sizes, batch, batches, activation, learningRate }: NetworkShape): TrainingProblem {
  const [features, ...widths] = sizes as [number, ...number[]];
  const outputs = widths.pop()!;
  const classes = Math.max(2, outputs);
  // One row of each class validates and one tests: what is timed is steps.
  const rows = batch * batches + 2 * classes;
  const dataset = noise(features, classes, rows);
  const share = classes / rows;
  const spec = completeTrialSpec({
    data: { name: dataset.name },
    split: [1 - 2 * share, share, share],
    network: { depth: widths.length, width: widths, activation: { name: activation } },
    training: {
      loss: outputs === 1 ? 'binaryCrossEntropy' : 'crossEntropy',
      optimiser: { name: 'sgd', params: { momentum } },
      learningRate,
      batch,
      epochs: 1,
    },
  });
  const training = openTraining(spec, dataset);
  const start = training.parameters();
  training.train(1);
  const trained = training.rows.rows;
  if (trained % batch !== 0)
    throw new RangeError(`openProblem: rows must be whole batches of ${batch}, got ${trained}`);
  const record = activationByName(activation);
  return {
    spec,
    dataset,
    sizes,
    batch,
    activation: record,
    params: defaultParams(record),
    learningRate,
    momentum,
    rows: training.rows,
    start,
    order: training.order(),
  };
}
