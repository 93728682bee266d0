import type { JsonObject } from '@actlab/train/records';
import { completeTrialSpec, loadDataset, trialKey } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';

const digits = loadDataset({ name: 'digits' });
const key = (partial: JsonObject) => trialKey(completeTrialSpec(partial), digits);
const base = key({});

describe('the key of a trial', () => {
  test('is a SHA-256', () => {
    expect(base).toMatch(/^[0-9a-f]{64}$/);
  });

  const same: JsonObject[] = [
    { network: { width: [32, 32, 32] } },
    { network: { activation: [{ name: 'relu' }, { name: 'relu', params: {} }, { name: 'relu' }] } },
    { training: { optimiser: { name: 'sgd', params: { momentum: 0 } } } },
    { data: { name: 'digits', options: {}, sha256: digits.sha256 } },
    { network: { normalisation: { name: 'none', position: 'after' } } },
    { network: { initialiser: { params: { mode: 'fanIn' }, bias: { name: 'zero' } } } },
    { training: { schedule: { name: 'constant', warmup: 0 } } },
  ];
  test.each(same)('is the same for %j as for the defaults, which say the same', (partial) => {
    expect(key(partial)).toBe(base);
  });

  test('does not tell a written default from a silent one, nor −0 from 0', () => {
    const leaky = (params: JsonObject) => key({ network: { activation: { name: 'leakyRelu', params } } });
    expect(leaky({ negativeSlope: 0.01 })).toBe(leaky({}));
    expect(leaky({ negativeSlope: -0 })).toBe(leaky({ negativeSlope: 0 }));
  });

  const different: JsonObject[] = [
    { sweepSeed: 2 },
    { replicate: 1 },
    { split: [0.5, 0.3, 0.2] },
    { network: { depth: 4 } },
    { network: { width: 31 } },
    { network: { activation: { name: 'tanh' } } },
    { network: { activation: { name: 'leakyRelu' } } },
    { network: { activation: { name: 'leakyRelu', params: { negativeSlope: 0.02 } } } },
    { network: { activation: { name: 'prelu' } } },
    { network: { activation: { name: 'prelu', params: { alpha: { initial: 0.25, per: 'layer' } } } } },
    { network: { activation: { name: 'prelu', params: { alpha: { initial: 0.25, per: 'channel' } } } } },
    {
      network: { activation: { name: 'prelu', params: { alpha: { initial: 0.25, per: 'layer', learningRate: 0.1 } } } },
    },
    { network: { initialiser: { name: 'xavier' } } },
    { network: { initialiser: { distribution: 'uniform' } } },
    { network: { initialiser: { gain: 1 } } },
    { training: { loss: 'mse' } },
    { training: { optimiser: { name: 'adam' } } },
    { training: { optimiser: { params: { momentum: 0.5 } } } },
    { training: { learningRate: 0.2 } },
    { training: { batch: 16 } },
    { training: { epochs: 19 } },
    { training: { clipNorm: 1 } },
    { training: { optimiser: { params: { weightDecay: 0.1 } } } },
    { training: { schedule: { name: 'cosine' } } },
    { training: { schedule: { warmup: 1 } } },
    { training: { earlyStopping: { patience: 3 } } },
    { training: { earlyStopping: { patience: 3, minDelta: 0.1 } } },
    { training: { earlyStopping: { targetLoss: 0.1 } } },
    { training: { earlyStopping: { targetAccuracy: 0.9 } } },
    { training: { earlyStopping: { divergence: 2 } } },
    { network: { residual: true } },
    { network: { normalisation: { name: 'batch' } } },
    { network: { normalisation: { name: 'layer' } } },
    { network: { normalisation: { name: 'layer', position: 'after' } } },
    { network: { initialiser: { params: { mode: 'fanOut' } } } },
    { network: { initialiser: { bias: { name: 'constant', params: { value: 1 } } } } },
    {
      network: { activation: { name: 'prelu', params: { alpha: { initial: 0.25, per: 'layer', weightDecay: 0.1 } } } },
    },
  ];
  test('differs for everything that a result depends on', () => {
    const keys = different.map(key);
    expect(new Set([base, ...keys]).size).toBe(different.length + 1);
  });

  test('differs for other data under the same name', () => {
    const other = { ...digits, sha256: 'f'.repeat(64) };
    expect(trialKey(completeTrialSpec({}), other)).not.toBe(base);
  });
});
