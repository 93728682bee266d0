import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../dist/judge-case.js';
import { bestLimits, copyLimitFor } from '../../dist/machine-limits.js';
import type { BenchEnvironment, MachineLimits } from '../../dist/records/bench-report.js';
import type { BenchCase } from '../../dist/suite.js';
import type { TimedCandidate, TimedCase } from '../../dist/time-case.js';

const limits: MachineLimits = {
  copy: [
    { level: 'L1', elements: 1e3, bytesPerSecond: 240e9 },
    { level: 'L2', elements: 1e5, bytesPerSecond: 160e9 },
    { level: 'DRAM', elements: 1e7, bytesPerSecond: 50e9 },
  ],
  multiplyAddPerSecond: 65e9,
  callNs: 2,
};
const machine: BenchEnvironment = {
  cpu: 'a processor',
  cores: 2,
  features: [],
  memoryBytes: 8e9,
  platform: 'linux',
  arch: 'x64',
  node: '20.0.0',
  v8: '11.3',
  timerResolutionNs: 40,
  load: { before: 0.5, after: 0.5 },
};
const benchCase: BenchCase = {
  name: 'a case',
  unit: 'element',
  unitsPerCall: 1e5,
  cost: { bytes: 8, operations: 2 },
  workingSetBytes: 8e5,
  baseline: 'naive',
  large: false,
  prepare: () => [],
};

/** Six rounds of six equal samples, in nanoseconds per element. */
function timed(name: string, roundNs: readonly number[]): TimedCandidate {
  const rounds = roundNs.map((ns) => Array.from({ length: 6 }, () => (ns * 1e5) / 1e9));
  return { state: 'timed', name, rounds, sampleNs: 5e6, callsPerSample: 100 };
}

function judge(candidates: readonly TimedCandidate[], change: Partial<TimedCase> = {}) {
  const circumstances = { suite: 'a suite', benchCase, disturbed: 0, drift: 1 };
  return judgeCase({ ...circumstances, candidates, ...change }, limits, machine);
}

const core = timed('core', [0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
const naive = timed('naive', [5, 5, 5, 5, 5, 5.5]);

describe('a judged case', () => {
  it('gives times per element and places them on the limits that were declared', () => {
    const result = judge([core, naive]);
    expect(result).toMatchObject({ level: 'L2', bytesPerUnit: 8, operationsPerUnit: 2 });
    const [first] = result.candidates;
    if (first?.state !== 'measured') throw new Error('must be measured');
    expect(first.ns.median).toBeCloseTo(0.1, 12);
    expect(first.samples).toBe(36);
    // 8 bytes in 0.1 ns are 80 GB/s of 160; 2 operations in 0.1 ns are 20 GFLOP/s of 65.
    expect(first.copyPercent).toBeCloseTo(50, 9);
    expect(first.multiplyAddPercent).toBeCloseTo(100 * (20 / 65), 9);
  });

  it('compares each candidate with the baseline, and the baseline with nothing', () => {
    const [first, second] = judge([core, naive]).candidates;
    if (first?.state !== 'measured' || second?.state !== 'measured') throw new Error('must be measured');
    expect(first.ratio?.baseline).toBe('naive');
    expect(first.ratio?.value).toBeCloseTo(50, 9);
    expect(first.ratio?.p).toBeCloseTo(2 / 924, 12);
    expect(second.ratio).toBeNull();
  });

  it('has no ratio when the baseline was refused', () => {
    const [first, second] = judge([core, { state: 'refused', name: 'naive', reason: 'wrong' }]).candidates;
    expect(first).toMatchObject({ state: 'measured', ratio: null });
    expect(second).toEqual({ state: 'refused', name: 'naive', reason: 'wrong' });
  });

  it('has no numbers at all when the machine was busy', () => {
    const result = judge([timed('core', [0.1, 0.1]), timed('naive', [])], { disturbed: 7 });
    expect(result.candidates.map((each) => each.state)).toEqual(['not-believable', 'not-believable']);
    expect(JSON.stringify(result.candidates)).not.toMatch(/"(ns|roundNs|ratio)"/);
  });

  it('does not believe a candidate that copies faster than the machine can', () => {
    const [first, second] = judge([timed('core', [0.02, 0.02, 0.02, 0.02, 0.02, 0.02]), naive]).candidates;
    expect(first).toMatchObject({ state: 'not-believable', doubts: [{ kind: 'eliminated-loop' }] });
    expect(second?.state).toBe('measured');
  });

  it('has no percentage of a limit that its suite declares nothing for', () => {
    const [first] = judge([core, naive], { benchCase: { ...benchCase, cost: {} } }).candidates;
    expect(first).toMatchObject({ state: 'measured', copyPercent: null, multiplyAddPercent: null });
  });
});

describe('the machine limits', () => {
  it('hold a working set against the copy of the nearest size', () => {
    expect([1, 12e3, 1.2e6, 1e8].map((bytes) => copyLimitFor(limits, bytes).level)).toEqual(['L1', 'L1', 'L2', 'DRAM']);
  });

  it('are the best of two measurements, each for itself', () => {
    const other: MachineLimits = {
      copy: limits.copy.map((each) => ({ ...each, bytesPerSecond: 200e9 })),
      multiplyAddPerSecond: 70e9,
      callNs: 3,
    };
    const best = bestLimits(limits, other);
    expect(best.copy.map((each) => each.bytesPerSecond)).toEqual([240e9, 200e9, 200e9]);
    expect([best.multiplyAddPerSecond, best.callNs]).toEqual([70e9, 2]);
  });
});
