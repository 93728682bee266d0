// The traced step of a trial is what the engine's own optimiser does with that sample.
import { type StepTrace, traceText, traceTrial } from '@actlab/train';
import type { JsonObject, TrialSpec } from '@actlab/train/records';
import { completeTrialSpec, loadDataset, openTraining } from '@actlab/train/trial';
import { describe, expect, it } from 'vitest';
import { referenceNetworkOf } from '../../dist/explanation/reference-of-plan.js';
import { forward, referenceLosses } from '../../dist/reference/index.js';

const base: JsonObject = {
  data: { name: 'iris' },
  network: { depth: 2, width: 5, activation: { name: 'tanh' } },
  training: { batch: 1, learningRate: 0.1 },
};

const cases: [string, JsonObject][] = [
  ['sgd', {}],
  ['sgd with weight decay', { training: { optimiser: { name: 'sgd', params: { weightDecay: 0.1 } } } }],
  ['momentum', { training: { optimiser: { name: 'sgd', params: { momentum: 0.9 } } } }],
  ['nesterov', { training: { optimiser: { name: 'sgd', params: { momentum: 0.9, nesterov: true } } } }],
  ['adagrad', { training: { optimiser: { name: 'adagrad' } } }],
  ['rmsprop', { training: { optimiser: { name: 'rmsprop' } } }],
  ['adam with decay', { training: { optimiser: { name: 'adam', params: { weightDecay: 0.1 } } } }],
  ['adamw', { training: { optimiser: { name: 'adamw', params: { weightDecay: 0.1 } } } }],
  ['clipping', { training: { clipNorm: 0.01 } }],
  ['warm-up', { training: { schedule: { name: 'cosine', warmup: 0.5 } } }],
  ['mse', { training: { loss: 'mse' } }],
  ['binary cross-entropy', { training: { loss: 'binaryCrossEntropy' } }],
  ['layer normalisation before', { network: { normalisation: { name: 'layer', position: 'before' } } }],
  [
    'layer normalisation after, residual',
    { network: { residual: true, normalisation: { name: 'layer', position: 'after' } } },
  ],
  [
    'learned slopes',
    { network: { activation: { name: 'prelu', params: { alpha: { initial: 0.25, per: 'channel' } } } } },
  ],
  [
    'learned slopes with their own rate and warm-up',
    {
      training: { schedule: { name: 'constant', warmup: 1 } },
      network: { activation: { name: 'prelu', params: { alpha: { initial: 0.3, per: 'layer', learningRate: 3 } } } },
    },
  ],
];

const merge = (under: JsonObject, over: JsonObject): JsonObject =>
  Object.fromEntries(
    [...new Set([...Object.keys(under), ...Object.keys(over)])].map((key) => {
      const [a, b] = [under[key], over[key]];
      const isBoth = typeof a === 'object' && typeof b === 'object' && key !== 'activation';
      return [key, isBoth ? merge(a as JsonObject, b as JsonObject) : (b ?? a)!];
    }),
  );

const specOf = (over: JsonObject): TrialSpec => completeTrialSpec(merge(base, over));

describe('a traced step', () => {
  it.each(cases)('is the first update of the engine at batch 1: %s', (_, over) => {
    const spec = specOf(over);
    const dataset = loadDataset(spec.data);
    const training = openTraining(spec, dataset);
    const before = training.parameters();
    const loss = training.train(1);
    const after = training.parameters();
    const gradients = training.gradients();
    const { input, target, loss: traced } = traceTrial(spec, dataset);
    const moved = forward(referenceNetworkOf(training.layers, after), [input], 'evaluation').outputs;
    const engineLoss = referenceLosses[traced.name as keyof typeof referenceLosses].evaluate(moved, [target]).value;
    // Every number of the network was updated, learned slopes too.
    expect(Math.abs(traced.after - engineLoss)).toBeLessThan(1e-5);
    let offset = 0;
    for (const [layer, { inputs, outputs, normalisation }] of training.layers.entries()) {
      for (const [unit, input] of [
        [0, 0],
        [outputs - 1, inputs - 1],
        [1, 2],
      ] as const) {
        const trace = traceTrial(spec, dataset, { weight: { layer, unit, input } });
        const index = offset + unit * inputs + input;
        expect(trace.update.old).toBe(before[index]);
        // float32 against float64: a few rounding errors of numbers of size 1.
        expect(Math.abs(trace.loss.before - loss)).toBeLessThan(2e-6);
        expect(Math.abs(trace.update.clipped - gradients[index]!)).toBeLessThan(2e-6);
        // A first update of RMSProp or Adam is η·g/|g|: where g is all rounding error its sign is too.
        const isSure = Math.abs(gradients[index]!) > 1e-5;
        if (isSure) expect(Math.abs(trace.update.new - after[index]!)).toBeLessThan(3e-6);
      }
      offset += outputs * (inputs + (normalisation === null ? 1 : 3));
    }
  });

  it('takes the sample that the trial trains on first, whatever its batch', () => {
    const inputs = [1, 7, 30].map((batch) => {
      const spec = specOf({ training: { batch } });
      return traceTrial(spec, loadDataset(spec.data)).input;
    });
    expect(inputs[1]).toEqual(inputs[0]);
    expect(inputs[2]).toEqual(inputs[0]);
  });

  it('says the graph in text, the sum of the paths and the update among it', () => {
    const spec = specOf({});
    const trace: StepTrace = traceTrial(spec, loadDataset(spec.data));
    const text = traceText(trace);
    expect(text).toContain('through a 4-5-5-3 network');
    expect(text).toContain('Paths from w1[1,1] to the loss: 15');
    expect(text).toContain('Update: the first one by sgd, learning rate 0.1000');
  });

  it('refuses a network too large for an explanation', () => {
    const spec = specOf({ network: { width: 1200 } });
    expect(() => traceTrial(spec, loadDataset(spec.data))).toThrow(
      'network: must have at most 1000000 parameters to be traced, got 1450803',
    );
  });
});
