// Laws of random networks at initialisation. Each is compared with fixed seeds within four standard errors; exact laws are closed
// forms, simulated probabilities those of an independent program with its own standard error.
import type { JsonObject, TrialSpec } from '@actlab/train/records';
import { completeTrialSpec, loadDataset, openTraining, runEnsemble } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { noiseSpec } from '../engine-pair.js';
import { noiseDataset } from '../noise-dataset.js';

const mean = (numbers: ArrayLike<number>) => Array.from(numbers).reduce((sum, x) => sum + x, 0) / numbers.length;

const onAbsolute = (network: JsonObject): TrialSpec =>
  completeTrialSpec({ data: { name: 'absolute' }, network, training: { loss: 'mse', batch: 1 } });
const onDigits = (network: JsonObject): TrialSpec => completeTrialSpec({ network });
/** More inputs than there are: all rows of the training part. */
const allRows = { inputs: 2000 };
const trainingRows = (spec: TrialSpec) => openTraining(spec, loadDataset(spec.data)).rows.x;

/** How many standard errors a share lies from its probability; `error` is that of the probability itself. */
function zScore(outcomes: Float64Array, probability: number, error = 0): number {
  const deviation = Math.sqrt((probability * (1 - probability)) / outcomes.length + error * error);
  return (mean(outcomes) - probability) / deviation;
}

describe('a network is born dead', () => {
  test.each([
    [1, 2],
    [2, 2],
    [2, 5],
    [2, 10],
    [3, 5],
    [3, 10],
    [5, 5],
    [8, 10],
  ])('on one input, width %i and depth %i: 1 − ∏(1 − 2^−N), exactly', (width, depth) => {
    const [dead] = runEnsemble(onDigits({ width, depth }), 10_000, ['bornDead'], { inputs: 1 });
    const exact = 1 - (1 - 2 ** -width) ** depth;
    expect(Math.abs(zScore(dead!, exact))).toBeLessThan(4);
  });

  test('on one input under symmetric biases just as often', () => {
    const initialiser = { bias: { name: 'normal', params: { std: 1 } } };
    const [dead] = runEnsemble(onDigits({ width: 2, depth: 5, initialiser }), 10_000, ['bornDead'], { inputs: 1 });
    expect(Math.abs(zScore(dead!, 1 - 0.75 ** 5))).toBeLessThan(4);
  });

  test.each([1, 2, 3, 5])('on a line of both signs, width %i and depth 2: exactly', (width) => {
    const exact = 2 ** (1 - width) * 2 ** -width + (1 - 2 ** (1 - width)) * 4 ** -width;
    const [dead] = runEnsemble(onAbsolute({ width, depth: 2 }), 20_000, ['bornDead'], allRows);
    expect(Math.abs(zScore(dead!, exact))).toBeLessThan(4);
  });

  // Networks of L layers in the paper's words have L − 1 hidden ones (Lu, Shin, Su, Karniadakis 2020).
  test.each([
    [2, 4, 0.4991, 0.0011],
    [3, 4, 0.2069, 0.0009],
    [5, 4, 0.024, 0.0003],
    [2, 9, 0.88, 0.0007],
    [3, 9, 0.5768, 0.0011],
    [5, 9, 0.13, 0.0008],
    [8, 9, 0.0079, 0.0001],
  ])('on a line, width %i and depth %i: with the simulated probability %f', (width, depth, simulated, error) => {
    const [dead] = runEnsemble(onAbsolute({ width, depth }), 20_000, ['bornDead'], allRows);
    expect(Math.abs(zScore(dead!, simulated, error))).toBeLessThan(4);
  });

  test('never with a slope below 0, nor with tanh', () => {
    for (const activation of [
      { name: 'leakyRelu', params: { negativeSlope: 0.1 } },
      { name: 'prelu' },
      { name: 'tanh' },
    ]) {
      const [dead] = runEnsemble(onAbsolute({ width: 2, depth: 9, activation }), 2000, ['bornDead'], allRows);
      expect(mean(dead!)).toBe(0);
    }
  });
});

test('units of the first layer are dead with the probability of an orthant, exactly', () => {
  const spec = onAbsolute({ width: 10, depth: 1, initialiser: { bias: { name: 'normal', params: { std: 1 } } } });
  const x = trainingRows(spec);
  const [low, high] = [Math.min(...x), Math.max(...x)];
  // w·x + b ≤ 0 at both ends, w ~ N(0, 2), b ~ N(0, 1): 1/4 + arcsin(ρ)/2π.
  const variance = (a: number, b: number) => 2 * a * b + 1;
  const correlation = variance(low, high) / Math.sqrt(variance(low, low) * variance(high, high));
  const exact = 0.25 + Math.asin(correlation) / (2 * Math.PI);
  const [dead] = runEnsemble(spec, 4000, ['dead'], allRows);
  const error = Math.sqrt((exact * (1 - exact)) / (10 * dead!.length));
  expect(Math.abs(mean(dead!) - exact)).toBeLessThan(4 * error);
});

