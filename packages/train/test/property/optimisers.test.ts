import { completeTrialSpec } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { resolveOptions } from '../../dist/definition/resolve-options.js';
import { crossEntropy } from '../../dist/network/losses/cross-entropy.js';
import { adam } from '../../dist/network/optimisers/adam.js';
import { sgd } from '../../dist/network/optimisers/sgd.js';
import { Trainer } from '../../dist/trial/trainer.js';
import {
  adamRule,
  crossEntropy as referenceCrossEntropy,
  sgdRule,
  trainable,
  trainFullBatch,
} from '../reference-network.js';
import { networkPair } from '../reference-pair.js';

const cases = [
  { title: 'plain gradient descent', definition: sgd, params: {}, learningRate: 0.3, rule: () => sgdRule(0, false) },
  {
    title: 'momentum 0.9',
    definition: sgd,
    params: { momentum: 0.9 },
    learningRate: 0.1,
    rule: () => sgdRule(0.9, false),
  },
  {
    title: "Nesterov's momentum",
    definition: sgd,
    params: { momentum: 0.9, nesterov: true },
    learningRate: 0.1,
    rule: () => sgdRule(0.9, true),
  },
  { title: 'Adam', definition: adam, params: {}, learningRate: 0.01, rule: () => adamRule() },
];
const steps = 12;

describe.each(cases)('$title', ({ definition, params, learningRate, rule }) => {
  test('agrees with the float64 reference after twelve steps, every parameter within 1e-4 of the largest', () => {
    const shape = {
      features: 3,
      widths: [5, 4],
      outputs: 3,
      activation: { name: 'prelu', params: { alpha: { initial: 0.25, per: 'channel' as const } } },
      task: 'classification' as const,
    };
    const { network, part, layers, rows, targets } = networkPair(shape);
    const spec = completeTrialSpec({ training: { learningRate, batch: part.rows } });
    const options = resolveOptions(definition.options, 'params', params);
    const optimiser = definition.create(options, network.parameters.values.length);
    const trainer = new Trainer(network, crossEntropy.create(shape.outputs), optimiser, part, spec);
    const losses: number[] = [];
    for (let step = 0; step < steps; step++) {
      trainer.beginEpoch(step);
      expect(trainer.step()).toBeNull();
      losses.push(trainer.epochLoss);
    }
    const expected = trainFullBatch(layers, rows, targets, {
      loss: referenceCrossEntropy,
      rule: rule(),
      learningRate,
      steps,
    });
    for (const [step, loss] of losses.entries()) expect(loss).toBeCloseTo(expected[step]!, 5);
    const values = trainable(layers).map((number) => number.get());
    const largest = Math.max(...values.map(Math.abs));
    const worst = Math.max(...values.map((value, i) => Math.abs(value - network.parameters.values[i]!))) / largest;
    expect(worst).toBeLessThan(1e-4);
  });
});

test("Adam's first step has the length of the learning rate, whatever the gradient's scale", () => {
  const values = new Float32Array(3);
  const gradients = Float32Array.of(1e-3, -20, 7);
  const optimiser = adam.create(resolveOptions(adam.options, 'params', {}), 3);
  optimiser.step({ values, gradients, layers: [], ranges: [{ from: 0, to: 3, learningRate: undefined }] }, 0.01);
  expect([...values].map((x) => x.toFixed(6))).toEqual(['-0.010000', '0.010000', '-0.010000']);
});

test('a learned parameter moves with the learning rate of its own', () => {
  const values = Float32Array.of(1, 1);
  const ranges = [
    { from: 0, to: 1, learningRate: undefined },
    { from: 1, to: 2, learningRate: 0.5 },
  ];
  const optimiser = sgd.create(resolveOptions(sgd.options, 'params', {}), 2);
  optimiser.step({ values, gradients: Float32Array.of(1, 1), layers: [], ranges }, 0.25);
  expect([...values]).toEqual([0.75, 0.5]);
});
