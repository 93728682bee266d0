import { readFileSync } from 'node:fs';
import { activationByName } from '@actlab/core';
import { describe, expect, it, test } from 'vitest';
import {
  clipByNorm,
  openOptimiserState,
  openTrainer,
  type ReferenceNetwork,
  referenceLosses,
  trainable,
  type UpdateRule,
  updateNetwork,
} from '../../../dist/reference/index.js';
import { randomBatch, randomNetwork } from '../../random-network.js';

/** Made by fixtures/optimisers.py with NumPy, from the algorithm boxes of PyTorch's documentation. */
const fixture = JSON.parse(readFileSync(new URL('../../fixtures/optimisers.json', import.meta.url), 'utf8')) as {
  start: number[];
  gradients: number[][];
  cases: { rule: UpdateRule; values: number[][] }[];
};

/** One linear unit with these weights and bias 1. */
const linear = (weights: number[]): ReferenceNetwork => ({
  layers: [
    {
      weights: [[...weights]],
      bias: [1],
      activation: null,
      params: {},
      learned: [],
      normalisation: null,
      residual: false,
    },
  ],
});
const valuesOf = (network: ReferenceNetwork) => trainable(network).map((number) => number.get());

describe('the update rules', () => {
  test.each(fixture.cases)('give the three updates of NumPy under $rule', ({ rule, values }) => {
    const network = linear(fixture.start);
    const state = openOptimiserState(network);
    for (const [step, gradient] of fixture.gradients.entries()) {
      updateNetwork(network, [...gradient, 0], rule, state, 1);
      for (const [i, expected] of values[step]!.entries())
        expect(Math.abs(network.layers[0]!.weights[0]![i]! - expected)).toBeLessThan(1e-14);
    }
  });

  it('decay weights, but neither biases nor gammas nor betas; learned parameters by an option of their own', () => {
    const network = randomNetwork(
      {
        features: 2,
        widths: [2],
        outputs: 1,
        activation: 'prelu',
        params: { alpha: 0.25 },
        learned: { name: 'alpha', per: 'channel' },
        normalisation: { kind: 'batch', position: 'before' },
      },
      1,
    );
    const changes = (options?: { weightDecay: number }) => {
      const own = structuredClone({
        ...network,
        layers: network.layers.map((layer) => ({ ...layer, activation: null })),
      });
      for (const layer of own.layers) if (options) layer.learnedOptions = { alpha: options };
      const before = trainable(own).map((number) => ({ kind: number.kind, value: number.get() }));
      const none = before.map(() => 0);
      updateNetwork(own, none, { name: 'sgd', learningRate: 0.5, weightDecay: 0.2 }, openOptimiserState(own), 1);
      return valuesOf(own).map((value, i) => [before[i]!.kind, value / before[i]!.value] as const);
    };
    const factors = { weight: 0.9, bias: 1, gamma: 1, beta: 1 };
    for (const [kind, ratio] of changes()) expect(ratio).toBeCloseTo({ ...factors, parameter: 1 }[kind], 14);
    for (const [kind, ratio] of changes({ weightDecay: 0.6 }))
      expect(ratio).toBeCloseTo({ ...factors, parameter: 0.7 }[kind], 14);
  });

  it('move a learned parameter at a learning rate of its own, which the schedule scales too', () => {
    const network = linear([1]);
    const [layer] = network.layers;
    layer!.activation = activationByName('prelu');
    layer!.params = { alpha: 0.25 };
    layer!.learned = ['alpha'];
    layer!.learnedOptions = { alpha: { learningRate: 0.5 } };
    updateNetwork(network, [1, 1, 1], { name: 'sgd', learningRate: 0.25 }, openOptimiserState(network), 0.5);
    expect(valuesOf(network)).toEqual([0.875, 0.875, 0]);
  });
});

describe('clipping', () => {
  it('shortens the whole gradient to the norm and leaves a shorter one alone', () => {
    expect(clipByNorm([3, -4], 1)).toEqual([3 / 5, -4 / 5]);
    expect(clipByNorm([3, -4], 5)).toEqual([3, -4]);
    expect(clipByNorm([3, -4], undefined)).toEqual([3, -4]);
  });

  it('sees the gradient before decay joins it', () => {
    const network = linear([2]);
    const batch = { rows: [[1]], targets: [[3]] };
    // o = 3, so that the gradient is 0 and only decay acts.
    const rule = { name: 'sgd', learningRate: 1, weightDecay: 0.5 } as const;
    openTrainer(network, { loss: referenceLosses.mse, rule, clipNorm: 1e-3 }).step(batch);
    expect(valuesOf(network)).toEqual([1, 1]);
  });
});

describe('a trainer', () => {
  it('lets every update see the whole gradient, clipped, at the scheduled step size', () => {
    const shape = { features: 3, widths: [4], outputs: 2, activation: 'tanh' };
    const network = randomNetwork(shape, 2);
    const batch = randomBatch(shape, 6, 3);
    const trainer = openTrainer(network, {
      loss: referenceLosses.crossEntropy,
      rule: { name: 'sgd', learningRate: 0.2 },
      clipNorm: 0.01,
      schedule: { name: 'step', every: 1, factor: 0.1, stepsPerEpoch: 2, epochs: 3 },
    });
    const lengths = Array.from({ length: 5 }, () => {
      const before = valuesOf(network);
      const { gradient } = trainer.step(batch);
      expect(Math.hypot(...gradient)).toBeCloseTo(0.01, 14);
      return Math.hypot(...valuesOf(network).map((value, i) => value - before[i]!));
    });
    const expected = [2e-3, 2e-3, 2e-4, 2e-4, 2e-5];
    for (const [step, length] of lengths.entries()) expect(Math.abs(length / expected[step]! - 1)).toBeLessThan(1e-9);
  });
});
