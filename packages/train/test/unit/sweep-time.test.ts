// Batches and the time left: both follow what trials were seen to take.
import { describe, expect, it } from 'vitest';
import { CostModel } from '../../dist/sweep/cost-model.js';
import type { PlannedTrial } from '../../dist/sweep/sweep-progress.js';
import { takeBatch } from '../../dist/sweep/take-batch.js';
import { TimeLeft } from '../../dist/sweep/time-left.js';
import { completeTrialSpec } from '../../dist/trial/index.js';

const trial = (depth: number, costMs: number): PlannedTrial => ({
  ordinal: 0,
  replicate: 0,
  key: '',
  spec: completeTrialSpec({ network: { depth } }),
  costMs,
});

describe('a batch', () => {
  const take = (queue: number[], maxTrials = 100) => takeBatch(queue, (ms) => ms, maxTrials);

  it('is one trial where trials are long, and as many as fit into 20 ms where they are short', () => {
    expect(take([500, 500])).toEqual([500]);
    expect(take([1, 8, 8, 4, 8])).toEqual([8, 4, 8]);
    expect(take([300, 5])).toEqual([5]);
  });

  it('takes from the end of the queue, leaves the rest, and takes no more than it may', () => {
    const queue = [1, 2, 3, 4];
    expect(take(queue, 2)).toEqual([4, 3]);
    expect(queue).toEqual([1, 2]);
    expect(take([])).toEqual([]);
  });
});

describe('the cost model', () => {
  it('trusts its guess until it has seen a trial, then the trials of the same depth, else all', () => {
    const model = new CostModel();
    expect(model.predict(3, 10)).toBe(10);
    model.observe(3, 10, 30);
    expect(model.predict(3, 20)).toBe(60);
    expect(model.predict(8, 20)).toBe(60);
    model.observe(8, 10, 50);
    expect(model.predict(8, 20)).toBe(100);
    expect(model.predict(5, 20)).toBe(80);
  });

  it('is surer of a sum the more it has seen and the more evenly that went', () => {
    const steady = new CostModel();
    const shaky = new CostModel();
    for (let i = 0; i < 10; i++) {
      steady.observe(1, 10, 20);
      shaky.observe(1, 10, i % 2 === 0 ? 15 : 25);
    }
    expect(steady.relativeError(100)).toBeCloseTo(0.03, 12);
    expect(shaky.relativeError(100)).toBeGreaterThan(0.1);
    const early = shaky.relativeError(100);
    for (let i = 0; i < 90; i++) shaky.observe(1, 10, i % 2 === 0 ? 15 : 25);
    expect(shaky.relativeError(100)).toBeLessThan(early);
  });
});

describe('the time left', () => {
  it('is unknown until two trials per worker have ended', () => {
    const left = new TimeLeft(2);
    const trials = Array.from({ length: 8 }, () => trial(1, 10));
    for (const each of trials) left.add(each);
    for (let i = 0; i < 3; i++) left.remove(trials[i]!, 20);
    expect(left.range(0)).toBeNull();
    left.remove(trials[3]!, 20);
    expect(left.range(0)).not.toBeNull();
  });

  it('is the work of each depth at its own speed, shared by the workers', () => {
    const left = new TimeLeft(2);
    const shallow = Array.from({ length: 10 }, () => trial(1, 10));
    const deep = Array.from({ length: 10 }, () => trial(8, 100));
    for (const each of [...shallow, ...deep]) left.add(each);
    for (let i = 0; i < 2; i++) {
      left.remove(shallow[i]!, 20);
      left.remove(deep[i]!, 400);
    }
    // 8 × 20 ms and 8 × 400 ms on two workers.
    const [low, high] = left.range(0)!;
    const truth = (8 * 20 + 8 * 400) / 2;
    expect(low).toBeLessThanOrEqual(truth);
    expect(high).toBeGreaterThanOrEqual(truth);
    expect(low).toBeGreaterThan(0);
    const [lowNow] = left.range(400)!;
    expect(lowNow).toBeLessThan(low);
  });

  it('is nothing when nothing is open, and learns nothing from trials that were cut short', () => {
    const left = new TimeLeft(1);
    const trials = [trial(1, 10), trial(1, 10), trial(1, 10)];
    for (const each of trials) left.add(each);
    left.remove(trials[0]!, undefined);
    expect(left.isCalibrated).toBe(false);
    left.remove(trials[1]!, 30);
    left.remove(trials[2]!, 30);
    expect(left.range(0)).toEqual([0, 0]);
  });
});
