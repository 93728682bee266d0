// First weights and biases against the formulas of their papers, and laws of random networks through `runEnsemble`.
import type { JsonObject } from '@actlab/train/records';
import { type Dataset, openTraining, type Training } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { noiseSpec, referenceOf } from '../engine-pair.js';
import { noiseDataset } from '../noise-dataset.js';

const datasets = new Map<number, Dataset>();
const noiseOf = (features: number) => {
  const known = datasets.get(features) ?? noiseDataset({ task: 'classification', features, outputs: 10, rows: 10 });
  datasets.set(features, known);
  return known;
};

interface Draw {
  widths: number[];
  features?: number;
  initialiser?: JsonObject;
  activation?: JsonObject;
  more?: JsonObject;
}

/** Layers as first drawn: `weights[unit][input]` and biases. */
function draw({ widths, features = 100, initialiser = {}, activation = { name: 'relu' }, more = {} }: Draw) {
  const network = { depth: widths.length, width: widths, activation, initialiser };
  const training: Training = openTraining(noiseSpec({ network, training: { batch: 1 }, ...more }), noiseOf(features));
  return referenceOf(training).layers;
}
const squares = (numbers: number[]) => numbers.reduce((sum, x) => sum + x * x, 0);
const deviation = (numbers: number[]) => Math.sqrt(squares(numbers) / numbers.length);

describe('first weights', () => {
  test.each([
    ['he', {}, Math.SQRT2 / Math.sqrt(100)],
    ['he', { params: { mode: 'fanOut' } }, Math.SQRT2 / Math.sqrt(200)],
    ['he', { gain: 1 }, 1 / Math.sqrt(100)],
    ['he', { gain: 2.5 }, 2.5 / Math.sqrt(100)],
    ['xavier', {}, Math.SQRT2 * Math.sqrt(2 / 300)],
    ['xavier', { gain: 1 }, Math.sqrt(2 / 300)],
    ['lecun', {}, 1 / Math.sqrt(100)],
    ['lecun', { gain: 3 }, 3 / Math.sqrt(100)],
    ['fixed', {}, 0.01],
    ['fixed', { params: { std: 0.2 } }, 0.2],
  ])('by %s with %j have the standard deviation of their formula, normal and uniform', (name, options, expected) => {
    for (const distribution of ['normal', 'uniform']) {
      const [layer] = draw({ widths: [200], initialiser: { name, distribution, ...options } });
      const weights = layer!.weights.flat();
      // Four standard errors: the fourth moment of normals is 3σ⁴, of uniform numbers 9/5·σ⁴.
      const error = Math.sqrt((distribution === 'normal' ? 2 : 0.8) / weights.length) / 2;
      expect(Math.abs(deviation(weights) / expected - 1)).toBeLessThan(4 * error);
      expect(Math.abs(weights.reduce((sum, w) => sum + w, 0))).toBeLessThan(4 * expected * Math.sqrt(weights.length));
      const largest = Math.max(...weights.map(Math.abs)) / expected;
      if (distribution === 'uniform') {
        expect(largest).toBeLessThanOrEqual(Math.sqrt(3) * (1 + 1e-6));
        expect(largest).toBeGreaterThan(1.73);
      } else expect(largest).toBeGreaterThan(3);
    }
  });

  test('have the gain of their own activation and slope; the output layer has none', () => {
    // He et al. 2015, eq. 15: √(2/(1 + a²)) for a slope a.
    const slopes = [0, 0.3, 1];
    const activation = slopes.map((negativeSlope) => ({ name: 'leakyRelu', params: { negativeSlope } }));
    const layers = draw({ widths: [100, 100, 100], activation: activation as never });
    const expected = [...slopes.map((a) => Math.sqrt(2 / (1 + a * a))), 1];
    for (const [i, { weights }] of layers.entries()) {
      const got = deviation(weights.flat()) * Math.sqrt(100);
      expect(Math.abs(got / expected[i]! - 1)).toBeLessThan(4 / Math.sqrt(2 * weights.flat().length));
    }
    const learned = { name: 'prelu', params: { alpha: { initial: 0.5, per: 'channel' } } };
    const [first] = draw({ widths: [200], activation: learned });
    expect(Math.abs(deviation(first!.weights.flat()) * 10 - Math.sqrt(2 / 1.25))).toBeLessThan((4 * 1.265) / 200);
  });

  test('of a tanh layer have the gain that keeps E f² of a standard normal at 1', () => {
    const scale = (name: string) => draw({ widths: [9], activation: { name } })[0]!.weights[0]![0]!;
    // (E tanh² z)^−½ by a quadrature of 200 nodes (numpy).
    expect(scale('tanh') / scale('identity')).toBeCloseTo(1.5925374, 6);
  });

  test.each([
    ['as many rows as columns', 24, 24],
    ['fewer rows', 9, 24],
    ['fewer columns', 24, 7],
    ['a single unit', 1, 24],
    ['a single input', 5, 1],
  ])('are orthogonal times the gain: %s', (_, units, features) => {
    const [layer] = draw({ widths: [units], features, initialiser: { name: 'orthogonal', gain: 1.7 } });
    const w = layer!.weights;
    const turned = w[0]!.map((__, j) => w.map((row) => row[j]!));
    const vectors = units <= features ? w : turned;
    for (const [i, a] of vectors.entries()) {
      for (const [j, b] of vectors.entries()) {
        const product = a.reduce((sum, x, k) => sum + x * b[k]!, 0);
        // The weights are rounded to float32 once.
        expect(Math.abs(product - (i === j ? 1.7 ** 2 : 0))).toBeLessThan(1e-6);
      }
    }
  });

  test('of orthogonal layers look in every direction: each entry has mean square gain²/n', () => {
    const entries = Array.from({ length: 400 }, (_, replicate) => {
      const initialiser = { name: 'orthogonal', gain: 1 };
      return draw({ widths: [8], features: 8, initialiser, more: { replicate } })[0]!.weights[7]![7]!;
    });
    // An entry of a random rotation of n dimensions: E w² = 1/n, E w⁴ = 3/(n(n + 2)).
    const error = Math.sqrt((3 / 80 - 1 / 64) / entries.length);
    expect(Math.abs(squares(entries) / entries.length - 1 / 8)).toBeLessThan(4 * error);
    expect(Math.abs(entries.reduce((sum, x) => sum + x, 0) / entries.length)).toBeLessThan(4 / Math.sqrt(8 * 400));
  });
});

