import { describe, expect, it } from 'vitest';
import { goalsTable } from '../../dist/goals-table.js';
import { judgeGoals } from '../../dist/judge-goals.js';
import type { CandidateResult, CaseResult } from '../../dist/records/bench-report.js';
import type { Goal, Suite } from '../../dist/suite.js';
import { allSuites } from '../../dist/suites/index.js';

const measured = (name: string, roundNs: number[]): CandidateResult => ({
  state: 'measured',
  name,
  samples: 25,
  callsPerSample: 1,
  ns: { median: 1, p10: 1, p90: 1 },
  roundNs,
  ratio: null,
  copyPercent: null,
  multiplyAddPercent: null,
});

const result = (name: string, candidates: CandidateResult[]): CaseResult => ({
  suite: 's',
  name,
  unit: 'element',
  unitsPerCall: 1,
  bytesPerUnit: 8,
  operationsPerUnit: null,
  level: 'L2',
  disturbedRounds: 0,
  drift: 1,
  candidates,
});

const suiteWith = (...goals: Goal[]): Suite => ({ name: 's', title: '', cases: () => [], goals });
const faster = {
  text: 'a is fast',
  cases: ['one', 'two'],
  candidate: 'a',
  against: 'b',
  unit: 'times',
  atLeast: 3,
} as const;

describe('a goal', () => {
  it('is met when every case that ran reaches it, and names the worst', () => {
    const results = [
      result('one', [measured('a', [1, 1, 1, 1, 1]), measured('b', [4, 4, 4, 4, 4])]),
      result('two', [measured('b', [3, 3, 3, 3, 3]), measured('a', [1, 1, 1, 1, 1])]),
    ];
    expect(judgeGoals([suiteWith(faster)], results)).toEqual([
      {
        suite: 's',
        text: 'a is fast',
        unit: 'times',
        atLeast: 3,
        cases: 2,
        measured: 2,
        state: 'met',
        worst: { case: 'two', value: 3, low: 3, high: 3 },
      },
    ]);
    const slower = [...results, result('two', [measured('a', [1, 1, 1]), measured('b', [2.9, 2.9, 2.9])])];
    expect(judgeGoals([suiteWith(faster)], slower)[0]).toMatchObject({
      state: 'missed',
      worst: { value: 2.9 },
    });
  });

  it('is a share of the speed of another candidate, with an interval over rounds', () => {
    const goal: Goal = { ...faster, cases: ['one'], unit: 'share', atLeast: 0.9 };
    const results = [result('one', [measured('a', [8, 10, 10, 10, 16]), measured('b', [8, 8, 8, 8, 8])])];
    const [judged] = judgeGoals([suiteWith(goal)], results);
    expect(judged).toMatchObject({ state: 'missed', unit: 'share', worst: { value: 0.8 } });
    if (judged?.state !== 'missed') throw new Error('must be missed');
    expect(judged.worst.low).toBeLessThan(0.8);
    expect(judged.worst.high).toBeGreaterThan(0.8);
  });

  it('is not measured when a candidate was not believed, and not reported when its cases did not run', () => {
    const doubted: CandidateResult = { state: 'not-believable', name: 'b', doubts: [] };
    const results = [result('one', [measured('a', [1]), doubted])];
    expect(judgeGoals([suiteWith(faster)], results)).toMatchObject([{ state: 'not-measured', measured: 0 }]);
    expect(judgeGoals([suiteWith(faster)], [result('three', [])])).toEqual([]);
  });

  it('stands in the table with what was wanted, what was attained and the worst case', () => {
    const goals = judgeGoals(
      [suiteWith(faster, { ...faster, text: 'all of it', cases: ['one'], unit: 'share', atLeast: 0.9 })],
      [
        result('one', [measured('a', [0.08, 0.08]), measured('b', [0.064, 0.064])]),
        result('two', [measured('a', [1]), { state: 'refused', name: 'b', reason: 'wrong' }]),
      ],
    );
    expect(goalsTable(goals)).toMatchInlineSnapshot(`
      "goal       at least       measured [95 %]
      a is fast       3 x  0.800 [0.800, 0.800]  missed  worst: one, 1 of 2 cases
      all of it      90 %     80 % [80 %, 80 %]  missed"
    `);
  });
});

describe('the goals of the suites', () => {
  const goals = allSuites.flatMap((suite) => (suite.goals ?? []).map((goal) => ({ suite, goal })));

  it('are held against cases that exist, between candidates that these have', () => {
    expect(goals.length).toBeGreaterThan(0);
    for (const { suite, goal } of goals) {
      const cases = suite.cases().filter((each) => goal.cases.includes(each.name));
      expect(cases.map((each) => each.name).sort()).toEqual([...goal.cases].sort());
      // A case of ten million elements takes a tenth of a gigabyte: one is enough.
      const small = cases.filter(({ unitsPerCall }) => unitsPerCall <= 1e5);
      for (const each of small.length > 0 ? small : cases) {
        const names = each.prepare().map((candidate) => candidate.name);
        expect(names).toContain(goal.candidate);
        expect(names).toContain(goal.against);
      }
    }
  });

  it('have texts of their own', () => {
    expect(new Set(goals.map(({ goal }) => goal.text)).size).toBe(goals.length);
  });
});