describe('the mean square q of the outputs', () => {
  const ensemble = (network: JsonObject, networks: number) => {
    const spec: TrialSpec = { ...onDigits({ width: 20, ...network }), split: [0.1, 0.1, 0.8] };
    const [q] = runEnsemble(spec, networks, ['outMeanSquare'], allRows);
    const depth = spec.network.depth;
    const last = Array.from({ length: networks }, (_, i) => q![i * depth + depth - 1]!);
    return mean(last) / mean(trainingRows(spec).map((x) => x * x));
  };

  // q has relative variance ∏(1 + c/n) − 1 with c = 6(1+a⁴)/(1+a²)² − 1 (Hanin 2018); a mean over inputs no more.
  test.each([
    {
      title: 'under the gain of its slope stays: E q_H = q_0 (He et al. 2015, eq. 15)',
      slope: 0.25,
      gain: 'auto',
      factor: 1,
    },
    { title: 'under He for ReLU stays', slope: 0, gain: 'auto', factor: 1 },
    { title: 'under a gain of 1 halves in every layer of ReLU', slope: 0, gain: 1, factor: 0.5 },
    { title: 'under √2 grows by 1 + a² in every layer', slope: 0.5, gain: Math.SQRT2, factor: 1.25 },
  ])('$title', ({ slope, gain, factor }) => {
    const [depth, networks] = [5, 2000];
    const constant = (6 * (1 + slope ** 4)) / (1 + slope ** 2) ** 2 - 1;
    const deviation = Math.sqrt((1 + constant / 20) ** depth - 1);
    const activation = { name: 'leakyRelu', params: { negativeSlope: slope } };
    const ratio = ensemble({ depth, activation, initialiser: { gain } }, networks) / factor ** depth;
    expect(Math.abs(ratio - 1)).toBeLessThan((4 * deviation) / Math.sqrt(networks));
  });

  test('of one input has logarithms whose steps have mean −.13719 and variance .31176 at width 20, exactly', () => {
    const [depth, networks] = [10, 4000];
    const [q] = runEnsemble(onDigits({ width: 20, depth }), networks, ['outMeanSquare'], { inputs: 1 });
    const steps = Array.from({ length: networks }, (_, i) => Math.log(q![i * depth + depth - 1]! / q![i * depth]!));
    const [expected, variance] = [9 * -0.13719, 9 * 0.31176];
    expect(Math.abs(mean(steps) - expected)).toBeLessThan(4 * Math.sqrt(variance / networks));
    const got = mean(steps.map((x) => (x - mean(steps)) ** 2));
    // Their logarithms are nearly normal: the variance of n of them is known to √(2/n).
    expect(Math.abs(got / variance - 1)).toBeLessThan(5 * Math.sqrt(2 / networks));
  });
});

test('half of the pre-activations are negative, with zero biases exactly: "50 % sparsity" of ReLU', () => {
  const [negative, sparse] = runEnsemble(onDigits({ width: 50, depth: 3 }), 400, ['negative', 'sparse'], {
    inputs: 64,
  });
  // By symmetry of the weights each unit's share has mean ½ and a deviation of at most ½.
  expect(Math.abs(mean(negative!) - 0.5)).toBeLessThan((4 * 0.5) / Math.sqrt(400 * 50));
  expect(mean(sparse!)).toBeCloseTo(mean(negative!), 3);
});

describe('gradients shrink per layer by √χ of mean field theory (n = 256, 64 inputs, zero biases)', () => {
  // Exact √χ, and the first steps left out as transients: reference values of an independent program.
  const laws = [
    ['sigmoid', 1, 0.236052, 2],
    ['tanh', Math.sqrt(1 / 3), 0.57735, 5],
    ['relu', Math.SQRT2, 1, 0],
  ] as const;
  const depth = 9;
  const geometric = (gradRms: number[], skipped: number) => {
    const logs = gradRms.slice(skipped, -1).map((g, i) => Math.log(g / gradRms[skipped + i + 1]!));
    return Math.exp(mean(logs));
  };
  const network = (name: string, gain: number) => ({ depth, width: 256, activation: { name }, initialiser: { gain } });

  test.each(laws)('%s on normal inputs, one network', (name, gain, expected, skipped) => {
    const dataset = noiseDataset({ task: 'classification', features: 256, outputs: 10, rows: 64 });
    const spec = noiseSpec({ network: network(name, gain), training: { batch: 64 } });
    const gradRms = openTraining(spec, dataset)
      .probe()
      .map(({ statistics }) => statistics.gradRms);
    expect(Math.abs(geometric(gradRms, skipped) / expected - 1)).toBeLessThan(0.03);
  });

  test.each(laws)('%s on digits, an ensemble', (name, gain, expected, skipped) => {
    const networks = 8;
    const [gradRms] = runEnsemble(onDigits(network(name, gain)), networks, ['gradRms']);
    const ratios = Array.from({ length: networks }, (_, i) => {
      return geometric([...gradRms!.subarray(i * depth, (i + 1) * depth)], skipped);
    });
    expect(Math.abs(mean(ratios) / expected - 1)).toBeLessThan(0.03);
  });
});

describe('runEnsemble', () => {
  test('draws replicate after replicate: the ensemble from replicate 2 is the tail of the one from 0', () => {
    const spec = onDigits({ width: 6, depth: 2 });
    const [all] = runEnsemble(spec, 5, ['outMean']);
    const [tail] = runEnsemble({ ...spec, replicate: 2 }, 3, ['outMean']);
    expect([...all!.subarray(2 * 2)]).toEqual([...tail!]);
  });

  test('agrees with the first probe of a trial', () => {
    const spec = onDigits({ width: 6, depth: 2, activation: { name: 'relu' } });
    const names = ['preMean', 'outMean', 'gradRms', 'meanFPrime2', 'negative', 'sparse'] as const;
    const results = runEnsemble(spec, 1, names);
    const probe = openTraining(spec, loadDataset(spec.data)).probe();
    for (const [i, name] of names.entries())
      expect([...results[i]!]).toEqual(probe.map((each) => each.statistics[name]));
  });

  test('names the quantities there are, and refuses a number of networks that is none', () => {
    expect(() => runEnsemble(onDigits({}), 1, ['colour'])).toThrow(/^what: must be of preMean, .*, got "colour"/);
    expect(() => runEnsemble(onDigits({}), 0, ['dead'])).toThrow(
      'networks: must be a whole number of at least 1, got 0',
    );
  });
});
