// A training of the engine and the float64 reference network with the same numbers in it.
import type { JsonObject, TrialSpec } from '@actlab/train/records';
import { completeTrialSpec, type Dataset, openTraining, type Training } from '@actlab/train/trial';
import { shuffle } from '../dist/random/shuffle.js';
import { Stream } from '../dist/random/stream.js';
import { activationAt } from '../dist/reference/activation-at.js';
import { type Batch, forward, type ReferenceLayer, type ReferenceNetwork, trainable } from '../dist/reference/index.js';
import { standardise } from '../dist/reference/standardise.js';
import { thirds } from './noise-dataset.js';
import { normals } from './random-network.js';

export interface EnginePair {
  spec: TrialSpec;
  training: Training;
  network: ReferenceNetwork;
  /** All rows that are trained on. */
  batch: Batch;
}

/** A trial on noise: `partial` over the defaults. */
export function noiseSpec(partial: JsonObject): TrialSpec {
  return { ...completeTrialSpec(partial), data: { name: 'noise' }, split: thirds };
}

/**
 * Opens a training and a reference network with equal parameters. Those of the engine are drawn by its initialiser; to them are
 * added normals times `spread`, so that biases, scales, shifts and learned parameters leave their neutral values.
 */
export function openPair(spec: TrialSpec, dataset: Dataset, { spread = 0, seed = 1 } = {}): EnginePair {
  const training = openTraining(spec, dataset);
  const normal = normals(seed);
  if (spread > 0) training.setParameters(training.parameters().map((value) => value + spread * normal()));
  const { rows, x, targets } = training.rows;
  const matrix = (numbers: Float32Array) => {
    const columns = numbers.length / rows;
    return Array.from({ length: rows }, (_, row) => [...numbers.subarray(row * columns, (row + 1) * columns)]);
  };
  return { spec, training, network: referenceOf(training), batch: { rows: matrix(x), targets: matrix(targets) } };
}

/** The reference network of a training: its layers with its parameters. */
export function referenceOf(training: Training): ReferenceNetwork {
  const layers = training.layers.map(({ inputs, outputs, activation, normalisation, isResidual }): ReferenceLayer => {
    const zeros = (count: number) => Array.from({ length: count }, () => 0);
    const statistics = normalisation?.kind === 'batch' ? outputs : 0;
    const learned = activation?.learned ?? [];
    return {
      weights: zeros(outputs).map(() => zeros(inputs)),
      bias: zeros(outputs),
      activation: activation?.activation ?? null,
      params: {
        ...activation?.fixed,
        ...Object.fromEntries(learned.map(({ name, count }) => [name, count === 1 ? 0 : zeros(count)])),
      },
      learned: learned.map(({ name }) => name),
      learnedOptions: Object.fromEntries(
        learned.map(({ name, learningRate, weightDecay }) => {
          return [name, { weightDecay, ...(learningRate !== undefined && { learningRate }) }];
        }),
      ),
      normalisation: normalisation && {
        ...normalisation,
        gamma: zeros(outputs),
        beta: zeros(outputs),
        runningMean: zeros(statistics),
        runningVariance: zeros(statistics).map(() => 1),
      },
      residual: isResidual,
    };
  });
  const network = { layers };
  const values = training.parameters();
  const numbers = trainable(network);
  if (numbers.length !== values.length) {
    throw new Error(
      `engine-pair: both networks must have the same numbers, got ${numbers.length} and ${values.length}`,
    );
  }
  for (const [i, number] of numbers.entries()) number.set(values[i]!);
  return network;
}

/** The batches of an epoch in the engine's order of rows. */
export function epochBatches({ spec, batch }: EnginePair, epoch: number): Batch[] {
  const { sweepSeed, replicate, training } = spec;
  const order = Uint32Array.from(batch.rows, (_, row) => row);
  shuffle(order, new Stream({ sweepSeed, replicate, purpose: 'order', index: epoch }));
  return Array.from({ length: Math.ceil(order.length / training.batch) }, (_, index) => {
    const rows = [...order.subarray(index * training.batch, (index + 1) * training.batch)];
    return { rows: rows.map((row) => batch.rows[row]!), targets: rows.map((row) => batch.targets[row]!) };
  });
}

/** The largest difference between two lists, as a share of the largest number of the second. */
export function worstShare(got: ArrayLike<number>, expected: readonly number[]): number {
  if (got.length !== expected.length) return Number.NaN;
  const largest = Math.max(...expected.map(Math.abs));
  return Math.max(...expected.map((each, i) => Math.abs(got[i]! - each))) / largest;
}

/** Whether f or f' jumps within `reach` of any pre-activation: there float32 may fall on the other side than float64. */
export function isNearKink(network: ReferenceNetwork, batch: Batch, reach = 1e-5): boolean {
  const { layers } = forward(network, batch.rows, 'training');
  return network.layers.some((layer, index) => {
    const { activation } = layer;
    if (activation === null) return false;
    return layers[index]!.z.some((row) =>
      row.some((z, unit) => {
        const [below, above] = [z - reach, z + reach].map((x) => activationAt(layer, unit, x));
        // Slopes of smooth functions differ by the second derivative times 2·reach.
        return Math.abs(above!.derivative - below!.derivative) > 1e-3 || Math.abs(above!.value - below!.value) > 1e-3;
      }),
    );
  });
}

/**
 * How far normalisation magnifies rounding: the largest |x| / √(variance + 1e-5) of any group that is normalised, at least 1.
 * Float32 numbers x are uncertain by 6e-8·|x|, and what comes out by that over the deviation.
 */
export function magnification(network: ReferenceNetwork, batch: Batch): number {
  const { layers } = forward(network, batch.rows, 'training');
  const factors = network.layers.flatMap(({ normalisation }, index) => {
    if (normalisation === null) return [];
    const { a, f } = layers[index]!;
    const x = normalisation.position === 'before' ? a : f.map((row) => row.map(({ value }) => value));
    const groups = normalisation.kind === 'layer' ? x : x[0]!.map((_, unit) => x.map((row) => row[unit]!));
    return groups.map((group) => Math.max(...group.map(Math.abs)) / standardise(group).deviation);
  });
  return Math.max(1, ...factors);
}
