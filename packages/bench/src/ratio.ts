// How many times faster one candidate is than another, from interleaved rounds, with an interval and a test.
import { mannWhitney } from './mann-whitney.js';
import { median, quantile } from './quantile.js';
import { seededUniform } from './seeded-random.js';

/** A ratio with its 95 % interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A comparison of two candidates timed in the same rounds; above 1, the candidate is faster than the baseline. */
export interface Comparison extends Interval {
  /** Two-sided Mann–Whitney p-value of the rounds' times. */
  readonly p: number;
}

const resamples = 2000;

/**
 * Median of `values` with a percentile bootstrap interval: `values` drawn with replacement 2,000 times from a seeded
 * generator, so equal values and seed give equal intervals. NaN of nothing.
 * @see Efron & Tibshirani 1993, "An Introduction to the Bootstrap", §13.3.
 */
export function bootstrapMedian(values: readonly number[], seed: number): Interval {
  const uniform = seededUniform(seed);
  const medians: number[] = [];
  for (let i = 0; i < resamples; i++) {
    medians.push(median(values.map(() => values[Math.floor(uniform() * values.length)] as number)));
  }
  return { value: median(values), low: quantile(medians, 0.025), high: quantile(medians, 0.975) };
}

/**
 * Compares the times of a candidate with those of the baseline, round by round: both stand under the same clock and load
 * within a round, so their ratio cancels what drifts between rounds. Times are one number per round, in any unit.
 */
export function compareRounds(baseline: readonly number[], candidate: readonly number[], seed: number): Comparison {
  const ratios = baseline.slice(0, candidate.length).map((time, round) => time / (candidate[round] as number));
  return { ...bootstrapMedian(ratios, seed), p: mannWhitney(baseline, candidate).p };
}
