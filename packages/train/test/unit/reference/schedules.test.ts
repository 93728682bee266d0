import { describe, expect, it } from 'vitest';
import { type ReferenceSchedule, scheduleFactor } from '../../../dist/reference/index.js';

const length = { stepsPerEpoch: 4, epochs: 5 };
const factors = (schedule: ReferenceSchedule) =>
  Array.from({ length: 20 }, (_, step) => scheduleFactor(schedule, step, length));

describe('the schedules', () => {
  it('are 1 throughout when constant', () => {
    expect(factors({ name: 'constant' })).toEqual(Array.from({ length: 20 }, () => 1));
  });

  it('rise by equal steps over the updates of a warm-up, rounded up to whole updates', () => {
    const rise = factors({ name: 'constant', warmup: 1.5 });
    expect(rise.slice(0, 8)).toEqual([1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6, 1, 1, 1]);
    expect(factors({ name: 'constant', warmup: 0.3 }).slice(0, 3)).toEqual([0.5, 1, 1]);
  });

  it('multiply by the factor every so many epochs, warm-up included', () => {
    const steps = factors({ name: 'step', every: 2, factor: 0.5, warmup: 0.5 });
    expect(steps).toEqual([
      0.5,
      ...Array.from({ length: 7 }, () => 1),
      ...Array.from({ length: 8 }, () => 0.5),
      0.25,
      0.25,
      0.25,
      0.25,
    ]);
  });

  it('follow half a cosine from 1, after warm-up, to the final share', () => {
    const [first, , , , , quarter, , , , , half] = factors({ name: 'cosine', final: 0.2 });
    expect(first).toBe(1);
    expect(quarter).toBeCloseTo(0.2 + 0.4 * (1 + Math.SQRT1_2), 14);
    expect(half).toBeCloseTo(0.6, 14);
    const late = factors({ name: 'cosine', final: 0, warmup: 1 });
    expect(late.slice(0, 5)).toEqual([0.25, 0.5, 0.75, 1, 1]);
    expect(late[12]).toBeCloseTo(0.5, 14);
    expect(late[19]).toBeCloseTo((1 - Math.cos(Math.PI / 16)) / 2, 14);
  });
});
