import type { JsonObject } from '@actlab/train/records';
import { completeTrialSpec, loadDataset, runTrial } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { type Autopsy, findCause } from '../../dist/trial/cause-of-death.js';
import type { LayerMeasurement, LayerStatistics } from '../../dist/trial/measure-layer.js';

const digits = loadDataset({ name: 'digits' });

const healthy: LayerStatistics = {
  preMean: 0,
  preStd: 1,
  outMean: 0,
  outVar: 1,
  gradRms: 0.1,
  gradMean: 0,
  weightGradRms: 0.1,
  weightNorm: 1,
  updateRatio: 0.001,
  nearDead: 0,
  saturated: 0,
  sparse: 0,
  negative: 0.5,
  meanFPrime2: 0.5,
};
const alive = Uint8Array.of(0, 0, 0);
const layer = (changes: Partial<LayerStatistics> = {}, deadUnits = alive, nonFinite = 0): LayerMeasurement => {
  return { statistics: { ...healthy, ...changes }, deadUnits, nonFinite };
};
const always = (...layers: LayerMeasurement[]) => [layers, layers, layers];
const failed: Autopsy = {
  firstLoss: 2.5,
  finalLoss: 2.3,
  constantLoss: 2.3,
  probes: always(layer(), layer(), layer()),
  alphas: [],
};
const faint = layer({ gradRms: 0.9e-5 });
const loud = layer({ gradRms: 101 });
const dead = Uint8Array.of(1, 1, 1);
const off = layer({}, dead);
const flat = layer({ saturated: 0.9 });
const alphas = (...values: number[]) => [{ layer: 2, initial: 0.25, values: Float32Array.from(values) }];

describe('the cause of death', () => {
  test('is none for a trial below 95 % of the best constant, whatever its layers look like', () => {
    const sick = { ...failed, probes: always(faint, off, flat), finalLoss: 0.949 * 2.3 };
    expect(findCause(sick)).toBeNull();
    expect(findCause({ ...sick, finalLoss: 0.951 * 2.3 })).not.toBeNull();
  });

  test.each([
    ['a plateau when nothing else applies', failed, { cause: 'plateau', value: 1 }],
    ['exploded above g_1/g_L = 1e3', { ...failed, probes: always(loud, layer()) }, { cause: 'exploded' }],
    [
      'exploded at numbers that are not finite',
      { ...failed, probes: always(layer({}, alive, 1)) },
      { cause: 'exploded' },
    ],
    ['exploded above 1e3 times the first loss', { ...failed, finalLoss: 2501 }, { cause: 'exploded' }],
    ['dead units in layer 2', { ...failed, probes: always(layer(), off, layer()) }, { cause: 'dead-units', layer: 2 }],
    ['saturation in layer 3', { ...failed, probes: always(layer(), layer(), flat) }, { cause: 'saturated', layer: 3 }],
    ['vanished below g_1/g_L = 1e-4', { ...failed, probes: always(faint, layer()) }, { cause: 'vanished' }],
    ['an alpha above 2', { ...failed, alphas: alphas(0.3, 2.1) }, { cause: 'alpha-escaped', layer: 2 }],
    ['an alpha below −1', { ...failed, alphas: alphas(-1.1) }, { cause: 'alpha-escaped' }],
    ['an alpha that changed its sign', { ...failed, alphas: alphas(-0.001) }, { cause: 'alpha-escaped' }],
  ])('is %s', (_, autopsy, expected) => {
    expect(findCause(autopsy)).toMatchObject(expected);
  });

  test('is no escape for an alpha that started at 0', () => {
    const started = [{ layer: 1, initial: 0, values: Float32Array.of(-0.2) }];
    expect(findCause({ ...failed, alphas: started })).toMatchObject({ cause: 'plateau' });
  });

  test.each([
    ['exploded', loud],
    ['dead-units', off],
    ['saturated', flat],
    ['vanished', faint],
  ])('is not %s when it held at only two of the last three probes', (_, sick) => {
    const probes = [
      [layer(), layer()],
      [sick, layer()],
      [sick, layer()],
    ];
    expect(findCause({ ...failed, probes })).toMatchObject({ cause: 'plateau' });
  });

  test('is the first that applies: exploded, dead units, saturated, vanished, escaped, plateau', () => {
    const everything = layer({ ...faint.statistics, saturated: 1 }, dead);
    const all = { ...failed, probes: always(everything, layer()), alphas: alphas(9) };
    expect(findCause({ ...all, finalLoss: 1e9 })).toMatchObject({ cause: 'exploded' });
    expect(findCause(all)).toMatchObject({ cause: 'dead-units' });
    expect(findCause({ ...all, probes: always(layer({ saturated: 1, gradRms: 1e-9 }), layer()) })).toMatchObject({
      cause: 'saturated',
    });
    expect(findCause({ ...all, probes: always(faint, layer()) })).toMatchObject({ cause: 'vanished' });
    expect(findCause({ ...all, probes: always(layer()) })).toMatchObject({ cause: 'alpha-escaped' });
  });
});

