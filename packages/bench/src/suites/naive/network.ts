// Training as one writes it in plain JavaScript from the textbook: three nested loops per product, no tiling, no reuse.
// It is the competitor of the training step, never part of a trial.
import type { Activation } from '@actlab/core';
import { seededNormals, seededUniform } from '../../seeded-random.js';
import { type NaiveLoops, naiveLoops } from './naive-loops.js';

/** Rows with a class each; x is rows × features. */
export interface NaiveRows {
  readonly x: Float32Array;
  readonly labels: Int32Array;
  readonly features: number;
  readonly classes: number;
}

interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** inputs × outputs. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** batch × outputs: the layer's sums, what the next layer sees, and the gradient of the sums. */
  readonly z: Float32Array;
  readonly h: Float32Array;
  readonly delta: Float32Array;
}

/** Shape and pace of a training; `params` are those of the activation. */
export interface NaivePlan {
  readonly widths: readonly number[];
  readonly activation: Activation;
  readonly params: Readonly<Record<string, number>>;
  readonly batch: number;
  readonly learningRate: number;
  readonly seed: number;
}

/**
 * Trains a new network for one epoch of plain stochastic gradient descent on softmax cross-entropy and returns the mean
 * loss, in nats, of each row before the update it took part in.
 */
export function trainNaiveEpoch(rows: NaiveRows, plan: NaivePlan): number {
  const loops = naiveLoops(plan.activation);
  const layers = openLayers(rows, plan);
  const order = shuffled(rows.labels.length, plan.seed);
  const x = new Float32Array(plan.batch * rows.features);
  let lossSum = 0;
  for (let from = 0; from < order.length; from += plan.batch) {
    const batch = order.slice(from, from + plan.batch);
    batch.forEach((row, i) => {
      x.set(rows.x.subarray(row * rows.features, (row + 1) * rows.features), i * rows.features);
    });
    forward(layers, x, batch.length, loops, plan.params);
    lossSum += softmaxCrossEntropy(layers.at(-1)!, rows.labels, batch);
    backward(layers, x, batch.length, loops, plan);
  }
  return lossSum / order.length;
}

function openLayers({ features, classes }: NaiveRows, { widths, batch, seed }: NaivePlan): Layer[] {
  const sizes = [features, ...widths, classes];
  return sizes.slice(1).map((outputs, index) => {
    const inputs = sizes[index]!;
    // He et al. 2015, eq. 10; the output layer, which is linear, takes half the variance.
    const variance = (index < widths.length ? 2 : 1) / inputs;
    const [z, h, delta] = [0, 1, 2].map(() => new Float32Array(batch * outputs)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const weights = seededNormals(inputs * outputs, Math.sqrt(variance), 1000 * seed + index);
    return { inputs, outputs, weights, bias: new Float32Array(outputs), z, h, delta };
  });
}

function forward(
  layers: readonly Layer[],
  x: Float32Array,
  rows: number,
  loops: NaiveLoops,
  params: NaivePlan['params'],
): void {
  let input = x;
  layers.forEach(({ inputs, outputs, weights, bias, z, h }, index) => {
    for (let row = 0; row < rows; row++) {
      for (let j = 0; j < outputs; j++) {
        let sum = bias[j]!;
        for (let i = 0; i < inputs; i++) sum += input[row * inputs + i]! * weights[i * outputs + j]!;
        z[row * outputs + j] = sum;
      }
    }
    if (index < layers.length - 1) loops.forward(z, h, params);
    input = h;
  });
}

/** Returns the sum of the losses and leaves the gradient of their mean in the last layer's `delta`. */
function softmaxCrossEntropy({ outputs, z, delta }: Layer, labels: Int32Array, batch: Uint32Array): number {
  let lossSum = 0;
  for (let i = 0; i < batch.length; i++) {
    const scores = z.subarray(i * outputs, (i + 1) * outputs);
    const highest = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - highest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    const label = labels[batch[i]!]!;
    lossSum -= Math.log(powers[label]! / total);
    for (let j = 0; j < outputs; j++) {
      delta[i * outputs + j] = (powers[j]! / total - (j === label ? 1 : 0)) / batch.length;
    }
  }
  return lossSum;
}

/** Gradients and updates, from the last layer to the first. */
function backward(layers: readonly Layer[], x: Float32Array, rows: number, loops: NaiveLoops, plan: NaivePlan): void {
  for (let index = layers.length - 1; index >= 0; index--) {
    const { inputs, outputs, weights, bias, z, delta } = layers[index]!;
    const below = layers[index - 1];
    if (index < layers.length - 1) loops.backward(delta, z, delta, plan.params);
    if (below !== undefined) {
      for (let row = 0; row < rows; row++) {
        for (let i = 0; i < inputs; i++) {
          let sum = 0;
          for (let j = 0; j < outputs; j++) sum += delta[row * outputs + j]! * weights[i * outputs + j]!;
          below.delta[row * inputs + i] = sum;
        }
      }
    }
    const input = below === undefined ? x : below.h;
    for (let j = 0; j < outputs; j++) {
      let biasSum = 0;
      for (let row = 0; row < rows; row++) biasSum += delta[row * outputs + j]!;
      bias[j] = bias[j]! - plan.learningRate * biasSum;
      for (let i = 0; i < inputs; i++) {
        let sum = 0;
        for (let row = 0; row < rows; row++) sum += input[row * inputs + i]! * delta[row * outputs + j]!;
        weights[i * outputs + j] = weights[i * outputs + j]! - plan.learningRate * sum;
      }
    }
  }
}

/** 0..count−1 in random order (Fisher–Yates). */
function shuffled(count: number, seed: number): Uint32Array {
  const uniform = seededUniform(seed);
  const order = Uint32Array.from({ length: count }, (_, row) => row);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(uniform() * (last + 1));
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
  return order;
}
