// The generated data sets: their geometry exactly where there is no noise, their statistics where there is.
import { activationByName, evaluate } from '@actlab/core';
import { type ClassificationDataset, type Dataset, loadDataset, type RegressionDataset } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';

type Options = Record<string, number | string>;
const loadAny = (name: string, options?: Options) => loadDataset({ name, ...(options && { options }) });
const load = (name: string, options?: Options) => loadAny(name, options) as ClassificationDataset;
const loadRegression = (name: string, options?: Options) => loadAny(name, options) as RegressionDataset;
/** z-values of the mean and of the variance of numbers that should be N(0, std²). */
function zValues(numbers: readonly number[], std: number): [mean: number, variance: number] {
  const n = numbers.length;
  const mean = numbers.reduce((total, x) => total + x, 0) / n;
  const square = numbers.reduce((total, x) => total + (x / std) ** 2, 0) / n;
  return [(mean * Math.sqrt(n)) / std, (square - 1) * Math.sqrt(n / 2)];
}
function expectNormal(numbers: readonly number[], std: number): void {
  for (const z of zValues(numbers, std)) expect(Math.abs(z)).toBeLessThan(4);
}
/** Off by at most half a unit in the last place of a float32 and the 2 ULP of the sines, on numbers up to 2. */
const near = 2 ** -23;
function expectPoints(dataset: Dataset, expected: readonly (readonly number[])[]): void {
  expect(dataset.rows).toBe(expected.length);
  for (const [at, value] of expected.flat().entries()) expect(Math.abs(dataset.x[at]! - value)).toBeLessThan(near);
}
const evenly = (n: number, parts: number) => Array.from({ length: n }, (_, i) => i / parts);

describe('two moons', () => {
  test('are the half circles of make_moons, ends included, for an odd number of rows', () => {
    const moons = load('twoMoons', { rows: 21, noise: 0 });
    expectPoints(moons, [
      ...evenly(10, 9).map((t) => [Math.cos(Math.PI * t), Math.sin(Math.PI * t)]),
      ...evenly(11, 10).map((t) => [1 - Math.cos(Math.PI * t), 0.5 - Math.sin(Math.PI * t)]),
    ]);
    expect([...moons.labels].join('')).toBe('0'.repeat(10) + '1'.repeat(11));
  });
});

describe('circles', () => {
  test('are those of make_circles, the end of the turn left out', () => {
    const circles = load('circles', { rows: 13, noise: 0, factor: 0.8 });
    expectPoints(circles, [
      ...evenly(6, 6).map((t) => [Math.cos(2 * Math.PI * t), Math.sin(2 * Math.PI * t)]),
      ...evenly(7, 7).map((t) => [0.8 * Math.cos(2 * Math.PI * t), 0.8 * Math.sin(2 * Math.PI * t)]),
    ]);
    expect([...circles.labels].join('')).toBe('0000001111111');
  });
});

describe('spirals', () => {
  test('have radius i/n and an angle that grows with it, a class apart from the next by one k-th of a turn', () => {
    const spirals = load('spirals', { rows: 41, classes: 3, turns: 1.5, noise: 0 });
    const expected = [14, 14, 13].flatMap((n, label) =>
      Array.from({ length: n }, (_, i) => {
        const radius = (i + 1) / n;
        const angle = 2 * Math.PI * (1.5 * radius + label / 3);
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      }),
    );
    expectPoints(spirals, expected);
    expect([...spirals.labels].join('')).toBe('0'.repeat(14) + '1'.repeat(14) + '2'.repeat(13));
  });
});

describe('xor', () => {
  test.each([2, 3, 7])('in %i dimensions has the class of the sign product, and each class half of the rows', (d) => {
    const rows = 10_000;
    const { x, labels } = load('xor', { rows, features: d });
    let odd = 0;
    for (let row = 0; row < rows; row++) {
      const signs = x.subarray(row * d, (row + 1) * d).reduce((product, value) => product * Math.sign(value), 1);
      expect(labels[row]).toBe(signs < 0 ? 1 : 0);
      odd += labels[row]!;
    }
    expect(Math.abs(odd - rows / 2) / Math.sqrt(rows / 4)).toBeLessThan(4);
  });

  test('has features uniform on [-1, 1): mean 0, variance 1/3, and every tenth of the interval alike', () => {
    const { x } = load('xor', { rows: 50_000 });
    const n = x.length;
    let total = 0;
    let squares = 0;
    const bins = Array.from({ length: 10 }, () => 0);
    for (const value of x) {
      total += value;
      squares += value * value;
      bins[Math.min(9, Math.floor((value + 1) * 5))]!++;
    }
    expect(Math.abs(total / Math.sqrt(n / 3))).toBeLessThan(4);
    // The variance of u² is 1/5 − 1/9.
    expect(Math.abs((squares - n / 3) / Math.sqrt(n * (1 / 5 - 1 / 9)))).toBeLessThan(4);
    for (const count of bins) expect(Math.abs(count - n / 10) / Math.sqrt(n * 0.09)).toBeLessThan(4);
  });
});

