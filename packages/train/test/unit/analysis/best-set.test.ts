import { readFileSync } from 'node:fs';
import {
  bestSet,
  type ComparedArm,
  friedmanTest,
  mean,
  meanInterval,
  midRanks,
  type Standing,
} from '@actlab/train/analysis';
import { describe, expect, it } from 'vitest';

/** Made by fixtures/statistics.py: SciPy. */
const fixture = JSON.parse(readFileSync(new URL('../../fixtures/statistics.json', import.meta.url), 'utf8')) as {
  friedman: { rows: number[][]; statistic: number; p: number }[];
};
const rankRows = (rows: number[][]) => rows.map((row) => midRanks(row, (a, b) => a - b));

/** An arm with these accuracies; a death is the step it died at, as a text. */
function arm(ordinal: number, values: (number | string | null)[]): ComparedArm {
  const finite = values.filter((value) => typeof value === 'number');
  const score = { ordinal, label: `arm ${ordinal}`, n: finite.length };
  const standings = values.map((value): Standing | null => {
    if (value === null) return null;
    if (typeof value === 'number') return { tier: 'finite', loss: -value, step: 100 };
    return { tier: 'died', loss: null, step: Number(value) };
  });
  return { score: { ...score, mean: mean(finite) ?? NaN, interval: meanInterval(finite) }, standings };
}

const base = [0.913, 0.921, 0.934, 0.918, 0.927, 0.931, 0.915, 0.924];
const shifted = (by: number) => base.map((value, index) => value + by + ((index * 5) % 8) / 4000);

describe("Friedman's test", () => {
  // Rank sums 15.5, 9, 18.5, 7 over five replicates, one pair tied.
  const ranks = [
    [3, 2, 4, 1],
    [3, 1, 4, 2],
    [2, 3, 4, 1],
    [4, 1, 3, 2],
    [3.5, 2, 3.5, 1],
  ];

  it('gives the known statistic, p and critical difference', () => {
    const result = friedmanTest(ranks);
    expect(result.rankSums).toEqual([15.5, 9, 18.5, 7]);
    expect(result.degreesOfFreedom).toBe(3);
    expect(result.statistic.toFixed(7)).toBe('10.7142857');
    expect(result.p.toFixed(7)).toBe('0.0133756');
    expect(result.criticalDifference.toFixed(5)).toBe('5.26233');
  });

  it('agrees with SciPy within 1e-12 of the statistic and 1e-11 of p', () => {
    for (const { rows, statistic, p } of fixture.friedman) {
      const result = friedmanTest(rankRows(rows));
      expect(Math.abs(result.statistic / statistic - 1)).toBeLessThan(1e-12);
      expect(Math.abs(result.p / p - 1)).toBeLessThan(1e-11);
    }
  });

  it('finds nothing where everything is tied, and nothing beyond reach with one replicate', () => {
    expect(
      friedmanTest([
        [2, 2, 2],
        [2, 2, 2],
      ]),
    ).toMatchObject({ statistic: 0, p: 1 });
    expect(friedmanTest([[1, 2, 3]]).criticalDifference).toBe(Infinity);
  });
});

