import {
  armScore,
  compareStandings,
  mean,
  meanInterval,
  median,
  rankArms,
  reduceMetric,
  resolveObjective,
  standardDeviation,
  standingOf,
  summariseMetric,
} from '@actlab/train/analysis';
import { describe, expect, it } from 'vitest';

const maximise = { metric: 'valAcc', reducer: 'last', direction: 'maximise' } as const;

describe('describing a few numbers', () => {
  it("gives the mean, deviation and interval of Student's sleep data as in his paper", () => {
    // "Student" (1908), Biometrika 6, 1, §IX: additional hours of sleep by the second drug; mean 2.33, s (n − 1) 2.002.
    const hours = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    expect(mean(hours)!.toFixed(2)).toBe('2.33');
    expect(standardDeviation(hours)!.toFixed(3)).toBe('2.002');
    expect(meanInterval(hours)!.map((value) => value.toFixed(3))).toEqual(['0.898', '3.762']);
    expect(median(hours)).toBe(1.75);
  });

  it('has no mean of nothing, and no interval of one', () => {
    expect([mean([]), median([]), standardDeviation([1]), meanInterval([1])]).toEqual([null, null, null, null]);
    expect(median([Infinity, 1, Infinity])).toBe(Infinity);
    expect(median([1, Infinity])).toBe(Infinity);
  });
});

describe('the objective of a trial', () => {
  const epochs = [0.7, 0.9, NaN, 0.8].map((valAcc, index) => ({ step: index, trainLoss: 1, valLoss: index, valAcc }));

  it('is the last or the best finite value, whichever the reducer says', () => {
    const summary = summariseMetric(epochs, 'valAcc');
    expect(summary).toEqual({ last: 0.8, least: 0.7, greatest: 0.9 });
    expect(reduceMetric(summary, maximise)).toBe(0.8);
    expect(reduceMetric(summary, { ...maximise, reducer: 'best' })).toBe(0.9);
    expect(reduceMetric(summary, { ...maximise, reducer: 'best', direction: 'minimise' })).toBe(0.7);
  });

  it('is null when the last value is not finite, or the metric was not recorded', () => {
    expect(reduceMetric(summariseMetric(epochs.slice(0, 3), 'valAcc'), maximise)).toBe(null);
    expect(summariseMetric([{ step: 1, trainLoss: 1, valLoss: 1 }], 'valAcc')).toBe(null);
    expect(reduceMetric(summariseMetric(epochs.slice(2, 3), 'valAcc'), { ...maximise, reducer: 'best' })).toBe(null);
  });

  it('takes the natural direction with another metric, and the own one with its own', () => {
    expect(resolveObjective(maximise, { metric: 'valLoss' })).toEqual({
      metric: 'valLoss',
      reducer: 'last',
      direction: 'minimise',
    });
    expect(resolveObjective({ ...maximise, direction: 'minimise' }, { reducer: 'best' }).direction).toBe('minimise');
  });
});

describe('the order of trials', () => {
  it('puts finite values by value, then pruned ones by step and value, then deaths, later ones first', () => {
    const best = standingOf({ state: 'finished', step: 9 }, 0.9, 'maximise');
    const good = standingOf({ state: 'finished', step: 9 }, 0.8, 'maximise');
    const prunedLate = standingOf({ state: 'pruned', step: 6, by: 'x' }, 0.1, 'maximise');
    const prunedEarly = standingOf({ state: 'pruned', step: 3, by: 'x' }, 0.99, 'maximise');
    const prunedWorse = standingOf({ state: 'pruned', step: 3, by: 'x' }, 0.5, 'maximise');
    const diedLate = standingOf({ state: 'died', step: 8, cause: 'plateau' }, 0.95, 'maximise');
    const diedEarly = standingOf({ state: 'died', step: 1, cause: 'timeout' }, null, 'maximise');
    const order = [best, good, prunedLate, prunedEarly, prunedWorse, diedLate, diedEarly];
    expect(order.toReversed().sort(compareStandings)).toEqual(order);
    expect(compareStandings(diedEarly, { ...diedEarly })).toBe(0);
  });

  it('counts a finished trial without a finite value among the deaths', () => {
    expect(standingOf({ state: 'finished', step: 9 }, null, 'maximise')).toEqual({ tier: 'died', loss: null, step: 9 });
  });
});

describe('the order of arms', () => {
  const arm = (ordinal: number, objective: (number | null)[], ended = objective.length) => ({
    ordinal,
    objective,
    ended,
  });
  const ordinals = (arms: ReturnType<typeof arm>[], direction: 'maximise' | 'minimise' = 'maximise') =>
    rankArms(arms, direction).map(({ ordinal }) => ordinal);

  it('is by median, where a trial without a value is the worst there is', () => {
    // The survivors of arm 0 are better, but three of its five trials died.
    expect(ordinals([arm(0, [0.99, 0.98, null, null, null]), arm(1, [0.5, 0.6, 0.7, 0.6, 0.5])])).toEqual([1, 0]);
    expect(ordinals([arm(0, [0.99, 0.98, 0.97, null, null]), arm(1, [0.5, 0.6, 0.7, 0.6, 0.5])])).toEqual([0, 1]);
    expect(armScore(arm(0, [0.5, null]), 'maximise')).toEqual({ median: Infinity, missing: 1, mean: -0.5, ordinal: 0 });
  });

  it('breaks ties by fewer missing values, then by mean, then by ordinal', () => {
    const three = [arm(0, [0.7, 0.7, null]), arm(1, [0.7, 0.7, 0.1]), arm(2, [0.9, 0.7, 0.6]), arm(3, [0.9, 0.7, 0.6])];
    expect(ordinals(three.toReversed())).toEqual([2, 3, 1, 0]);
  });

  it('turns with the direction, and keeps arms that have not begun at the end', () => {
    const arms = [arm(0, [null, null], 0), arm(1, [0.2, 0.2]), arm(2, [0.1, 0.1]), arm(3, [null], 0)];
    expect(ordinals(arms, 'minimise')).toEqual([2, 1, 0, 3]);
    expect(ordinals(arms)).toEqual([1, 2, 0, 3]);
  });
});
