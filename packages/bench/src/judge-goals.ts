// Holds the goals of a suite against what was measured.
import { compareRounds, type Interval } from './ratio.js';
import type { CandidateResult, CaseResult, GoalResult } from './records/bench-report.js';
import type { Goal, Suite } from './suite.js';

type Measured = Extract<CandidateResult, { state: 'measured' }>;
type Attained = Extract<GoalResult, { state: 'met' | 'missed' }>;

const bootstrapSeed = 1;

/** The result of every goal of which at least one case was run. A goal is missed when any of its cases misses it. */
export function judgeGoals(suites: readonly Suite[], results: readonly CaseResult[]): GoalResult[] {
  return suites.flatMap(({ name, goals = [] }) =>
    goals.flatMap((goal) => {
      const cases = results.filter((each) => each.suite === name && goal.cases.includes(each.name));
      return cases.length === 0 ? [] : [judgeGoal(name, goal, cases)];
    }),
  );
}

function judgeGoal(suite: string, goal: Goal, cases: readonly CaseResult[]): GoalResult {
  const { text, unit, atLeast } = goal;
  const attained = cases.flatMap((each) => {
    const interval = attainedBy(goal, each);
    return interval === undefined ? [] : [{ case: each.name, ...interval }];
  });
  const measured = attained.length;
  const place = { suite, text, unit, atLeast, measured, cases: cases.length } as const;
  const [worst] = attained.sort((a, b) => a.value - b.value);
  if (worst === undefined) return { ...place, state: 'not-measured' };
  const state: Attained['state'] = worst.value >= atLeast ? 'met' : 'missed';
  return { ...place, state, worst };
}

function attainedBy({ candidate, against }: Goal, { candidates }: CaseResult): Interval | undefined {
  const find = (name: string): Measured | undefined =>
    candidates.find((each): each is Measured => each.state === 'measured' && each.name === name);
  const [measured, other] = [find(candidate), find(against)];
  if (measured === undefined || other === undefined) return undefined;
  const { value, low, high } = compareRounds(other.roundNs, measured.roundNs, bootstrapSeed);
  return { value, low, high };
}