describe('the set that cannot be told from the best', () => {
  it('is the single arm where there is only one', () => {
    expect(bestSet([arm(4, base)], 1)).toEqual({
      ordinals: [4],
      best: 4,
      rule: 'single',
      replicates: 8,
      comparisons: 0,
      missingReplicates: 0,
      friedman: null,
      sentence: 'Only one arm, so there is nothing to compare it with: arm 4, 0.9229 ± 0.0063, n = 8.',
    });
  });

  it('is every arm where Friedman finds no difference', () => {
    const set = bestSet(
      [
        arm(0, base),
        arm(1, base.toReversed()),
        arm(
          2,
          base.map((value) => 1.845 - value),
        ),
      ],
      1,
    )!;
    expect(set).toMatchObject({ rule: 'all', ordinals: [0, 1, 2], best: 0, comparisons: 2, missingReplicates: 0 });
    expect(set.friedman!.p).toBeGreaterThan(0.05);
    expect(set.sentence).toMatch(/^The 3 arms cannot be told apart \(Friedman's test, p = 1, 8 replicates\);/);
  });

  it('is found by exact paired tests with Holm where the replicates support it', () => {
    const close = base.map((value, index) => value - (index % 2 === 0 ? 0.001 : -0.0009));
    const set = bestSet([arm(2, base), arm(0, close), arm(1, shifted(-0.05)), arm(3, shifted(-0.06))], 1)!;
    expect(set).toMatchObject({ rule: 'holm', ordinals: [2, 0], best: 2, replicates: 8, comparisons: 3 });
    expect(set.sentence).toBe(
      '2 of 4 arms cannot be told from the best (arm 2, 0.9229 ± 0.0063, n = 8), itself included: ' +
        "exact paired tests over 8 replicates, Holm's correction for 3 comparisons at 5 %.",
    );
  });

  it('uses no Friedman test for two arms: eight of eight better is p = 2/256', () => {
    const set = bestSet([arm(0, base), arm(1, shifted(-0.01))], 1)!;
    expect(set).toMatchObject({ rule: 'holm', ordinals: [0], comparisons: 1, friedman: null });
    expect(set.sentence).toBe(
      'The best (arm 0, 0.9229 ± 0.0063, n = 8) can be told from the other arm: ' +
        'exact paired tests over 8 replicates, at 5 %.',
    );
  });

  it('stops one comparison short of what Holm can carry: 7 arms at 8 replicates yes, 8 arms no', () => {
    const arms = (count: number) => [
      arm(0, base),
      ...Array.from({ length: count - 1 }, (_, i) => arm(i + 1, shifted(-0.05))),
    ];
    expect(bestSet(arms(7), 1)).toMatchObject({ rule: 'holm', ordinals: [0], missingReplicates: 0 });
    const eight = bestSet(arms(8), 1)!;
    expect(eight).toMatchObject({ rule: 'ranks', ordinals: [0], comparisons: 7, missingReplicates: 1 });
    expect(eight.sentence).toBe(
      'Exploratory, by ranks: the best (arm 0, 0.9229 ± 0.0063, n = 8) can be told from each of the 7 other arms. ' +
        '8 replicates do not support 7 paired comparisons at 5 %: 1 more is needed.',
    );
  });

  it('ranks deaths below every value and later deaths above earlier ones, and never drops them', () => {
    const dead = (step: number) =>
      arm(
        step,
        base.map(() => String(step)),
      );
    const rows = [arm(0, base), dead(90), dead(30)];
    const set = bestSet(rows, 1)!;
    // Rank sums 8, 16, 24: the largest statistic three arms and eight replicates can have.
    expect(set.friedman!.statistic).toBe(16);
    expect(set).toMatchObject({ rule: 'holm', ordinals: [0] });
  });

  it('takes a pair with a death as the largest difference: three deaths of eight are not enough, eight are', () => {
    const some = bestSet(
      [
        arm(0, base),
        arm(
          1,
          base.map((value, i) => (i < 3 ? '40' : value - (i % 2 ? 1e-4 : -1e-4))),
        ),
      ],
      1,
    )!;
    expect(some.ordinals).toEqual([0, 1]);
    expect(
      bestSet(
        [
          arm(0, base),
          arm(
            1,
            base.map(() => '40'),
          ),
        ],
        1,
      )!.ordinals,
    ).toEqual([0]);
  });

  it('says what one replicate can say: nothing', () => {
    const set = bestSet([arm(1, [0.9]), arm(0, [0.8]), arm(2, [0.1])], 1)!;
    expect(set).toMatchObject({ ordinals: [1, 0, 2], replicates: 1, missingReplicates: 6 });
    expect(set.sentence).toBe(
      'One replicate cannot tell 3 arms apart; the highest ranked is arm 1, 0.9000, n = 1. ' +
        '1 replicate does not support 2 paired comparisons at 5 %: 6 more are needed.',
    );
  });

  it('compares over the replicates that all arms share', () => {
    const set = bestSet([arm(0, base), arm(1, [null, ...base.slice(1)])], 1)!;
    expect(set.replicates).toBe(7);
    expect(bestSet([arm(0, [0.9, null]), arm(1, [null, 0.8])], 1)).toBe(null);
  });

  it('is null where no arm has a finite objective', () => {
    expect(bestSet([arm(0, ['10', '20'])], 1)).toBe(null);
    expect(bestSet([], 1)).toBe(null);
  });
});
