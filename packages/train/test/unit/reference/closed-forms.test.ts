import { activationByName } from '@actlab/core';
import { describe, expect, it, test } from 'vitest';
import {
  backward,
  forward,
  openTrainer,
  type ReferenceLayer,
  type ReferenceNetwork,
  referenceLosses,
} from '../../../dist/reference/index.js';
import { normals } from '../../random-network.js';

const { mse } = referenceLosses;

/** A layer without normalisation. */
const dense = (weights: number[][], bias: number[], activation: string | null = null): ReferenceLayer => ({
  weights,
  bias,
  activation: activation === null ? null : activationByName(activation),
  params: {},
  learned: [],
  normalisation: null,
  residual: false,
});

describe('a two-layer linear mode (Saxe, McClelland, Ganguli 2013)', () => {
  const s = 2;
  const u0 = 1e-3;
  const exact = (t: number) => (s * Math.exp(2 * s * t)) / (Math.exp(2 * s * t) - 1 + s / u0);

  /** u = w1·w2 after gradient descent on ½(s − u)² to time t. Rows of both signs keep the biases at 0. */
  function descend(step: number, times: number[]): number[] {
    const start = Math.sqrt(u0);
    const network: ReferenceNetwork = { layers: [dense([[start]], [0]), dense([[start]], [0])] };
    const trainer = openTrainer(network, { loss: mse, rule: { name: 'sgd', learningRate: step / 2 } });
    const batch = { rows: [[1], [-1]], targets: [[s], [-s]] };
    let done = 0;
    return times.map((t) => {
      for (; done < Math.round(t / step); done++) trainer.step(batch);
      expect(network.layers.map(({ bias }) => bias)).toEqual([[0], [0]]);
      return network.layers[0]!.weights[0]![0]! * network.layers[1]!.weights[0]![0]!;
    });
  }

  it('follows the sigmoid in time, with the published values of gradient descent at step 1e-3', () => {
    expect([1, 2, 3].map((t) => exact(t).toFixed(5))).toEqual(['0.05317', '1.19718', '1.97573']);
    expect(descend(1e-3, [1, 2, 3]).map((u) => u.toFixed(5))).toEqual(['0.05297', '1.19465', '1.97576']);
  });

  it('misses it by an error proportional to the step', () => {
    const errors = [4e-3, 2e-3, 1e-3].map((step) => descend(step, [2])[0]! - exact(2));
    expect(errors[0]! / errors[1]!).toBeCloseTo(2, 1);
    expect(errors[1]! / errors[2]!).toBeCloseTo(2, 1);
  });
});

describe('the slope of PReLU', () => {
  test.each([
    { a0: 0, published: 0.08784 },
    { a0: 0.25, published: 0.11824 },
  ])('is learned from $a0 at the rate (1 − η/2)^t', ({ a0, published }) => {
    const eta = 0.2;
    const target = 0.1;
    // Normals, scaled so that E[z²·1(z<0)] is ½ as in the law, not nearly so.
    const normal = normals(1);
    const drawn = Array.from({ length: 200 }, normal);
    const scale = Math.sqrt(0.5 / (drawn.reduce((sum, z) => sum + (z < 0 ? z * z : 0), 0) / drawn.length));
    const rows = drawn.map((z) => [z * scale]);
    const targets = rows.map(([z]) => [z! < 0 ? target * z! : z!]);
    const layer: ReferenceLayer = {
      ...dense([[1]], [0], 'prelu'),
      params: { alpha: a0 },
      learned: ['alpha'],
      // mse is twice the law's ½Δ².
      learnedOptions: { alpha: { learningRate: eta / 2 } },
    };
    const trainer = openTrainer({ layers: [layer] }, { loss: mse, rule: { name: 'sgd', learningRate: 0 } });
    for (let t = 1; t <= 20; t++) {
      trainer.step({ rows, targets });
      const expected = target + (1 - eta / 2) ** t * (a0 - target);
      expect(Math.abs((layer.params['alpha'] as number) - expected)).toBeLessThan(1e-14);
    }
    expect((layer.params['alpha'] as number).toFixed(5)).toBe(published.toFixed(5));
  });
});

