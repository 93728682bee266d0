// A slow and obvious network in float64, written from the definitions: rows as lists of numbers, one loop per formula.
// It judges the engine's forward pass, gradients and updates; it shares no code with it but the activation records.
import { type Activation, evaluate } from '@actlab/core';

/** A dense layer; `weights[i][j]` leads from input i to unit j. `params[name]` is one value or one per unit. */
export interface ReferenceLayer {
  weights: number[][];
  bias: number[];
  activation: Activation | null;
  params: Record<string, number | number[]>;
  learned: string[];
}

export type ReferenceLoss = (output: number[], target: number[]) => { value: number; gradient: number[] };

/** −Σ t·ln softmax(o), in nats. */
export const crossEntropy: ReferenceLoss = (output, target) => {
  const largest = Math.max(...output);
  const sum = output.reduce((total, o) => total + Math.exp(o - largest), 0);
  const probability = output.map((o) => Math.exp(o - largest) / sum);
  const value = -target.reduce((total, t, j) => total + t * Math.log(probability[j]!), 0);
  return { value, gradient: probability.map((p, j) => p - target[j]!) };
};

/** Mean over the outputs of (o − t)². */
export const squaredError: ReferenceLoss = (output, target) => {
  const differences = output.map((o, j) => o - target[j]!);
  const value = differences.reduce((total, d) => total + d * d, 0) / output.length;
  return { value, gradient: differences.map((d) => (2 * d) / output.length) };
};

function paramsOfUnit(layer: ReferenceLayer, unit: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(layer.params).map(([name, value]) => [name, Array.isArray(value) ? value[unit]! : value]),
  );
}

/** Pre-activations and outputs of every layer for one row. */
export function feedForward(layers: ReferenceLayer[], row: number[]): { z: number[]; h: number[] }[] {
  let input = row;
  return layers.map((layer) => {
    const z = layer.bias.map((b, j) => input.reduce((sum, x, i) => sum + x * layer.weights[i]![j]!, b));
    const { activation } = layer;
    const h = activation === null ? z : z.map((each, j) => evaluate(activation, each, paramsOfUnit(layer, j)).value);
    input = h;
    return { z, h };
  });
}

/** Mean loss over all rows. */
export function meanLoss(layers: ReferenceLayer[], rows: number[][], targets: number[][], loss: ReferenceLoss): number {
  const total = rows.reduce((sum, row, i) => sum + loss(feedForward(layers, row).at(-1)!.h, targets[i]!).value, 0);
  return total / rows.length;
}

/** Every trainable number of the layers with a way to change it, in the engine's order. */
export function trainable(layers: ReferenceLayer[]): { get(): number; set(value: number): void }[] {
  const cell = (list: number[], i: number) => ({ get: () => list[i]!, set: (value: number) => (list[i] = value) });
  const weightsAndBiases = layers.flatMap((layer) => [
    ...layer.weights.flatMap((row) => row.map((_, j) => cell(row, j))),
    ...layer.bias.map((_, j) => cell(layer.bias, j)),
  ]);
  const learned = layers.flatMap((layer) =>
    layer.learned.flatMap((name) => {
      const value = layer.params[name]!;
      if (Array.isArray(value)) return value.map((_, j) => cell(value, j));
      return [{ get: () => layer.params[name] as number, set: (next: number) => (layer.params[name] = next) }];
    }),
  );
  return [...weightsAndBiases, ...learned];
}

/** Gradient of the mean loss by central differences, in the order of `trainable`. */
export function differenceGradient(
  layers: ReferenceLayer[],
  rows: number[][],
  targets: number[][],
  loss: ReferenceLoss,
): number[] {
  const step = 1e-6;
  return trainable(layers).map((number) => {
    const value = number.get();
    number.set(value + step);
    const above = meanLoss(layers, rows, targets, loss);
    number.set(value - step);
    const below = meanLoss(layers, rows, targets, loss);
    number.set(value);
    return (above - below) / (2 * step);
  });
}

/** One update rule: new values from values, gradients and the number of updates done before. */
export type ReferenceRule = (values: number[], gradients: number[], learningRate: number) => number[];

export function sgdRule(momentum: number, nesterov: boolean): ReferenceRule {
  let velocity: number[] | undefined;
  return (values, gradients, learningRate) => {
    velocity = gradients.map((g, i) => momentum * (velocity?.[i] ?? 0) + g);
    const direction = nesterov ? gradients.map((g, i) => g + momentum * velocity![i]!) : velocity;
    return values.map((w, i) => w - learningRate * direction[i]!);
  };
}

export function adamRule(beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8): ReferenceRule {
  let m: number[] = [];
  let v: number[] = [];
  let t = 0;
  return (values, gradients, learningRate) => {
    t += 1;
    m = gradients.map((g, i) => beta1 * (m[i] ?? 0) + (1 - beta1) * g);
    v = gradients.map((g, i) => beta2 * (v[i] ?? 0) + (1 - beta2) * g * g);
    return values.map((w, i) => {
      const mean = m[i]! / (1 - beta1 ** t);
      const square = v[i]! / (1 - beta2 ** t);
      return w - (learningRate * mean) / (Math.sqrt(square) + epsilon);
    });
  };
}

/** Trains on all rows at once for `steps` updates, gradients by central differences; returns the loss before each update. */
export function trainFullBatch(
  layers: ReferenceLayer[],
  rows: number[][],
  targets: number[][],
  options: { loss: ReferenceLoss; rule: ReferenceRule; learningRate: number; steps: number },
): number[] {
  const losses: number[] = [];
  const numbers = trainable(layers);
  for (let step = 0; step < options.steps; step++) {
    losses.push(meanLoss(layers, rows, targets, options.loss));
    const gradients = differenceGradient(layers, rows, targets, options.loss);
    const next = options.rule(
      numbers.map((number) => number.get()),
      gradients,
      options.learningRate,
    );
    for (const [i, number] of numbers.entries()) number.set(next[i]!);
  }
  return losses;
}
