import { readFileSync } from 'node:fs';
import {
  holm,
  midRanks,
  replicatesNeeded,
  signFlipTest,
  supportedComparisons,
  wilcoxonTest,
} from '@actlab/train/analysis';
import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Made by fixtures/statistics.py: every sign pattern counted, and SciPy's normal approximation. */
const fixture = JSON.parse(readFileSync(new URL('../../fixtures/statistics.json', import.meta.url), 'utf8')) as {
  wilcoxon: { d: number[]; statistic: number | null; greater: number | null; normal: number | null }[];
};

describe('the sign-flip test', () => {
  it('gives the known shares of sign patterns', () => {
    expect(signFlipTest([0.4, -0.1, 0.3, 0.2, 0.5, -0.2], 1)).toBe(14 / 64);
    expect(signFlipTest([1, 2, 3, -1, 2.5, 0.3], 1)).toBe(8 / 64);
    expect(signFlipTest([0.013, 0.011, 0.009, 0.017, 0.012, 0.015, 0.008, 0.014], 1)).toBe(2 / 256);
  });

  it('is 1 without differences, and with differences that cancel', () => {
    expect([signFlipTest([], 1), signFlipTest([0, 0, 0], 1), signFlipTest([0.1, -0.1], 1)]).toEqual([1, 1, 1]);
  });

  it('counts what counting every pattern one by one counts', () => {
    const eighths = integer({ min: -20, max: 30 }).map((value) => value / 8);
    assert(
      property(array(eighths, { minLength: 1, maxLength: 11 }), (differences) => {
        const observed = Math.abs(differences.reduce((sum, d) => sum + d, 0));
        let extreme = 0;
        for (let pattern = 0; pattern < 2 ** differences.length; pattern++) {
          const sum = differences.reduce((total, d, index) => total + ((pattern >> index) & 1 ? d : -d), 0);
          if (Math.abs(sum) >= observed) extreme++;
        }
        expect(signFlipTest(differences, 1)).toBe(extreme / 2 ** differences.length);
      }),
      { numRuns: 200 },
    );
  });

  // With |d| = 1 the sum is binomial, so the exact p is known at any n; 5 standard errors of 100,000 draws are 0.008.
  it.each([21, 24, 33, 70, 129, 300])('comes within 0.008 of the binomial p above 20 replicates, n = %i', (n) => {
    const plus = Math.round(n / 2 + 0.7 * Math.sqrt(n));
    const differences = Array.from({ length: n }, (_, index) => (index < plus ? 1 : -1));
    expect(Math.abs(signFlipTest(differences, 1) - binomialTwoSided(n, plus))).toBeLessThan(0.008);
    expect(signFlipTest(differences, 1)).toBe(signFlipTest(differences, 1));
    expect(signFlipTest(differences, 2)).not.toBe(signFlipTest(differences, 1));
  });

  it('never calls a drawn p zero', () => {
    expect(
      signFlipTest(
        Array.from({ length: 40 }, () => 1),
        1,
      ),
    ).toBe(1 / 100_001);
  });
});

describe("Wilcoxon's signed-rank test", () => {
  it('gives the known exact values, ties and zeros included', () => {
    expect(wilcoxonTest([1, 2, 3, -1, 2.5, 0.3])).toEqual({ statistic: 18.5, greater: 4 / 64, twoSided: 0.125 });
    expect(wilcoxonTest([1, 2, 0, -1, 2.5, 0.3])).toMatchObject({ statistic: 17, greater: 8 / 64 });
    const ten = [0.8, -0.3, 1.1, 0.5, 0.9, -0.2, 0.7, 1.3, 0.4, 0.6];
    expect(wilcoxonTest(ten)).toEqual({ statistic: 52, greater: 0.0048828125, twoSided: 0.009765625 });
    expect(wilcoxonTest([1, 2, 3, 4, 5, 6])).toEqual({ statistic: 21, greater: 1 / 64, twoSided: 1 / 32 });
  });

  it('flips no zero: of ranks 1.5 1.5 | 3.5 3.5 5, three of the eight patterns of the last three reach 8.5', () => {
    expect(wilcoxonTest([0, 0, 1, 2, -1])).toEqual({ statistic: 10, greater: 3 / 8, twoSided: 0.75 });
  });

  it('gives the known normal approximations to seven digits', () => {
    expect(wilcoxonTest([1, 2, 3, -1, 2.5, 0.3], 'normal').greater.toFixed(7)).toBe('0.0462958');
    expect(wilcoxonTest([1, 2, 0, -1, 2.5, 0.3], 'normal').greater.toFixed(7)).toBe('0.0858864');
  });

  it('counts what counting every pattern counts, and approximates what SciPy does', () => {
    for (const { d, statistic, greater, normal } of fixture.wilcoxon) {
      if (normal === null) expect(wilcoxonTest(d)).toMatchObject({ statistic, greater });
      else expect(Math.abs(wilcoxonTest(d, 'normal').greater / normal - 1)).toBeLessThan(1e-12);
    }
  });

  it('switches to the approximation above 50 differences', () => {
    const long = Array.from({ length: 51 }, (_, index) => index - 10);
    expect(wilcoxonTest(long)).toEqual(wilcoxonTest(long, 'normal'));
    expect(wilcoxonTest(long.slice(1))).toEqual(wilcoxonTest(long.slice(1), 'exact'));
  });

  it('ranks an infinite difference above all finite ones', () => {
    expect(wilcoxonTest([1, 2, Infinity, -3])).toEqual(wilcoxonTest([1, 2, 9, -3]));
    expect(wilcoxonTest([Infinity, Infinity, -Infinity, 1])).toMatchObject({ statistic: 7 });
  });
});

describe('several comparisons', () => {
  it("Holm's adjusted p-values come in the order given", () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    expect(adjusted.map((p) => Number(p.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holm([0.6, 0.7])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });

  it('n replicates support at most floor(.05·2^(n−1)) of them', () => {
    const supported = [5, 6, 7, 8, 9, 10, 11, 12].map(supportedComparisons);
    expect(supported).toEqual([0, 1, 3, 6, 12, 25, 51, 102]);
    expect([1, 3, 4, 6, 7, 44, 102].map(replicatesNeeded)).toEqual([6, 7, 8, 8, 9, 11, 12]);
  });

  it('equal values share the mean of their ranks', () => {
    expect(midRanks([30, 10, 20, 20, 5], (a, b) => a - b)).toEqual([5, 2, 3.5, 3.5, 1]);
  });
});

/** P(|2K − n| ≥ |2·plus − n|) for K ~ Binomial(n, ½), counted in whole numbers. */
function binomialTwoSided(n: number, plus: number): number {
  let ways = 1n;
  let extreme = 0n;
  for (let k = 0; k <= n; k++) {
    if (Math.abs(2 * k - n) >= Math.abs(2 * plus - n)) extreme += ways;
    ways = (ways * BigInt(n - k)) / BigInt(k + 1);
  }
  return Number((extreme * 10n ** 12n) / 2n ** BigInt(n)) / 1e12;
}
