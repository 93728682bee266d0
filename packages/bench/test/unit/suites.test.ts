import { activationList } from '@actlab/core';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../../dist/candidate-check.js';
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
