import type { ActivationSpec, JsonObject } from '@actlab/train/records';
import { completeTrialSpec, loadDataset, runTrial } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { crossEntropy } from '../../dist/network/losses/cross-entropy.js';
import { countDead } from '../../dist/trial/observer.js';
import { Probe } from '../../dist/trial/probe.js';
import { probeSteps } from '../../dist/trial/probe-steps.js';
import { differenceGradient, feedForward, crossEntropy as referenceCrossEntropy } from '../reference-network.js';
import { networkPair, type Shape } from '../reference-pair.js';

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
  const shape = (activation: ActivationSpec): Shape => {
    return { features: 3, widths: [6, 5], outputs: 4, activation, task: 'classification' };
  };
  const measure = (activation: ActivationSpec) => {
    const pair = networkPair(shape(activation));
    const probe = new Probe(pair.network, crossEntropy.create(4), pair.part, pair.part.rows, 1);
    return { ...pair, measured: probe.measure(null) };
  };

  test('gives the moments of pre-activations and outputs, and the shares that are negative, zero or dead', () => {
    const { layers, rows, measured } = measure({ name: 'relu' });
    for (const [index, { statistics: layer, deadUnits, nonFinite }] of measured.entries()) {
      const passes = rows.map((row) => feedForward(layers, row)[index]!);
      const z = passes.flatMap((pass) => pass.z);
      const h = passes.flatMap((pass) => pass.h);
      expect(layer.preMean).toBeCloseTo(mean(z), 5);
      expect(layer.preStd).toBeCloseTo(Math.sqrt(mean(z.map((x) => (x - mean(z)) ** 2))), 5);
      expect(layer.outMean).toBeCloseTo(mean(h), 5);
      expect(layer.outVar).toBeCloseTo(mean(h.map((x) => (x - mean(h)) ** 2)), 5);
      expect(layer.negative).toBeCloseTo(mean(z.map((x) => (x < 0 ? 1 : 0))), 10);
      expect(layer.sparse).toBeCloseTo(mean(h.map((x) => (Math.abs(x) < 1e-6 ? 1 : 0))), 10);
      expect(layer.meanFPrime2).toBeCloseTo(mean(z.map((x) => (x > 0 ? 1 : 0))), 10);
      const dead = passes[0]!.z.map((_, unit) => (passes.every((pass) => pass.z[unit]! <= 0) ? 1 : 0));
      expect([...deadUnits]).toEqual(dead);
      expect(nonFinite).toBe(0);
      expect(layer).toMatchObject({ saturated: 0, updateRatio: 0 });
    }
  });

  test('gives the gradient by z of one row and by the weights of the mean loss', () => {
    const { layers, rows, targets, measured } = measure({ name: 'tanh' });
    // The gradient by the bias of a layer for one row alone is the gradient by z of that row.
    const gradients = rows.map((row, i) => differenceGradient(layers, [row], [targets[i]!], referenceCrossEntropy));
    const whole = differenceGradient(layers, rows, targets, referenceCrossEntropy);
    let at = 0;
    for (const [index, layer] of layers.slice(0, 2).entries()) {
      const weights = layer.weights.length * layer.bias.length;
      const bias = at + weights;
      const delta = gradients.flatMap((gradient) => gradient.slice(bias, bias + layer.bias.length));
      expect(measured[index]!.statistics.gradRms).toBeCloseTo(Math.sqrt(mean(delta.map((x) => x * x))), 5);
      expect(measured[index]!.statistics.gradMean).toBeCloseTo(mean(delta), 5);
      const squares = whole.slice(at, bias).map((x) => x * x);
      expect(measured[index]!.statistics.weightGradRms).toBeCloseTo(Math.sqrt(mean(squares)), 5);
      expect(measured[index]!.statistics.weightNorm).toBeCloseTo(
        Math.sqrt(layer.weights.flat().reduce((s, w) => s + w * w, 0)),
        5,
      );
      at = bias + layer.bias.length;
    }
  });

  test('takes the derivative from the input: far out, where a float32 output is 1, it is not 0', () => {
    const { network, part } = networkPair(shape({ name: 'sigmoid' }));
    network.parameters.values.fill(0);
    network.layers[0]!.segments.bias.values.fill(20);
    const [first] = new Probe(network, crossEntropy.create(4), part, part.rows, 1).measure(null);
    // sigmoid'(20) = e^-20 / (1 + e^-20)².
    expect(Math.sqrt(first!.statistics.meanFPrime2)).toBeCloseTo(2.0611536e-9, 14);
    expect(first!.statistics).toMatchObject({ saturated: 1, nearDead: 1 });
    expect([...first!.deadUnits]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('counts numbers that are not finite, and hides no dead unit behind them', () => {
    const { network, part } = networkPair(shape({ name: 'relu' }));
    const { bias } = network.layers[0]!.segments;
    bias.values[0] = -1e3;
    bias.values[1] = Number.NaN;
    const [first] = new Probe(network, crossEntropy.create(4), part, part.rows, 1).measure(null);
    expect(first!.nonFinite).toBeGreaterThanOrEqual(part.rows);
    expect([...first!.deadUnits.subarray(0, 2)]).toEqual([1, 0]);
    expect(first!.statistics.preMean).toBeNaN();
  });
});

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

  test('are none when recording is off', () => {
    expect(probes(base, { layers: false })).toEqual([]);
  });
});
