import { activationList } from '@actlab/core';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../../dist/candidate-check.js';
import { expectedValue, firstMismatch } from '../../dist/suites/elementwise-inputs.js';
import { allSuites } from '../../dist/suites/index.js';

const cases = allSuites.flatMap((suite) => suite.cases().map((benchCase) => ({ suite: suite.name, benchCase })));

describe('the suites', () => {
  it('have cases with names of their own', () => {
    const names = cases.map(({ suite, benchCase }) => `${suite}/${benchCase.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('time forward and backward of every activation of core at 1e3, 1e5 and, when asked, 1e7', () => {
    for (const { name } of activationList) {
      for (const operation of ['forward', 'backward']) {
        const sizes = cases.filter(({ benchCase }) => benchCase.name.startsWith(`${name} ${operation} 1e`));
        expect(sizes.map(({ benchCase }) => [benchCase.unitsPerCall, benchCase.large])).toEqual([
          [1e3, false],
          [1e5, false],
          [1e7, true],
        ]);
      }
    }
  });

  it('time the parameter gradient of every activation that can learn one', () => {
    const learning = cases.filter(({ benchCase }) => benchCase.name.endsWith('backward and parameter 1e3'));
    const learnable = activationList.filter((each) => each.paramDerivative !== undefined);
    expect(learning.length).toBe(learnable.length);
    expect(learning.length).toBeGreaterThan(0);
  });

  it.each(cases.filter(({ benchCase }) => benchCase.unitsPerCall <= 1e3))(
    'agree with the float64 reference in every candidate of $benchCase.name',
    ({ benchCase }) => {
      expect([...findFaults(benchCase)]).toEqual([]);
    },
  );

  it('compare every case with a baseline that it has', () => {
    for (const { benchCase } of cases.filter(({ benchCase: { large } }) => !large)) {
      const names = benchCase.prepare().map((candidate) => candidate.name);
      expect(names).toContain(benchCase.baseline);
      expect(names.length).toBeGreaterThan(1);
    }
  });

  it('give equal inputs to equal preparations and other inputs to other turns', () => {
    const { benchCase } = cases[0] as (typeof cases)[number];
    const results = (): number[] => [0, 1, 2, 3].map((turn) => benchCase.prepare()[0]?.call(turn) as number);
    expect(results()).toEqual(results());
    expect(new Set(results()).size).toBe(4);
  });
});

describe('the judge of an array', () => {
  const expectation = (index: number) => ({ expected: index, tolerance: 0.5, x: -index });

  it('finds the first element that is too far off, and NaN, wherever they stand', () => {
    const right = Float32Array.from({ length: 1000 }, (_, i) => i + 0.5);
    expect(firstMismatch(right, expectation)).toBeUndefined();
    expect(firstMismatch(right.with(7, 8), expectation)).toEqual({
      at: 'output[7] for x = -7',
      expected: 7,
      actual: 8,
      tolerance: 0.5,
    });
    expect(firstMismatch(right.with(999, Number.NaN), expectation)?.at).toBe('output[999] for x = -999');
  });

  it('looks at the last element of a long array too', () => {
    const right = Float32Array.from({ length: 100_001 }, (_, i) => i);
    expect(firstMismatch(right.with(100_000, 0), expectation)?.at).toBe('output[100000] for x = -100000');
  });

  it('allows the promised units in the last place and one more, no further', () => {
    for (const activation of activationList) {
      const { expected, tolerance } = expectedValue(activation, Float32Array.of(0.75), {})(0);
      // Every value at 0.75 lies in [0.5, 1), where neighbouring float32 numbers are 2^-24 apart.
      expect(expected).toBeGreaterThanOrEqual(0.5);
      expect(expected).toBeLessThan(1);
      expect(tolerance).toBe((activation.stated.ulp.value + 1) * 2 ** -24);
    }
  });
});
