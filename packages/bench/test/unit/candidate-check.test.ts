import { describe, expect, it } from 'vitest';
import { findFaults } from '../../dist/candidate-check.js';
import type { BenchCase } from '../../dist/suite.js';

/** Awaited candidates that note what is done to them; `wrong` gives another result than its check expects. */
function awaited(name: string, wrong: boolean) {
  const calls: string[] = [];
  return {
    name,
    calls,
    start: async (turn: number): Promise<number> => await Promise.resolve(calls.push(`start ${turn}`)),
    check: () => (wrong ? { at: 'the result', expected: 1, actual: 2, tolerance: 0 } : undefined),
    close: async () => void calls.push('close'),
  };
}

describe('awaited candidates', () => {
  it('are checked on two turns and closed, wrong or not', async () => {
    const [right, wrong] = [awaited('right', false), awaited('wrong', true)];
    const benchCase: BenchCase = {
      name: 'a case',
      unit: 'trial',
      unitsPerCall: 1,
      cost: {},
      workingSetBytes: 1,
      baseline: 'right',
      large: false,
      prepare: () => [right, wrong],
    };
    expect([...(await findFaults(benchCase))]).toEqual([
      ['wrong', 'wrong result at the result: must be 1 within 0, got 2'],
    ]);
    expect(right.calls).toEqual(['start 0', 'start 1', 'close']);
    expect(wrong.calls).toEqual(['start 0', 'close']);
  });
});
