import { describe, expect, it } from 'vitest';
import { type Evidence, findDoubts } from '../../dist/doubts.js';
import { timeCalls, timerResolutionNs } from '../../dist/timer.js';

/** A measurement without any reason to doubt it. */
const sound: Evidence = {
  rounds: 20,
  disturbed: 3,
  samples: 100,
  sampleNs: 5e6,
  timerResolutionNs: 40,
  callNs: 1500,
  copyPercent: 97,
  multiplyAddPercent: 40,
  drift: 1.01,
};
const kinds = (change: Partial<Evidence>): string[] => findDoubts({ ...sound, ...change }).map((each) => each.kind);

/** A clock that shows only every `step`-th nanosecond and moves by one per reading. */
const steppingClock = (step: number): (() => number) => {
  let ns = 0;
  return () => Math.floor(ns++ / step) * step;
};

describe('a measurement', () => {
  it('is believed when nothing speaks against it', () => {
    expect(findDoubts(sound)).toEqual([]);
  });

  it('is not believable when a step of the timer is more than a hundredth of a sample', () => {
    const coarse = timerResolutionNs(steppingClock(1000));
    expect(coarse).toBe(1000);
    expect(kinds({ timerResolutionNs: coarse, sampleNs: 99_000 })).toEqual(['coarse-timer']);
    expect(kinds({ timerResolutionNs: coarse, sampleNs: 101_000 })).toEqual([]);
    expect(kinds({ sampleNs: 0 })).toEqual(['coarse-timer']);
  });

  it('is not believable when a call takes no longer than an empty one', () => {
    expect(kinds({ callNs: 0.7 })).toEqual(['eliminated-loop']);
    expect(kinds({ callNs: Number.NaN })).toEqual(['eliminated-loop']);
  });

  it('is not believable when it is twice as fast as the machine can be', () => {
    expect(kinds({ copyPercent: 201 })).toEqual(['eliminated-loop']);
    expect(kinds({ multiplyAddPercent: 201 })).toEqual(['eliminated-loop']);
    expect(kinds({ copyPercent: null, multiplyAddPercent: null })).toEqual([]);
  });

  it('is not believable from too few samples or too few rounds', () => {
    expect(kinds({ samples: 24 })).toEqual(['too-few-samples']);
    expect(kinds({ rounds: 4, disturbed: 0 })).toEqual(['too-few-samples']);
  });

  it('is not believable when other processes left fewer than five rounds in peace, and is not judged further', () => {
    const loaded = { rounds: 4, disturbed: 26, samples: 24, callNs: Number.NaN, sampleNs: 0 };
    expect(findDoubts({ ...sound, ...loaded })).toEqual([
      { kind: 'high-load', text: 'other processes disturbed 26 of 30 rounds; 5 must be quiet' },
    ]);
    expect(kinds({ rounds: 5, disturbed: 25 })).toEqual([]);
  });

  it('is not believable when the processor changed its speed by more than a tenth', () => {
    expect(kinds({ drift: 0.89 })).toEqual(['drift']);
    expect(kinds({ drift: 1.11 })).toEqual(['drift']);
  });

  it('is doubted for every reason at once, each with its measured value', () => {
    const doubts = findDoubts({ ...sound, copyPercent: 250.4, drift: 1.5 });
    expect(doubts.map((each) => each.text)).toEqual([
      '250 % of the copy limit, faster than the machine: the work was optimised away',
      'processor speed changed by 50 %, more than 10 %',
    ]);
  });
});

describe('timed calls', () => {
  it('come back in ascending order, by the clock they were given', () => {
    let ns = 0;
    let cost = 5;
    const times = timeCalls(
      () => {
        ns += cost--;
      },
      4,
      () => ns,
    );
    expect(times).toEqual([2, 3, 4, 5]);
  });
});
