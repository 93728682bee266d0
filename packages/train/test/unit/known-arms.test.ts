import type { TrialSpec } from '@actlab/train/records';
import {
  completeTrialSpec,
  loadDataset,
  numericsVersion,
  openTraining,
  runTrial,
  sha256Hex,
  trialKey,
} from '@actlab/train/trial';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Dataset } from '../../dist/data/dataset.js';
import { planOfReplicate } from '../../dist/trial/known-arms.js';
import { planTrial } from '../../dist/trial/plan-trial.js';

// A data set of its own for each test: what another has planned is not known for it.
let dataset: Dataset;
beforeEach(() => {
  dataset = { ...loadDataset({ name: 'iris' }) };
});

const spec = (replicate: number, training: object = {}): TrialSpec =>
  completeTrialSpec({ data: { name: 'iris' }, replicate, training: { epochs: 1, ...training } });

describe('the plan of an arm', () => {
  test('serves its other replicates, which get results and keys of their own', () => {
    const alone = [0, 1, 2].map((replicate) => {
      const fresh = { ...dataset };
      return [trialKey(spec(replicate), fresh), runTrial(spec(replicate), fresh)];
    });
    const first = planTrial(spec(0), dataset);
    expect(planTrial(spec(1), dataset).arm).toBe(first.arm);
    expect(planTrial(spec(0, { batch: 16 }), dataset).arm).not.toBe(first.arm);
    expect(
      [0, 1, 2].map((replicate) => [trialKey(spec(replicate), dataset), runTrial(spec(replicate), dataset)]),
    ).toEqual(alone);
    expect(new Set(alone.map(([key]) => key)).size).toBe(3);
  });

  test('is not known for another data set, nor for another arm', () => {
    planTrial(spec(0), dataset);
    expect(planOfReplicate(spec(1), dataset)).toBeDefined();
    expect(planOfReplicate(spec(1), { ...dataset })).toBeUndefined();
    expect(planOfReplicate(spec(1, { batch: 16 }), dataset)).toBeUndefined();
    expect(planOfReplicate({ ...spec(1), sweepSeed: 2 }, dataset)).toBeUndefined();
  });

  test('passes on no rule: a replicate that is none is refused as if nothing were known', () => {
    planTrial(spec(0), dataset);
    for (const replicate of [-1, 0.5, Number.NaN, 1_000_001]) {
      expect(() => planTrial(spec(replicate), dataset)).toThrow(/^replicate: must be a whole number/);
    }
  });

  test('does not take NaN for null, which JSON writes alike', () => {
    const withOption = (value: unknown): TrialSpec => ({
      ...spec(0),
      data: { name: 'iris', options: { a: value } as never },
    });
    planTrial(withOption(null), dataset);
    expect(planOfReplicate(withOption(null), dataset)).toBeDefined();
    expect(planOfReplicate(withOption(Number.NaN), dataset)).toBeUndefined();
  });

  test('stays as it was when the spec it was made from is changed', () => {
    const changing = spec(0);
    planTrial(changing, dataset);
    const before = trialKey(spec(1), dataset);
    changing.training.epochs = 7;
    expect(trialKey(spec(1), dataset)).toBe(before);
    expect(planTrial(changing, dataset).length.epochs).toBe(7);
  });

  test('is forgotten when many others came after it', () => {
    for (let batch = 1; batch <= 80; batch++) {
      for (let epochs = 1; epochs <= 20; epochs++) planTrial(spec(0, { batch, epochs }), dataset);
    }
    expect(planOfReplicate(spec(1, { batch: 80, epochs: 20 }), dataset)).toBeDefined();
    expect(planOfReplicate(spec(1, { batch: 1, epochs: 1 }), dataset)).toBeUndefined();
  });
});

test('programs are of one engine: another one, whose kernels stand elsewhere in its table, gets its own', () => {
  const activation = (name: string): TrialSpec =>
    completeTrialSpec({ ...spec(0), network: { activation: { name } } } as never);
  // The thread's engine meets tanh before softplus, the engines of the two trainings softplus alone.
  for (const name of ['tanh', 'softplus']) runTrial(activation(name), dataset);
  const [known, alone] = [dataset, { ...dataset }].map((data) => {
    const training = openTraining(activation('softplus'), data);
    training.train(9);
    return training.parameters();
  });
  expect(known).toEqual(alone);
});

test('validation and test rows are evaluated by programs of their own, though there are as many', () => {
  const { epochs, chosen } = runTrial(spec(0), dataset);
  expect(dataset.rows).toBe(150);
  expect(chosen!.testLoss).not.toBe(epochs[0]!.valLoss);
});

test('a key is the SHA-256 of the canonical text, whether the arm was known or not', () => {
  const keys = [0, 1].map((replicate) => trialKey(spec(replicate), dataset));
  const text = (replicate: number): string =>
    `{"data":"${dataset.sha256}","numerics":${numericsVersion},"spec":{"data":"iris","network":{"initialiser":{"bias":{"name":"zero","options":{}},` +
    `"distribution":"normal","gain":"auto","name":"he","options":{"mode":"fanIn"}},"layers":[${layer},${layer},${layer}],` +
    `"normalisation":null,"residual":false},"replicate":${replicate},"split":[0.6,0.2,0.2],"sweepSeed":1,"training":{"batch":32,` +
    `"clipNorm":null,"earlyStopping":null,"epochs":1,"learningRate":0.1,"loss":"crossEntropy","optimiser":{"name":"sgd",` +
    `"params":{"momentum":0,"nesterov":false,"weightDecay":0}},"schedule":{"name":"constant","options":{"warmup":0}}}}}`;
  const layer = '{"activation":{"fixed":{},"learned":[],"name":"relu"},"width":32}';
  expect(keys).toEqual([0, 1].map((replicate) => sha256Hex(text(replicate))));
});