describe('one neuron ReLU(wx + b) with target 0, w = 1, b = 0', () => {
  /** Pre-activation after each of `steps` updates of ½h² with `share` of the threshold 1/(1 + x²). */
  function preActivations(layer: ReferenceLayer, x: number, share: number, steps: number): number[] {
    const network = { layers: [layer] };
    // mse is twice the law's ½h².
    const learningRate = share / (1 + x * x) / 2;
    const trainer = openTrainer(network, { loss: mse, rule: { name: 'sgd', learningRate } });
    return Array.from({ length: steps }, () => {
      trainer.step({ rows: [[x]], targets: [[0]] });
      return forward(network, [[x]], 'training').layers[0]!.z[0]![0]!;
    });
  }

  test.each([1, 2])('lives just below the learning rate 1/(1 + x²) and is frozen just above it, x = %d', (x) => {
    const [alive, later] = preActivations(dense([[1]], [0], 'relu'), x, 0.99, 2);
    expect(alive).toBeCloseTo(0.01 * x, 14);
    expect(later).toBeCloseTo(1e-4 * x, 14);
    const frozen = preActivations(dense([[1]], [0], 'relu'), x, 1.01, 5);
    for (const z of frozen) expect(z).toBeCloseTo(-0.01 * x, 14);
  });

  test.each([1, 2])('returns with the factor 1 − a²η(1 + x²) per step when leaky, x = %d', (x) => {
    const a = 0.1;
    const leaky = { ...dense([[1]], [0], 'leakyRelu'), params: { negativeSlope: a } };
    const z = preActivations(leaky, x, 1.01, 6);
    for (let t = 1; t < z.length; t++) expect(z[t]! / z[t - 1]!).toBeCloseTo(1 - a * a * 1.01, 12);
  });
});

describe('stacked linear layers', () => {
  it('are one linear layer: the product of their matrices', () => {
    const normal = normals(3);
    const matrix = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, normal));
    const times = (a: number[][], b: number[][]) =>
      a.map((row) => b[0]!.map((_, j) => row.reduce((sum, each, k) => sum + each * b[k]![j]!, 0)));
    const [w1, w2, w3] = [matrix(4, 3), matrix(5, 4), matrix(2, 5)];
    const [b1, b2, b3] = [matrix(4, 1), matrix(5, 1), matrix(2, 1)];
    const product = times(w3!, times(w2!, w1!));
    const plus = (a: number[][], b: number[][]) => a.map((row, i) => row.map((each, j) => each + b[i]![j]!));
    const shift = plus(times(w3!, plus(times(w2!, b1!), b2!)), b3!);
    const deep = {
      layers: [dense(w1!, b1!.flat(), 'identity'), dense(w2!, b2!.flat()), dense(w3!, b3!.flat(), 'identity')],
    };
    const flat = { layers: [dense(product, shift.flat())] };
    const rows = matrix(6, 3);
    const [deepOutputs, flatOutputs] = [deep, flat].map((each) => forward(each, rows, 'training').outputs.flat());
    for (const [i, output] of deepOutputs!.entries()) expect(output).toBeCloseTo(flatOutputs![i]!, 12);
  });
});

describe('a chain of sigmoids of width 1', () => {
  const depth = 10;
  /** ∂(output)/∂(input of the chain), the gradient that the first layer hands back, for output gradient 1. */
  function jacobian(weight: number, biases: number[]): number {
    const network = { layers: biases.map((bias) => dense([[weight]], [bias], 'sigmoid')) };
    const pass = forward(network, [[0.5]], 'training');
    return backward(network, pass, [[1]])[0]!.x[0]![0]!;
  }

  it('never passes more than (|w|/4)^H back (Hochreiter 1991)', () => {
    const normal = normals(4);
    for (let draw = 0; draw < 200; draw++) {
      const weight = 4 * normal();
      const biases = Array.from({ length: depth }, () => 2 * normal());
      expect(Math.abs(jacobian(weight, biases))).toBeLessThanOrEqual((Math.abs(weight) / 4) ** depth);
    }
  });

  test.each([
    { weight: 1, bound: 4 ** -10 },
    { weight: 4, bound: 1 },
    { weight: -2, bound: 2 ** -10 },
  ])('passes exactly the bound where every z is 0, w = $weight', ({ weight, bound }) => {
    // The input is ½, and so is every σ(0).
    const biases = Array.from({ length: depth }, () => -weight / 2);
    expect(jacobian(weight, biases)).toBe(bound);
  });
});