describe('common random numbers', () => {
  test('arms of one replicate share them layer by layer, whatever the depth, activation, gain or rule', () => {
    const base = draw({ widths: [20, 20], features: 20 });
    const arms: { other: Draw; layers: [number, number][] }[] = [
      {
        other: { widths: [20, 20, 20, 20] },
        layers: [
          [0, 0],
          [1, 1],
          [2, 4],
        ],
      },
      {
        other: { widths: [20, 20], activation: { name: 'tanh' } },
        layers: [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
      },
      {
        other: { widths: [20, 20], initialiser: { gain: 0.3 } },
        layers: [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
      },
      {
        other: { widths: [20, 20], initialiser: { name: 'fixed' } },
        layers: [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
      },
      {
        other: { widths: [20, 20], initialiser: { bias: { name: 'normal' } } },
        layers: [
          [0, 0],
          [1, 1],
          [2, 2],
        ],
      },
    ];
    for (const { other, layers } of arms) {
      const drawn = draw({ features: 20, ...other });
      for (const [index, counterpart] of layers) {
        const [a, b] = [base[index]!.weights.flat(), drawn[counterpart]!.weights.flat()];
        const ratio = b[0]! / a[0]!;
        for (const [i, w] of a.entries()) expect(Math.abs(b[i]! / (ratio * w) - 1)).toBeLessThan(1e-6);
      }
    }
  });

  test('a wider layer begins with the numbers of the narrow one where rows are as long', () => {
    const narrow = draw({ widths: [5], initialiser: { gain: 1 } })[0]!.weights;
    expect(draw({ widths: [9], initialiser: { gain: 1 } })[0]!.weights.slice(0, 5)).toEqual(narrow);
  });

  test('differ between replicates, seeds, layers and distributions', () => {
    const of = (more: JsonObject, initialiser: JsonObject = {}) =>
      draw({ widths: [20, 20], features: 20, more, initialiser });
    const first = of({})[0]!.weights;
    expect(of({})[0]!.weights).toEqual(first);
    const others = [of({ replicate: 1 }), of({ sweepSeed: 2 }), of({}, { distribution: 'uniform' })];
    for (const [layer] of others) expect(layer!.weights).not.toEqual(first);
    expect(of({})[1]!.weights).not.toEqual(first);
  });
});

describe('first biases', () => {
  const biases = (bias?: JsonObject, more: JsonObject = {}) =>
    draw({ widths: [400, 30], features: 9, initialiser: bias === undefined ? {} : { bias }, more }).map(
      (layer) => layer.bias,
    );

  test('are 0 without a rule, and in the output layer under every rule', () => {
    for (const layer of biases()) expect(layer.every((b) => b === 0)).toBe(true);
    expect(biases({ name: 'constant', params: { value: 3 } })[2]!.every((b) => b === 0)).toBe(true);
    expect(biases({ name: 'normal' })[2]!.every((b) => b === 0)).toBe(true);
  });

  test('are the constant that was asked for', () => {
    for (const layer of biases({ name: 'constant', params: { value: -0.5 } }).slice(0, 2)) {
      expect(layer.every((b) => b === -0.5)).toBe(true);
    }
  });

  test.each([
    ['normal', { std: 0.3 }, [0.3, 0.3]],
    ['normal', { std: 0.6, byFanIn: true }, [0.6 / 3, 0.6 / 20]],
    ['uniform', { limit: 0.3 }, [0.3, 0.3]],
    ['uniform', { byFanIn: true }, [1 / 3, 1 / 20]],
  ])('%s with %j have their scale', (name, params, scales) => {
    for (const [layer, scale] of scales.entries()) {
      const drawn = biases({ name, params })[layer]!;
      const expected = name === 'normal' ? scale : scale / Math.sqrt(3);
      expect(Math.abs(deviation(drawn) / expected - 1)).toBeLessThan(4 / Math.sqrt(2 * drawn.length));
      if (name === 'uniform') expect(Math.max(...drawn.map(Math.abs))).toBeLessThanOrEqual(scale * (1 + 1e-6));
    }
    expect(biases({ name, params })).toEqual(biases({ name, params }));
    expect(biases({ name, params }, { replicate: 1 })[0]).not.toEqual(biases({ name, params })[0]);
  });
});
