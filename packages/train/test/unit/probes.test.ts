import type { ActivationSpec, JsonObject, RecordOptions } from '@actlab/train/records';
import { completeTrialSpec, loadDataset, openTraining, runTrial } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { differenceGradient, forward, referenceLosses } from '../../dist/reference/index.js';
import { countDead } from '../../dist/trial/observer.js';
import { probeSteps } from '../../dist/trial/probe-steps.js';
import { noiseSpec, openPair } from '../engine-pair.js';
import { noiseDataset } from '../noise-dataset.js';

const digits = loadDataset({ name: 'digits' });
const mean = (numbers: number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

describe('the steps of probes', () => {
  test('are by default twelve: 0, then with a constant ratio from 1 to the last', () => {
    expect(probeSteps(680, 12)).toEqual([0, 1, 2, 4, 7, 14, 26, 50, 96, 185, 354, 680]);
  });

  test.each([
    [1, 12, [0, 1]],
    [5, 12, [0, 1, 2, 3, 4, 5]],
    [100, 2, [0, 100]],
    [100, 3, [0, 1, 100]],
    [100, 1, [0]],
    [100, 0, []],
  ])('of %i updates for a count of %i are %j', (steps, count, expected) => {
    expect(probeSteps(steps, count)).toEqual(expected);
  });
});

describe('a probe', () => {
  // Eleven rows, all of which are the probe's inputs.
  const dataset = noiseDataset({ task: 'classification', features: 3, outputs: 4, rows: 11 });
  const open = (activation: ActivationSpec, more: JsonObject = {}) => {
    const network = { depth: 2, width: [6, 5], activation: activation as never, ...more };
    const pair = openPair(noiseSpec({ network, training: { batch: 11 } }), dataset, { spread: 0.3 });
    const { layers } = forward(pair.network, pair.batch.rows, 'training');
    return { ...pair, passes: layers.slice(0, -1), measured: pair.training.probe() };
  };

  test.each<[string, JsonObject]>([
    ['no normalisation', {}],
    ['batch normalisation before', { normalisation: { name: 'batch', position: 'before' } }],
    [
      'layer normalisation after and a residual',
      { width: 5, residual: true, normalisation: { name: 'layer', position: 'after' } },
    ],
  ])('gives the moments of z and f(z), and the shares that are negative, zero or dead, with %s', (_, more) => {
    const { passes, measured } = open({ name: 'relu' }, more);
    for (const [index, { statistics: layer, deadUnits, nonFinite }] of measured.entries()) {
      const { z: pre, f } = passes[index]!;
      const z = pre.flat();
      const y = f.flat().map(({ value }) => value);
      expect(layer.preMean).toBeCloseTo(mean(z), 5);
      expect(layer.preStd).toBeCloseTo(Math.sqrt(mean(z.map((x) => (x - mean(z)) ** 2))), 5);
      expect(layer.outMean).toBeCloseTo(mean(y), 5);
      expect(layer.outVar).toBeCloseTo(mean(y.map((x) => (x - mean(y)) ** 2)), 5);
      expect(layer.negative).toBeCloseTo(mean(z.map((x) => (x < 0 ? 1 : 0))), 10);
      expect(layer.sparse).toBeCloseTo(mean(y.map((x) => (Math.abs(x) < 1e-6 ? 1 : 0))), 10);
      expect(layer.meanFPrime2).toBeCloseTo(mean(z.map((x) => (x > 0 ? 1 : 0))), 10);
      const dead = pre[0]!.map((__, unit) => (pre.every((row) => row[unit]! <= 0) ? 1 : 0));
      expect([...deadUnits]).toEqual(dead);
      expect(layer.nearDead).toBeCloseTo(mean(pre[0]!.map((__, unit) => nearDead(pre.map((row) => row[unit]!)))), 10);
      expect(nonFinite).toBe(0);
      expect(layer).toMatchObject({ saturated: 0, updateRatio: 0 });
    }
  });

  test('gives the gradient by z of one row and by the weights of the mean loss', () => {
    const { network, batch, measured } = open({ name: 'tanh' });
    const loss = referenceLosses.crossEntropy;
    // The gradient by the bias of a layer for one row alone is the gradient by z of that row.
    const ofRow = batch.rows.map((row, i) => {
      return differenceGradient(network, { rows: [row], targets: [batch.targets[i]!] }, loss, 'training');
    });
    const whole = differenceGradient(network, batch, loss, 'training');
    let at = 0;
    for (const [index, layer] of network.layers.slice(0, 2).entries()) {
      const weights = layer.weights.flat();
      const bias = at + weights.length;
      const delta = ofRow.flatMap((gradient) => gradient.slice(bias, bias + layer.bias.length));
      const { statistics } = measured[index]!;
      expect(statistics.gradRms).toBeCloseTo(Math.sqrt(mean(delta.map((x) => x * x))), 5);
      expect(statistics.gradMean).toBeCloseTo(mean(delta), 5);
      const squares = whole.slice(at, bias).map((x) => x * x);
      expect(statistics.weightGradRms).toBeCloseTo(Math.sqrt(mean(squares)), 5);
      expect(statistics.weightNorm).toBeCloseTo(Math.sqrt(weights.reduce((s, w) => s + w * w, 0)), 5);
      at = bias + layer.bias.length;
    }
  });

  /** Weights 0, and the given biases in the first layer: its pre-activations. */
  const withBiases = (name: string, biases: number[]) => {
    const { training, network } = open({ name });
    const numbers = new Float32Array(training.parameters().length);
    numbers.set(biases, network.layers[0]!.weights.flat().length);
    training.setParameters(numbers);
    return training.probe()[0]!;
  };

  test('takes the derivative from the input: far out, where a float32 output is 1, it is not 0', () => {
    const first = withBiases('sigmoid', [20, 20, 20, 20, 20, 20]);
    // sigmoid'(20) = e^-20 / (1 + e^-20)².
    expect(Math.sqrt(first.statistics.meanFPrime2)).toBeCloseTo(2.0611536e-9, 14);
    expect(first.statistics).toMatchObject({ saturated: 1, nearDead: 1, sparse: 0, negative: 0 });
    expect([...first.deadUnits]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("calls saturated what has |f'| < .01, for functions bounded on both sides alone", () => {
    // tanh'(2.9) = .0121, tanh'(3.1) = .0081; half of the units lie on each side.
    expect(withBiases('tanh', [2.9, 3.1, -2.9, -3.1, 2.9, -3.1]).statistics.saturated).toBe(0.5);
    expect(withBiases('relu', [-1, -1, -1, -1, -1, -1]).statistics).toMatchObject({ saturated: 0, nearDead: 1 });
    expect(withBiases('softplus', [-9, -9, -9, -9, -9, -9]).statistics).toMatchObject({ saturated: 0, nearDead: 1 });
  });

  test('counts numbers that are not finite, and hides no dead unit behind them', () => {
    const first = withBiases('relu', [-1e3, Number.NaN, 1, -1, Number.POSITIVE_INFINITY, 1]);
    // NaN: z, f(z), f'(z) and the gradient of eleven rows; the infinity at least z and f(z).
    expect(first.nonFinite).toBeGreaterThanOrEqual(44);
    expect([...first.deadUnits]).toEqual([1, 0, 0, 1, 0, 0]);
    expect(first.statistics.preMean).toBeNaN();
  });

  test('leaves the running statistics of a batch normalisation alone, and the parameters', () => {
    const normalisation = { name: 'batch', position: 'before' };
    const spec = noiseSpec({ network: { depth: 2, width: 5, normalisation }, training: { batch: 4, epochs: 3 } });
    const results = [{ probes: 0 }, { probes: 9, probeInputs: 5 }].map((record) => runTrial(spec, dataset, { record }));
    expect(results[1]!.epochs).toEqual(results[0]!.epochs);
    expect(results[1]!.digest).toBe(results[0]!.digest);
  });
});

/** 1 where the mean of ReLU's |f'| over the inputs is below .05. */
const nearDead = (z: number[]) => (mean(z.map((x) => (x > 0 ? 1 : 0))) < 0.05 ? 1 : 0);

test('a unit counts as dead only when it was so in all of the last probes', () => {
  expect(countDead([Uint8Array.of(1, 1, 0), Uint8Array.of(1, 0, 0), Uint8Array.of(1, 1, 1)])).toBe(1);
});

describe('recorded probes', () => {
  const probes = (partial: JsonObject, record = {}) => runTrial(completeTrialSpec(partial), digits, { record }).layers;
  const base = { network: { depth: 2, width: 12 }, training: { epochs: 2 } };

  test('come ordered by step, then layer', () => {
    const layers = probes(base);
    const steps = probeSteps(68, 12);
    expect(layers.map(({ step, layer }) => [step, layer])).toEqual(
      steps.flatMap((step) => [
        [step, 1],
        [step, 2],
      ]),
    );
  });

  test('use the same inputs in all arms and replicates: before training, equal networks measure equal', () => {
    const at0 = (partial: JsonObject) => probes({ ...base, ...partial }).filter(({ step }) => step === 0);
    expect(at0({ training: { epochs: 1, learningRate: 0.01 } })).toEqual(at0({}));
    const narrow = { network: { depth: 1, width: 12 } };
    expect(at0(narrow)[0]!.preMean).toBe(at0({})[0]!.preMean);
    expect(at0({ replicate: 1 })).not.toEqual(at0({}));
  });

  test('give the length of the last update by that of the weights: for SGD learning rate × gradient / norm', () => {
    const layers = probes({ ...base, training: { epochs: 1, learningRate: 1e-3 } });
    expect(layers.filter(({ step }) => step === 0).every(({ updateRatio }) => updateRatio === 0)).toBe(true);
    for (const { step, layer, updateRatio, weightGradRms, weightNorm } of layers) {
      if (step === 0) continue;
      const weights = layer === 1 ? 64 * 12 : 12 * 12;
      const expected = (1e-3 * weightGradRms * Math.sqrt(weights)) / weightNorm;
      // The update used the gradient of its batch, the probe has that of its own inputs: the same size, not the same.
      expect(updateRatio / expected).toBeGreaterThan(0.3);
      expect(updateRatio / expected).toBeLessThan(3);
    }
  });

  test('follow a learned alpha from where it starts', () => {
    const activation = { name: 'prelu', params: { alpha: { initial: 0.25, per: 'channel' } } };
    const layers = probes({ ...base, network: { ...base.network, activation } });
    expect(layers[0]!.alpha).toEqual([0.25, 0.25, 0.25]);
    const [min, middle, max] = layers.at(-1)!.alpha!;
    expect(min).toBeLessThan(middle);
    expect(middle).toBeLessThan(max);
    expect(probes(base)[0]).not.toHaveProperty('alpha');
  });

  test('are as many as asked for, by default twelve', () => {
    const stepsOf = (record: RecordOptions) => [...new Set(probes(base, record).map(({ step }) => step))];
    expect(stepsOf({})).toEqual(probeSteps(68, 12));
    expect(stepsOf({ probes: 5 })).toEqual(probeSteps(68, 5));
    expect(stepsOf({ probes: 1, probeInputs: 3 })).toEqual([0]);
  });

  test('of the last step measure the network as training left it', () => {
    const dataset = noiseDataset({ task: 'classification', features: 3, outputs: 4, rows: 11 });
    const spec = noiseSpec({ network: { depth: 2, width: 6 }, training: { batch: 5, epochs: 4 } });
    const training = openTraining(spec, dataset);
    training.train(12);
    const [first, second] = training.probe();
    const last = runTrial(spec, dataset).layers.slice(-2);
    // Nothing was kept of the parameters before the last update.
    expect(last[0]).toEqual({
      ...first!.statistics,
      step: 12,
      layer: 1,
      dead: last[0]!.dead,
      updateRatio: last[0]!.updateRatio,
    });
    expect(last[1]).toMatchObject({ preMean: second!.statistics.preMean, gradRms: second!.statistics.gradRms });
  });

  test('call dead, from the third probe on, what was dead in three probes running', () => {
    // A bias far below 0 that no gradient reaches: dead from the start.
    const bias = { name: 'constant', params: { value: -50 } };
    const layers = probes({ network: { depth: 1, width: 8, initialiser: { bias } }, training: { epochs: 1 } });
    expect(layers.map(({ dead }) => dead)).toEqual(layers.map(() => 1));
    expect(layers.every(({ sparse, negative }) => sparse === 1 && negative === 1)).toBe(true);
  });

  test('are none when recording is off', () => {
    expect(probes(base, { layers: false })).toEqual([]);
  });
});
