import { activationList } from '@actlab/core';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../../dist/candidate-check.js';
import type { Candidate } from '../../dist/suite.js';
import { allSuites } from '../../dist/suites/index.js';

const cases = allSuites.flatMap((suite) => suite.cases().map((benchCase) => ({ suite: suite.name, benchCase })));

describe('the suites', () => {
  it('have cases with names of their own', () => {
    const names = cases.map(({ suite, benchCase }) => `${suite}/${benchCase.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('time forward and backward of every activation of core at 1e3, 1e5 and, when asked, 1e7', () => {
    for (const { name } of activationList) {
      for (const operation of ['forward', 'backward', 'bias+forward']) {
        const sizes = cases.filter(({ benchCase }) => benchCase.name.startsWith(`${name} ${operation} 1e`));
        expect(sizes.map(({ benchCase }) => [benchCase.unitsPerCall, benchCase.large])).toEqual([
          [1e3, false],
          [1e5, false],
          [1e7, true],
        ]);
      }
    }
  });

  it('time naive loops, arrays from anywhere and arrays in one memory, and the precise form where there is one', () => {
    const names = (name: string): string[] | undefined =>
      cases
        .find(({ benchCase }) => benchCase.name === name)
        ?.benchCase.prepare()
        .map((each) => each.name);
    for (const { name } of activationList) {
      const precise = ['sigmoid', 'tanh'].includes(name) ? ['precise'] : [];
      expect(names(`${name} forward 1e3`)).toEqual(['naive', 'core', 'arena', ...precise]);
      expect(names(`${name} backward 1e3`)).toEqual(['naive', 'core', 'arena', ...precise]);
      expect(names(`${name} bias+forward 1e3`)).toEqual(['separate', 'arena', 'naive']);
    }
  });

  it('time the gradient from the output of every activation that has that form', () => {
    const timed = cases.filter(({ benchCase }) => benchCase.name.endsWith('backwardFromOutput 1e3'));
    const having = activationList.filter((each) => each.derivativeFromOutput !== undefined);
    expect(timed.map(({ benchCase }) => benchCase.name)).toEqual(
      having.map(({ name }) => `${name} backwardFromOutput 1e3`),
    );
  });

  it('time the parameter gradient of every activation that can learn one', () => {
    const learning = cases.filter(({ benchCase }) => benchCase.name.endsWith('backward+parameter 1e3'));
    const learnable = activationList.filter((each) => each.paramDerivative !== undefined);
    expect(learning.length).toBe(learnable.length);
    expect(learning.length).toBeGreaterThan(0);
  });

  it.each(cases.filter(({ benchCase: { unitsPerCall, large } }) => unitsPerCall <= 1e3 && !large))(
    'agree with the float64 reference in every candidate of $benchCase.name',
    async ({ benchCase }) => {
      expect([...(await findFaults(benchCase))]).toEqual([]);
    },
    60_000,
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
    for (const index of [0, 1, 2]) {
      const results = (): number[] => [0, 1, 2, 3].map((turn) => (benchCase.prepare()[index] as Candidate).call(turn));
      expect(results()).toEqual(results());
      expect(new Set(results()).size).toBe(4);
    }
  });

  it('warm up on short arrays what they time on long ones', () => {
    for (const { benchCase } of cases.filter(({ benchCase: { warmUp } }) => warmUp !== undefined)) {
      const long = benchCase.name.replace(/1e\d$/, '');
      expect(`${benchCase.warmUp?.key} `).toBe(long);
    }
  });
});
