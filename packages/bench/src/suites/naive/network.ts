// Training as one writes it in plain JavaScript from the textbook: three nested loops per product, no tiling, no reuse.
// It is the competitor of the engine, never part of a trial.
import type { TrainingProblem } from '../training/training-problem.js';
import { type NaiveLoops, naiveLoops } from './naive-loops.js';

interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** inputs × outputs. */
  readonly weights: Float32Array;
  readonly weightVelocity: Float32Array;
  readonly bias: Float32Array;
  readonly biasVelocity: Float32Array;
  /** batch × outputs: the layer's sums, what the next layer sees, and the gradient of the sums. */
  readonly z: Float32Array;
  readonly h: Float32Array;
  readonly delta: Float32Array;
}

export interface NaiveTraining {
  /** Makes `count` updates of gradient descent with momentum; returns the mean loss of the last batch before its update. */
  train(count: number): number;
  /** As `Training.parameters`: layer by layer the weights unit by unit, then the biases. */
  parameters(): Float32Array;
  setParameters(numbers: Float32Array): void;
}

/** A network with the problem's first parameters. Every epoch takes the rows in the problem's order. */
export function openNaiveTraining(problem: TrainingProblem): NaiveTraining {
  const { sizes, batch, activation, start, order, rows } = problem;
  const features = sizes[0]!;
  const loops = naiveLoops(activation);
  const layers = sizes.slice(1).map((outputs, index): Layer => {
    const inputs = sizes[index]!;
    const array = (length: number): Float32Array => new Float32Array(length);
    return {
      inputs,
      outputs,
      weights: array(inputs * outputs),
      weightVelocity: array(inputs * outputs),
      bias: array(outputs),
      biasVelocity: array(outputs),
      z: array(batch * outputs),
      h: array(batch * outputs),
      delta: array(batch * outputs),
    };
  });
  writeParameters(layers, start);
  const x = new Float32Array(batch * features);
  const targets = new Float32Array(batch * sizes.at(-1)!);
  let from = 0;
  return {
    train(count) {
      let loss = Number.NaN;
      for (let step = 0; step < count; step++) {
        gather(x, rows.x, order, from, batch);
        gather(targets, rows.targets, order, from, batch);
        from = (from + batch) % order.length;
        forward(layers, x, batch, loops, problem.params);
        loss = lossOf(layers.at(-1)!, targets, batch);
        backward(layers, x, loops, problem);
      }
      return loss;
    },
    parameters: () => readParameters(layers, start.length),
    setParameters: (numbers) => writeParameters(layers, numbers),
  };
}

/** The next `batch` rows of `source` in the order of the epoch, one after the other. */
function gather(out: Float32Array, source: Float32Array, order: Uint32Array, from: number, batch: number): void {
  const width = out.length / batch;
  for (let i = 0; i < batch; i++) {
    const row = order[from + i]!;
    out.set(source.subarray(row * width, (row + 1) * width), i * width);
  }
}

function forward(
  layers: readonly Layer[],
  x: Float32Array,
  rows: number,
  loops: NaiveLoops,
  params: TrainingProblem['params'],
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

/** Returns the mean loss, in nats, and leaves its gradient in the last layer's `delta`. */
function lossOf(output: Layer, targets: Float32Array, rows: number): number {
  return output.outputs === 1 ? sigmoidLoss(output, targets, rows) : softmaxLoss(output, targets, rows);
}

function sigmoidLoss({ z, delta }: Layer, targets: Float32Array, rows: number): number {
  let lossSum = 0;
  for (let i = 0; i < rows; i++) {
    const score = z[i]!;
    const target = targets[i]!;
    lossSum += Math.max(score, 0) - score * target + Math.log1p(Math.exp(-Math.abs(score)));
    delta[i] = (1 / (1 + Math.exp(-score)) - target) / rows;
  }
  return lossSum / rows;
}

function softmaxLoss({ outputs, z, delta }: Layer, targets: Float32Array, rows: number): number {
  let lossSum = 0;
  for (let i = 0; i < rows; i++) {
    const at = i * outputs;
    let highest = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < outputs; j++) highest = Math.max(highest, z[at + j]!);
    let total = 0;
    for (let j = 0; j < outputs; j++) total += Math.exp(z[at + j]! - highest);
    for (let j = 0; j < outputs; j++) {
      const target = targets[at + j]!;
      lossSum += target * (Math.log(total) - (z[at + j]! - highest));
      delta[at + j] = (Math.exp(z[at + j]! - highest) / total - target) / rows;
    }
  }
  return lossSum / rows;
}

/** Gradients and updates, from the last layer to the first. */
function backward(layers: readonly Layer[], x: Float32Array, loops: NaiveLoops, problem: TrainingProblem): void {
  const { batch: rows, learningRate, momentum, params } = problem;
  for (let index = layers.length - 1; index >= 0; index--) {
    const { inputs, outputs, weights, weightVelocity, bias, biasVelocity, z, delta } = layers[index]!;
    const below = layers[index - 1];
    if (index < layers.length - 1) loops.backward(delta, z, delta, params);
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
      biasVelocity[j] = momentum * biasVelocity[j]! + biasSum;
      bias[j] = bias[j]! - learningRate * biasVelocity[j]!;
      for (let i = 0; i < inputs; i++) {
        const at = i * outputs + j;
        let sum = 0;
        for (let row = 0; row < rows; row++) sum += input[row * inputs + i]! * delta[row * outputs + j]!;
        weightVelocity[at] = momentum * weightVelocity[at]! + sum;
        weights[at] = weights[at]! - learningRate * weightVelocity[at]!;
      }
    }
  }
}

/** Calls `visit` with every array of parameters, the place in it and the place in the flat list. */
function visitParameters(
  layers: readonly Layer[],
  visit: (array: Float32Array, at: number, flat: number) => void,
): void {
  let flat = 0;
  for (const { inputs, outputs, weights, bias } of layers) {
    for (let j = 0; j < outputs; j++) for (let i = 0; i < inputs; i++) visit(weights, i * outputs + j, flat++);
    for (let j = 0; j < outputs; j++) visit(bias, j, flat++);
  }
}

function readParameters(layers: readonly Layer[], count: number): Float32Array {
  const numbers = new Float32Array(count);
  visitParameters(layers, (array, at, flat) => {
    numbers[flat] = array[at]!;
  });
  return numbers;
}

function writeParameters(layers: readonly Layer[], numbers: Float32Array): void {
  visitParameters(layers, (array, at, flat) => {
    array[at] = numbers[flat]!;
  });
}
