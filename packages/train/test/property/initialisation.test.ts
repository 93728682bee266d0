import { type Activation, leakyRelu, relu, sigmoid, tanh } from '@actlab/core';
import { describe, expect, test } from 'vitest';
import { initialise } from '../../dist/network/initialise.js';
import { he } from '../../dist/network/initialisers/he.js';
import { xavier } from '../../dist/network/initialisers/xavier.js';
import type { LayerPlan } from '../../dist/network/layer-plan.js';
import { crossEntropy } from '../../dist/network/losses/cross-entropy.js';
import { Network } from '../../dist/network/network.js';
import { drawNormals } from '../../dist/random/draws.js';
import { Stream } from '../../dist/random/stream.js';
import { Probe } from '../../dist/trial/probe.js';

const plans = (activation: Activation, fixed: Record<string, number>, widths: number[], outputs: number) => {
  const hidden = widths.map((width, index): LayerPlan => {
    return { inputs: widths[Math.max(0, index - 1)]!, outputs: width, activation: { activation, fixed, learned: [] } };
  });
  return [...hidden, { inputs: widths.at(-1)!, outputs, activation: null }];
};
const weightsOf = (network: Network, layer: number) => network.layers[layer]!.segments.weights.values;
const normals = (count: number, index: number) =>
  Float32Array.from(drawNormals(new Stream({ sweepSeed: 9, purpose: 'noise', index }), count));

describe('first weights', () => {
  const draw = (widths: number[], how: Partial<Parameters<typeof initialise>[1]>, sweepSeed = 1, replicate = 0) => {
    const network = new Network(plans(relu, {}, widths, 10));
    initialise(network, { definition: he, distribution: 'normal', gain: 'auto', ...how }, sweepSeed, replicate);
    return network;
  };

  test.each([
    ['he normal', {}, Math.SQRT2 / Math.sqrt(100), 1],
    ['he uniform', { distribution: 'uniform' as const }, Math.SQRT2 / Math.sqrt(100), 1],
    ['he of gain 1', { gain: 1 }, 1 / Math.sqrt(100), 1],
    ['xavier of gain 1', { definition: xavier, gain: 1 }, Math.sqrt(2 / (100 + 200)), 1],
    ['he normal, output layer', {}, 1 / Math.sqrt(200), 2],
  ])('by %s have the standard deviation of their formula', (_, how, expected, layer) => {
    const weights = weightsOf(draw([100, 200], how), layer);
    const deviation = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0) / weights.length);
    // Four standard errors of the standard deviation of n normals.
    expect(Math.abs(deviation / expected - 1)).toBeLessThan(4 / Math.sqrt(2 * weights.length));
  });

  test('share their noise between arms of one replicate, layer by layer and whatever the depth, activation or scale', () => {
    const shallow = draw([20, 20], {});
    const deep = draw([20, 20, 20, 20], { gain: 1 });
    const ratio = weightsOf(shallow, 1)[0]! / weightsOf(deep, 1)[0]!;
    for (const [shallowLayer, deepLayer] of [
      [0, 0],
      [1, 1],
      [2, 4],
    ] as const) {
      const factor = shallowLayer === 2 ? 1 : ratio;
      const scaled = weightsOf(deep, deepLayer).map((w) => factor * w);
      for (const [i, w] of weightsOf(shallow, shallowLayer).entries()) expect(scaled[i]).toBeCloseTo(w, 6);
    }
  });

  test('differ between replicates, seeds and layers', () => {
    const first = weightsOf(draw([20, 20], {}), 0);
    expect(weightsOf(draw([20, 20], {}, 1, 1), 0)).not.toEqual(first);
    expect(weightsOf(draw([20, 20], {}, 2, 0), 0)).not.toEqual(first);
    expect(weightsOf(draw([20, 20], {}), 1)).not.toEqual(first);
  });

  test('come with biases of zero', () => {
    expect(draw([20, 20], {}).layers.every((layer) => layer.segments.bias.values.every((b) => b === 0))).toBe(true);
  });
});

test('under the gain of its slope a leaky network keeps its mean square: E q_H = q_0 (He et al. 2015, eq. 15)', () => {
  // q has relative variance ∏(1 + c/n) − 1 with c = 6(1+a⁴)/(1+a²)² − 1 (Hanin 2018): the bound is four standard errors.
  const [width, depth, slope, networks] = [20, 5, 0.25, 2000];
  const constant = (6 * (1 + slope ** 4)) / (1 + slope ** 2) ** 2 - 1;
  const deviation = Math.sqrt((1 + constant / width) ** depth - 1);
  const shape = plans(
    leakyRelu,
    { negativeSlope: slope },
    Array.from({ length: depth }, () => width),
    1,
  );
  const network = new Network(shape);
  const pass = network.openPass(1);
  const input = normals(width, 1);
  const meanSquare = (numbers: Float32Array) => numbers.reduce((sum, x) => sum + x * x, 0) / numbers.length;
  let total = 0;
  for (let replicate = 0; replicate < networks; replicate++) {
    initialise(network, { definition: he, distribution: 'normal', gain: 'auto' }, 1, replicate);
    network.forward(pass, input);
    total += meanSquare(pass.buffers[depth - 1]!.h) / meanSquare(input);
  }
  expect(Math.abs(total / networks - 1)).toBeLessThan((4 * deviation) / Math.sqrt(networks));
});

describe('gradients shrink per layer by √χ of mean field theory (n = 256, batch 64, zero biases)', () => {
  // Exact √χ, and the first steps left out as transients: reference values of an independent program.
  test.each([
    ['sigmoid', sigmoid, 1, 0.236052, 2],
    ['tanh', tanh, Math.sqrt(1 / 3), 0.57735, 5],
    ['relu', relu, Math.SQRT2, 1, 0],
  ] as const)('%s', (_, activation, gain, expected, skipped) => {
    const depth = 9;
    const ratios: number[] = [];
    const network = new Network(
      plans(
        activation,
        {},
        Array.from({ length: depth }, () => 256),
        10,
      ),
    );
    initialise(network, { definition: he, distribution: 'normal', gain }, 1, 0);
    const targets = Float32Array.from({ length: 640 }, (_, at) => (at % 10 === Math.floor(at / 10) % 10 ? 1 : 0));
    const part = { rows: 64, x: normals(64 * 256, 2), targets, labels: null };
    const measured = new Probe(network, crossEntropy.create(10), part, 64, 1).measure(null);
    for (let layer = skipped; layer < depth - 1; layer++) {
      ratios.push(measured[layer]!.statistics.gradRms / measured[layer + 1]!.statistics.gradRms);
    }
    const geometric = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
    expect(Math.abs(geometric / expected - 1)).toBeLessThan(0.03);
  });
});
