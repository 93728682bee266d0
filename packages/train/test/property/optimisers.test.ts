// Twenty updates of the engine against the float64 reference: optimisers, decay, schedules, clipping, the order of the rows.
import type { JsonObject } from '@actlab/train/records';
import { describe, expect, test } from 'vitest';
import {
  openTrainer,
  type ReferenceSchedule,
  referenceLosses,
  trainable,
  type UpdateRule,
} from '../../dist/reference/index.js';
import { epochBatches, noiseSpec, openPair, worstShare } from '../engine-pair.js';
import { type NoiseShape, noiseDataset } from '../noise-dataset.js';

interface Case {
  optimiser: JsonObject;
  rule: UpdateRule;
  schedule?: ReferenceSchedule;
  clipNorm?: number;
  activation?: JsonObject;
  network?: JsonObject;
  loss?: keyof typeof referenceLosses;
  shape?: Partial<NoiseShape>;
  batch?: number;
}

const learned = (options: JsonObject = {}): JsonObject => {
  return { name: 'prelu', params: { alpha: { initial: 0.25, per: 'channel', ...options } } };
};
const steps = 20;

/** Trains both for twenty updates; gives the worst differences of parameters and of the losses before each update. */
function train({ optimiser, rule, schedule, clipNorm, loss = 'crossEntropy', shape, batch = 5, ...rest }: Case) {
  const dataset = noiseDataset({ task: 'classification', features: 3, outputs: 3, rows: 23, ...shape });
  const spec = noiseSpec({
    network: { depth: 2, width: [5, 7], activation: rest.activation ?? learned(), ...rest.network },
    training: {
      loss,
      optimiser,
      learningRate: rule.learningRate,
      batch,
      epochs: 6,
      schedule: (schedule ?? { name: 'constant' }) as unknown as JsonObject,
      ...(clipNorm !== undefined && { clipNorm }),
    },
    replicate: 3,
  });
  const pair = openPair(spec, dataset, { spread: 0.1 });
  const stepsPerEpoch = Math.ceil(pair.batch.rows.length / batch);
  const reference = openTrainer(pair.network, {
    loss: referenceLosses[loss],
    rule,
    ...(clipNorm !== undefined && { clipNorm }),
    ...(schedule && { schedule: { ...schedule, stepsPerEpoch, epochs: 6 } }),
  });
  const before = pair.training.parameters();
  const losses: { got: number; expected: number }[] = [];
  for (let epoch = 0; losses.length < steps; epoch++) {
    for (const each of epochBatches(pair, epoch).slice(0, steps - losses.length)) {
      losses.push({ got: pair.training.train(1), expected: reference.step(each).loss });
    }
  }
  // All of them in a row: the engine is called once for the batches of an epoch.
  const atOnce = openPair(spec, dataset, { spread: 0.1 }).training;
  atOnce.train(steps);
  expect(atOnce.parameters()).toEqual(pair.training.parameters());
  const expected = trainable(pair.network).map((number) => number.get());
  return {
    parameters: worstShare(pair.training.parameters(), expected),
    moved: worstShare(before, expected),
    losses: Math.max(...losses.map((each) => Math.abs(each.got / each.expected - 1))),
  };
}

const expectClose = (each: Case) => {
  const { parameters, moved, losses } = train(each);
  expect(moved).toBeGreaterThan(1e-2);
  expect(parameters).toBeLessThan(1e-4);
  expect(losses).toBeLessThan(1e-4);
};

const rules: { title: string; optimiser: { name: string; params?: JsonObject }; rule: UpdateRule }[] = [
  { title: 'plain gradient descent', optimiser: { name: 'sgd' }, rule: { name: 'sgd', learningRate: 0.3 } },
  {
    title: 'momentum .9',
    optimiser: { name: 'sgd', params: { momentum: 0.9 } },
    rule: { name: 'momentum', momentum: 0.9, learningRate: 0.1 },
  },
  {
    title: "Nesterov's momentum .8",
    optimiser: { name: 'sgd', params: { momentum: 0.8, nesterov: true } },
    rule: { name: 'nesterov', momentum: 0.8, learningRate: 0.1 },
  },
  { title: 'AdaGrad', optimiser: { name: 'adagrad' }, rule: { name: 'adagrad', learningRate: 0.05 } },
  {
    title: 'RMSProp',
    optimiser: { name: 'rmsprop', params: { rho: 0.9 } },
    rule: { name: 'rmsprop', decay: 0.9, learningRate: 0.01 },
  },
  { title: 'Adam', optimiser: { name: 'adam' }, rule: { name: 'adam', learningRate: 0.01 } },
  {
    title: 'Adam of other moments',
    optimiser: { name: 'adam', params: { beta1: 0.5, beta2: 0.9, epsilon: 1e-3 } },
    rule: { name: 'adam', beta1: 0.5, beta2: 0.9, epsilon: 1e-3, learningRate: 0.02 },
  },
  { title: 'AdamW', optimiser: { name: 'adamw' }, rule: { name: 'adamw', learningRate: 0.01 } },
];
const withParams = ({ name, params }: { name: string; params?: JsonObject }, more: JsonObject): JsonObject => {
  return { name, params: { ...params, ...more } };
};