describe('real trials die', () => {
  const outcome = (partial: JsonObject, record = {}) =>
    runTrial(completeTrialSpec(partial), digits, { record }).outcome;
  const short = { epochs: 4 };

  test('of diverged-nan at once, with step and layer, when the learning rate is absurd', () => {
    const result = runTrial(completeTrialSpec({ training: { learningRate: 1e30 } }), digits);
    expect(result.outcome).toMatchObject({ state: 'died', cause: 'diverged-nan' });
    expect(result.outcome.step).toBeLessThan(5);
    expect(result.outcome).toHaveProperty('layer');
    expect(result).toMatchObject({ epochs: [], chosen: null });
    expect(result.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('of vanished gradients: eight layers of sigmoid', () => {
    const sigmoid = { depth: 8, activation: { name: 'sigmoid' }, initialiser: { name: 'xavier', gain: 1 } };
    const vanished = outcome({ network: sigmoid, training: short });
    expect(vanished).toMatchObject({ state: 'died', cause: 'vanished', layer: 1 });
    expect(outcome({ network: sigmoid, training: short }, { layers: false })).toEqual(vanished);
  });

  test('of saturation: tanh with weights a hundred times too large', () => {
    const network = { depth: 4, activation: { name: 'tanh' }, initialiser: { gain: 100 } };
    const training = { ...short, learningRate: 1e-6 };
    expect(outcome({ network, training })).toMatchObject({ state: 'died', cause: 'saturated' });
  });

  test('of exploded gradients: weights ten times too large in a linear network', () => {
    const network = {
      depth: 8,
      activation: { name: 'leakyRelu', params: { negativeSlope: 1 } },
      initialiser: { gain: 10 },
    };
    expect(outcome({ network, training: { ...short, learningRate: 1e-20 } })).toMatchObject({ cause: 'exploded' });
  });

  test('of dead units: most of the ReLU networks of width 2 and depth 9 on |x|, leaky ones never', () => {
    const absolute = loadDataset({ name: 'absolute' });
    const deaths = (activation: JsonObject) =>
      Array.from({ length: 20 }, (_, replicate) => {
        const spec = completeTrialSpec({
          data: { name: 'absolute' },
          network: { depth: 9, width: 2, activation },
          training: { loss: 'mse', batch: 38, epochs: 20, optimiser: { name: 'adam' }, learningRate: 1e-3 },
          replicate,
        });
        const { outcome } = runTrial(spec, absolute, { record: { layers: false } });
        return outcome.state === 'died' ? outcome.cause : 'none';
      }).filter((cause) => cause === 'dead-units').length;
    // Lu, Shin, Su, Karniadakis 2020: born dead with probability .865 ± .014; below 11 of 20 lie four standard deviations.
    expect(deaths({ name: 'relu' })).toBeGreaterThanOrEqual(11);
    expect(deaths({ name: 'leakyRelu', params: { negativeSlope: 0.1 } })).toBe(0);
  });
});