describe('absolute', () => {
  test('is |x| on 64 equispaced points of [−√3, √3], with the published variance of its grid', () => {
    const { x, targets } = loadRegression('absolute');
    expect([...targets]).toEqual([...x].map(Math.abs));
    const mean = targets.reduce((total, y) => total + y, 0) / 64;
    // Published for this grid: the best constant has mean squared error .2577.
    expect(Math.abs(targets.reduce((total, y) => total + (y - mean) ** 2, 0) / 64 - 0.2577)).toBeLessThan(5e-5);
    expect([x[0], x[63]]).toEqual([-Math.sqrt(3), Math.sqrt(3)].map(Math.fround));
  });

  test('takes any number of points, and noise on y alone', () => {
    const { x, targets, rows } = loadRegression('absolute', { points: 10_001, noise: 0.25 });
    expect(rows).toBe(10_001);
    for (const i of [0, 5_000, 10_000]) {
      expect(x[i]).toBe(Math.fround(-Math.sqrt(3) + (2 * Math.sqrt(3) * i) / 10_000));
    }
    const noise = [...targets].map((y, i) => y - Math.abs(x[i]!));
    expectNormal(noise, 0.25);
  });
});

describe('teacherStudent', () => {
  const options = { rows: 4000, features: 6, outputs: 2, teacherWidth: 9 };

  test('has inputs of N(0, 1)', () => {
    expectNormal([...loadRegression('teacherStudent', options).x], 1);
  });

  test.each(['tanh', 'relu'])(
    'has outputs that one hidden layer of %s makes: a fit in its own features is exact',
    (f) => {
      // Recover the teacher from nothing but its definition: weights N(0, 1/fan-in) from streams 2 and 3 of purpose 6.
      const dataset = loadRegression('teacherStudent', { ...options, rows: 50, activation: f });
      const first = normals(1, 2, 9 * 6).map((w) => w / Math.sqrt(6));
      const second = normals(1, 3, 2 * 9).map((w) => w / Math.sqrt(9));
      for (let row = 0; row < 50; row++) {
        const hidden = Array.from({ length: 9 }, (_, unit) => {
          let sum = 0;
          for (let j = 0; j < 6; j++) sum += first[unit * 6 + j]! * dataset.x[row * 6 + j]!;
          return evaluate(activationByName(f), sum).value;
        });
        for (let k = 0; k < 2; k++) {
          const expected = hidden.reduce((sum, h, unit) => sum + second[k * 9 + unit]! * h, 0);
          expect(Math.abs(dataset.targets[row * 2 + k]! - expected)).toBeLessThan(4e-6);
        }
      }
    },
  );

  test('adds noise to the outputs alone', () => {
    const clean = loadRegression('teacherStudent', options);
    const noisy = loadRegression('teacherStudent', { ...options, noise: 0.5 });
    expect(noisy.x).toEqual(clean.x);
    expectNormal(
      [...noisy.targets].map((y, i) => y - clean.targets[i]!),
      0.5,
    );
  });

  test('refuses more values than fit into memory, with the number', () => {
    expect(() => load('teacherStudent', { rows: 1_000_000, features: 1000 })).toThrow(
      'data.options.rows: must make at most 100000000 values with the features and outputs asked for, got 1000000000',
    );
  });
});

describe.each(['twoMoons', 'circles', 'spirals', 'xor'])('noise of %s', (name) => {
  const clean = load(name, { rows: 2000, noise: 0 });

  test('is normal with the standard deviation asked for, on the features alone', () => {
    const noisy = load(name, { rows: 2000, noise: 0.3 });
    expect(noisy.labels).toEqual(clean.labels);
    const noise = [...noisy.x].map((value, i) => value - clean.x[i]!);
    expectNormal(noise, 0.3);
    // Neither feature has more of it, and they do not go together.
    const { features } = noisy;
    expectNormal(
      noise.filter((_, i) => i % features === 0),
      0.3,
    );
    const product = noise
      .filter((_, i) => i % features === 0)
      .reduce((sum, e, i) => sum + e * noise[i * features + 1]!, 0);
    expect(Math.abs(product / (0.09 * Math.sqrt(2000)))).toBeLessThan(4);
  });

  test('depends on the seed of the data, not on how many rows there are', () => {
    const [one, two] = [1, 2].map((seed) => load(name, { rows: 2000, noise: 0.3, seed }));
    expect(load(name, { rows: 2000, noise: 0.3 }).sha256).toBe(one!.sha256);
    expect(two!.sha256).not.toBe(one!.sha256);
  });
});

/** Normals by Box and Muller with the machine's functions, from Philox blocks (i, 0, index, 6) of key (seed, 0). */
function normals(seed: number, index: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    const words = philox(seed, [at >> 1, 0, index, 6]);
    const [u, turn] = [0, 2].map((i) => ((words[i]! >>> 5) * 2 ** 26 + (words[i + 1]! >>> 6)) / 2 ** 53);
    const radius = Math.sqrt(-2 * Math.log(1 - u!));
    return radius * (at % 2 === 0 ? Math.cos(2 * Math.PI * turn!) : Math.sin(2 * Math.PI * turn!));
  });
}

/** Philox4x32-10 in whole numbers of any size, as the paper writes it. */
function philox(seed: number, counter: number[]): number[] {
  let [x0, x1, x2, x3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let k0 = BigInt(seed);
  let k1 = 0n;
  const low = 0xffff_ffffn;
  for (let round = 0; round < 10; round++) {
    const first = 0xd251_1f53n * x0;
    const second = 0xcd9e_8d57n * x2;
    [x0, x1, x2, x3] = [(second >> 32n) ^ x1 ^ k0, second & low, (first >> 32n) ^ x3 ^ k1, first & low];
    k0 = (k0 + 0x9e37_79b9n) & low;
    k1 = (k1 + 0xbb67_ae85n) & low;
  }
  return [x0, x1, x2, x3].map(Number);
}
