// Training steps as a trial makes them: draw a batch, forward, loss, backward, update. A call is a whole trial of one epoch,
// given per step: its set-up and the evaluation of a few rows are in it, as they are in a sweep.
import { activationByName } from '@actlab/core';
import { type ActivationSpec, defaultTrialSpec, type TrialSpec } from '@actlab/train/records';
import { type ClassificationDataset, estimateCost, loadDataset, runTrial } from '@actlab/train/trial';
import type { BenchCase, Candidate, Mismatch, Suite } from '../suite.js';
import { defaultParams } from './elementwise-inputs.js';
import { type NaivePlan, type NaiveRows, trainNaiveEpoch } from './naive/network.js';

/** A network to train and the loss at which its first epoch counts as learned, mean over the epoch in nats. */
interface Shape {
  readonly depth: number;
  readonly width: number;
  readonly batch: number;
  readonly learningRate: number;
  readonly typicalLoss: number;
  readonly large: boolean;
}

const shapes: readonly Shape[] = [
  { depth: 3, width: 32, batch: 32, learningRate: 0.1, typicalLoss: 1.2, large: false },
  { depth: 2, width: 128, batch: 64, learningRate: 0.1, typicalLoss: 1.2, large: true },
];

/** Almost every row trains: what is timed is steps, not evaluation. */
const split: TrialSpec['split'] = [0.98, 0.01, 0.01];
/** Turns take one of these replicates: another initial network and another order of the rows each. */
const replicates = 8;
/** Share by which the loss of a sound training may differ from the typical one, from seed to seed. */
const lossSpread = 0.4;

/** One training step of a small and a wide network on the embedded digits. */
export const trainingStepSuite: Suite = {
  name: 'training-step',
  title: 'one update of a network, per step of a one-epoch trial',
  cases: () => {
    const dataset = loadDataset(defaultTrialSpec.data);
    return dataset.task === 'classification' ? shapes.map((shape) => toCase(shape, dataset)) : [];
  },
};

function toCase(shape: Shape, dataset: ClassificationDataset): BenchCase {
  const spec = trialSpec(shape);
  const cost = estimateCost(spec, dataset);
  const floatsPerStep = 2 * cost.parameters + shape.batch * (2 * dataset.features + 3 * shape.depth * shape.width);
  return {
    name: `${dataset.name} ${shape.depth}x${shape.width} batch ${shape.batch}`,
    unit: 'step',
    unitsPerCall: cost.steps,
    // The matrix products alone; what else a step does is not what bounds it.
    cost: { operations: cost.flop / cost.steps },
    workingSetBytes: 4 * floatsPerStep,
    baseline: 'naive',
    large: shape.large,
    prepare: () => [
      candidate('trial', shape, (replicate) => trialLoss({ ...spec, replicate }, dataset)),
      candidate('naive', shape, naiveTraining(spec, shape, dataset)),
    ],
  };
}

function trialSpec({ depth, width, batch, learningRate }: Shape): TrialSpec {
  const { network, training } = defaultTrialSpec;
  return {
    ...defaultTrialSpec,
    split,
    network: { ...network, depth, width },
    training: { ...training, batch, learningRate, epochs: 1 },
  };
}

/** Mean training loss of the first epoch; NaN when the trial did not get to its end. */
function trialLoss(spec: TrialSpec, dataset: ClassificationDataset): number {
  return runTrial(spec, dataset, { record: { layers: false } }).epochs[0]?.trainLoss ?? Number.NaN;
}

function naiveTraining(spec: TrialSpec, shape: Shape, dataset: ClassificationDataset): (replicate: number) => number {
  const rows = standardisedRows(dataset);
  const { network, training } = spec;
  const [{ name }] = [network.activation].flat() as [ActivationSpec];
  const activation = activationByName(name);
  const plan: Omit<NaivePlan, 'seed'> = {
    widths: Array.from({ length: shape.depth }, () => shape.width),
    activation,
    params: defaultParams(activation),
    batch: training.batch,
    learningRate: training.learningRate,
  };
  return (replicate) => trainNaiveEpoch(rows, { ...plan, seed: replicate });
}

/** As many rows as the trial trains on, each column with mean 0 and variance 1. */
function standardisedRows({ x, labels, features, outputs, rows: available }: ClassificationDataset): NaiveRows {
  const rows = Math.round(available * split[0]);
  const scaled = new Float32Array(rows * features);
  for (let column = 0; column < features; column++) {
    const values = Array.from({ length: rows }, (_, row) => x[row * features + column] as number);
    const mean = values.reduce((sum, value) => sum + value, 0) / rows;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows;
    // A column that never changes says nothing and becomes 0.
    const scale = variance > 0 ? 1 / Math.sqrt(variance) : 0;
    values.forEach((value, row) => {
      scaled[row * features + column] = (value - mean) * scale;
    });
  }
  return { x: scaled, labels: labels.slice(0, rows), features, classes: outputs };
}

/** The judge of a training is that it learned: nothing but right gradients brings the loss down like this. */
function candidate(name: string, { typicalLoss }: Shape, train: (replicate: number) => number): Candidate {
  let loss = Number.NaN;
  return {
    name,
    call(turn) {
      loss = train(turn % replicates);
      return loss;
    },
    check(): Mismatch | undefined {
      const tolerance = lossSpread * typicalLoss;
      if (Math.abs(loss - typicalLoss) <= tolerance) return undefined;
      return { at: 'the mean loss of the first epoch', expected: typicalLoss, actual: loss, tolerance };
    },
  };
}