describe.each(rules)('$title: after 20 updates every parameter within 1e-4 of the largest', ({ optimiser, rule }) => {
  test('without an option', () => expectClose({ optimiser: optimiser as JsonObject, rule }));

  test('with weight decay, for weights alone', () => {
    const weightDecay = 0.2;
    expectClose({ optimiser: withParams(optimiser, { weightDecay }), rule: { ...rule, weightDecay } });
  });

  test('with a learning rate and a decay of the learned slopes', () => {
    const weightDecay = 0.1;
    const activation = learned({ learningRate: 2 * rule.learningRate, weightDecay: 0.3 });
    expectClose({ optimiser: withParams(optimiser, { weightDecay }), rule: { ...rule, weightDecay }, activation });
  });

  test('with a gradient clipped to a fraction of its length', () => {
    expectClose({
      optimiser: optimiser as JsonObject,
      rule: { ...rule, learningRate: 3 * rule.learningRate },
      clipNorm: 0.3,
    });
  });
});

describe.each([undefined, 0.5, 2.2])('with a warm-up of %s epochs', (warmup) => {
  const schedules: ReferenceSchedule[] = [
    { name: 'constant' },
    { name: 'step', every: 2, factor: 0.3 },
    { name: 'cosine', final: 0 },
    { name: 'cosine', final: 0.2 },
  ];
  test.each(schedules)('the schedule %j scales every step', (schedule) => {
    const whole = { ...schedule, ...(warmup !== undefined && { warmup }) };
    expectClose({ ...rules[0]!, optimiser: { name: 'sgd' }, schedule: whole });
    const activation = learned({ learningRate: 0.05 });
    expectClose({
      optimiser: { name: 'adam' },
      rule: { name: 'adam', learningRate: 0.01 },
      schedule: whole,
      activation,
    });
  });
});

describe('a single output on a layer of 5 or 7 units', () => {
  const plain = { optimiser: { name: 'sgd' }, rule: { name: 'sgd', learningRate: 0.1 } as const };

  test.each([
    { loss: 'mse', shape: { task: 'regression', outputs: 1 } },
    { loss: 'binaryCrossEntropy', shape: { task: 'classification', outputs: 2 } },
  ] as const)('is clipped by the norm of its gradient alone: $loss', (each) => {
    expectClose({ ...plain, ...each, clipNorm: 0.05 });
    expectClose({ ...plain, ...each, clipNorm: 0.05, network: { width: [7, 5] } });
  });

  test('keeps the momentum of a clipped gradient', () => {
    const rule = { name: 'momentum', momentum: 0.9, learningRate: 0.1 } as const;
    const optimiser = { name: 'sgd', params: { momentum: 0.9 } };
    expectClose({ optimiser, rule, loss: 'mse', shape: { task: 'regression', outputs: 1 }, clipNorm: 0.05 });
  });
});

describe('with normalisation and residual layers', () => {
  test.each([
    ['batch', 'before'],
    ['batch', 'after'],
    ['layer', 'before'],
    ['layer', 'after'],
  ])('%s %s', (name, position) => {
    const network = { depth: 3, width: 6, residual: true, normalisation: { name, position } };
    const rule = { name: 'momentum', momentum: 0.9, learningRate: 0.02 } as const;
    // Batches of 8, 8 and 7 rows: normalised over two rows, as 23 rows in batches of 7 end, float32 decides where a unit goes.
    expectClose({ optimiser: { name: 'sgd', params: { momentum: 0.9 } }, rule, network, batch: 8 });
  });
});

test("Adam's first step has the length of the learning rate, whatever the gradient's scale", () => {
  const spec = noiseSpec({
    network: { depth: 1, width: 4, activation: { name: 'tanh' } },
    training: { optimiser: { name: 'adam' }, learningRate: 0.01, batch: 9 },
  });
  const { training } = openPair(spec, noiseDataset({ task: 'classification', features: 3, outputs: 3, rows: 9 }));
  const before = training.parameters();
  training.train(1);
  const gradients = training.gradients();
  for (const [i, after] of training.parameters().entries()) {
    // The numbers are near 1, where float32 resolves 6e-8; ε takes 1e-8/|g| off the step.
    expect(Math.abs(before[i]! - after - Math.sign(gradients[i]!) * 0.01)).toBeLessThan(
      2e-7 + 1e-10 / Math.abs(gradients[i]!),
    );
  }
});
