// The judge of a training: the same updates in float64, row by row, from the chain rule as it stands in a textbook.
import { evaluate } from '@actlab/core';
import type { TrainingProblem } from './training-problem.js';

/** Parameters after `steps` updates, in the order of `Training.parameters`. */
export function referenceParameters(problem: TrainingProblem, steps: number): Float64Array {
  const { sizes, batch, order, rows, learningRate, momentum } = problem;
  const parameters = Float64Array.from(problem.start);
  const velocity = new Float64Array(parameters.length);
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(parameters.length);
    for (let i = 0; i < batch; i++) {
      const row = order[(step * batch + i) % order.length]!;
      const x = Float64Array.from(rows.x.subarray(row * sizes[0]!, (row + 1) * sizes[0]!));
      const width = sizes.at(-1)!;
      addGradient(problem, parameters, x, rows.targets.subarray(row * width, (row + 1) * width), gradient);
    }
    for (let at = 0; at < parameters.length; at++) {
      velocity[at] = momentum * velocity[at]! + gradient[at]! / batch;
      parameters[at] = parameters[at]! - learningRate * velocity[at]!;
    }
  }
  return parameters;
}

/** Adds the gradient of one row's loss. */
function addGradient(
  { sizes, activation, params }: TrainingProblem,
  parameters: Float64Array,
  x: Float64Array,
  targets: Float32Array,
  gradient: Float64Array,
): void {
  const layers = sizes.length - 1;
  const inputs: Float64Array[] = [x];
  const slopes: Float64Array[] = [];
  const starts: number[] = [];
  let at = 0;
  let outputs = x;
  for (let layer = 0; layer < layers; layer++) {
    const [m, n] = [sizes[layer + 1]!, sizes[layer]!];
    starts.push(at);
    const sums = new Float64Array(m);
    for (let j = 0; j < m; j++) {
      let sum = parameters[at + m * n + j]!;
      for (let i = 0; i < n; i++) sum += parameters[at + j * n + i]! * outputs[i]!;
      sums[j] = sum;
    }
    at += m * n + m;
    if (layer === layers - 1) outputs = sums;
    else {
      const points = Array.from(sums, (sum) => evaluate(activation, sum, params));
      outputs = Float64Array.from(points, ({ value }) => value);
      slopes.push(Float64Array.from(points, ({ derivative }) => derivative));
      inputs.push(outputs);
    }
  }
  let delta = outputs.length === 1 ? sigmoidError(outputs, targets) : softmaxError(outputs, targets);
  for (let layer = layers - 1; layer >= 0; layer--) {
    const [m, n] = [sizes[layer + 1]!, sizes[layer]!];
    const input = inputs[layer]!;
    const from = starts[layer]!;
    const below = new Float64Array(n);
    for (let j = 0; j < m; j++) {
      for (let i = 0; i < n; i++) {
        gradient[from + j * n + i] = gradient[from + j * n + i]! + delta[j]! * input[i]!;
        below[i] = below[i]! + delta[j]! * parameters[from + j * n + i]!;
      }
      gradient[from + m * n + j] = gradient[from + m * n + j]! + delta[j]!;
    }
    if (layer > 0) delta = below.map((slope, i) => slope * slopes[layer - 1]![i]!);
  }
}

const sigmoidError = (scores: Float64Array, targets: Float32Array): Float64Array =>
  scores.map((score, j) => 1 / (1 + Math.exp(-score)) - targets[j]!);

function softmaxError(scores: Float64Array, targets: Float32Array): Float64Array {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power, j) => power / total - targets[j]!);
}
