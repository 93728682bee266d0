import { describe, expect, it } from 'vitest';
import { mannWhitney } from '../../dist/mann-whitney.js';
import { median, quantile } from '../../dist/quantile.js';
import { bootstrapMedian, compareRounds } from '../../dist/ratio.js';
import { seededNormals, seededUniform } from '../../dist/seeded-random.js';

describe('quantiles', () => {
  it('are linear between neighbours, as R and numpy do by default', () => {
    // numpy.quantile([15, 20, 35, 40, 50], 0.4) = 29
    expect(quantile([50, 15, 40, 20, 35], 0.4)).toBeCloseTo(29, 12);
    expect(quantile([50, 15, 40, 20, 35], 0)).toBe(15);
    expect(quantile([50, 15, 40, 20, 35], 1)).toBe(50);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});

describe('the Mann–Whitney test', () => {
  it('gives the exact p of the published example of Hollander and Wolfe (1973, p. 69)', () => {
    // Permeability of the human chorioamnion at term and at 12 to 26 weeks: W = 35, one-sided p = 0.1272.
    const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const weeks = [1.15, 0.88, 0.9, 0.74, 1.21];
    const test = mannWhitney(term, weeks);
    expect(test.u).toBe(35);
    expect(test.p).toBeCloseTo(2 * 0.1272, 3);
  });

  it('gives the exact p of the example in the documentation of scipy', () => {
    // Age at diagnosis of type II diabetes: U = 17, p = 0.1111111111111111.
    const test = mannWhitney([19, 22, 16, 29, 24], [20, 11, 17, 12]);
    expect(test.u).toBe(17);
    expect(test.p).toBeCloseTo(1 / 9, 14);
  });

  it('gives 2 of 252 divisions for five values all below five others', () => {
    expect(mannWhitney([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])).toEqual({ u: 0, p: 2 / 252 });
  });

  it('counts ties half, and all ways to draw them', () => {
    // Of the 6 ways to draw 2 of {1, 2, 2, 3}: rank sums 3.5 twice, 5 twice, 6.5 twice. {1, 2} has 3.5: p = 4/6.
    const test = mannWhitney([1, 2], [2, 3]);
    expect(test.u).toBe(0.5);
    expect(test.p).toBeCloseTo(4 / 6, 14);
    expect(mannWhitney([7, 7], [7, 7, 7])).toEqual({ u: 3, p: 1 });
  });

  it('does not depend on which sample comes first', () => {
    const a = [3.1, 2.2, 5.5, 4.4, 4.4];
    const b = [2.2, 1.1, 0.5];
    expect(mannWhitney(a, b).p).toBe(mannWhitney(b, a).p);
    expect(mannWhitney(a, b).u + mannWhitney(b, a).u).toBe(a.length * b.length);
  });

  it('says nothing about an empty sample', () => {
    expect(mannWhitney([], [1, 2]).p).toBe(1);
  });
});

describe('the ratio of two candidates', () => {
  const uniform = seededUniform(7);
  const clock = Array.from({ length: 20 }, () => 1 + uniform());

  it('is the same with the same seed and moves with another', () => {
    const values = clock.map((each) => each * (1 + 0.1 * uniform()));
    const intervals = (): string[] =>
      Array.from({ length: 50 }, (_, seed) => JSON.stringify(bootstrapMedian(values, seed)));
    expect(intervals()).toEqual(intervals());
    expect(new Set(intervals()).size).toBeGreaterThan(1);
  });

  it('cancels a clock that changes from round to round', () => {
    const candidate = clock.map((speed) => 2 * speed);
    const baseline = clock.map((speed) => 10 * speed);
    const { value, low, high } = compareRounds(baseline, candidate, 1);
    for (const each of [value, low, high]) expect(each).toBeCloseTo(5, 12);
  });

  it('is above 1 when the candidate is faster, with the value inside its interval', () => {
    const baseline = clock.map(() => 3 + uniform());
    const candidate = clock.map(() => 1 + 0.3 * uniform());
    const { value, low, high, p } = compareRounds(baseline, candidate, 1);
    expect(low).toBeGreaterThan(1);
    expect(low).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(high);
    expect(p).toBeLessThan(1e-9);
  });

  it('has an interval that holds the true median in about 95 of 100 samples', () => {
    let held = 0;
    for (let k = 0; k < 200; k++) {
      const { low, high } = bootstrapMedian([...seededNormals(20, 1, 1000 + k)], k);
      if (low <= 0 && 0 <= high) held++;
    }
    // 190 of 200 is 95 %; four standard deviations of a binomial with that share are 12.
    expect(held).toBeGreaterThanOrEqual(178);
  });
});

describe('seeded random numbers', () => {
  it('are uniform on [0, 1) and normal with the wanted deviation', () => {
    const uniform = seededUniform(1);
    const values = Array.from({ length: 10_000 }, uniform);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(Math.abs(median(values) - 0.5)).toBeLessThan(0.02);
    const normals = [...seededNormals(10_001, 2, 1)];
    expect(Math.abs(median(normals))).toBeLessThan(0.1);
    // The quartiles of a normal distribution lie 0.6745 deviations from its mean.
    expect(Math.abs(quantile(normals, 0.75) - 2 * 0.6745)).toBeLessThan(0.1);
    expect(seededNormals(100, 2, 1)).toEqual(seededNormals(100, 2, 1));
    expect(seededNormals(100, 2, 1)).not.toEqual(seededNormals(100, 2, 2));
  });
});
