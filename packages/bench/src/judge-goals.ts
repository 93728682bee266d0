// Holds the goals of a suite against what was measured.
import { bootstrapMedian, compareRounds } from './ratio.js';
import type { CandidateResult, CaseResult, GoalResult, MachineLimits } from './records/bench-report.js';
import type { Goal, Suite } from './suite.js';

type Measured = Extract<CandidateResult, { state: 'measured' }>;
type Attained = Extract<GoalResult, { state: 'met' | 'missed' }>;

const bootstrapSeed = 1;

/** The result of every goal of which at least one case was run. A goal is missed when any of its cases misses it. */
export function judgeGoals(
  suites: readonly Suite[],
  results: readonly CaseResult[],
  limits: MachineLimits,
): GoalResult[] {
  return suites.flatMap(({ name, goals = [] }) =>
    goals.flatMap((goal) => {
      const cases = results.filter((each) => each.suite === name && goal.cases.includes(each.name));
      return cases.length === 0 ? [] : [judgeGoal(name, goal, cases, limits)];
    }),
  );
}

function judgeGoal(suite: string, goal: Goal, cases: readonly CaseResult[], limits: MachineLimits): GoalResult {
  const { text, atLeast } = goal;
  const unit = 'limit' in goal.against ? 'share' : 'times';
  const attained = cases.flatMap((each) => {
    const interval = attainedBy(goal, each, limits);
    return interval === undefined ? [] : [{ case: each.name, ...interval }];
  });
  const measured = attained.length;
  const place = { suite, text, unit, atLeast, measured, cases: cases.length } as const;
  const [worst] = attained.sort((a, b) => a.value - b.value);
  if (worst === undefined) return { ...place, state: 'not-measured' };
  const state: Attained['state'] = worst.value >= atLeast ? 'met' : 'missed';
  return { ...place, state, worst };
}

function attainedBy(
  { candidate, against }: Goal,
  result: CaseResult,
  limits: MachineLimits,
): { value: number; low: number; high: number } | undefined {
  const find = (name: string): Measured | undefined =>
    result.candidates.find((each): each is Measured => each.state === 'measured' && each.name === name);
  const measured = find(candidate);
  if (measured === undefined) return undefined;
  if ('candidate' in against) {
    const other = find(against.candidate);
    if (other === undefined) return undefined;
    const { value, low, high } = compareRounds(other.roundNs, measured.roundNs, bootstrapSeed);
    return { value, low, high };
  }
  const copy = limits.copy.find(({ level }) => level === result.level);
  if (copy === undefined || result.bytesPerUnit === null) return undefined;
  const bestNs = (result.bytesPerUnit * 1e9) / copy.bytesPerSecond;
  return bootstrapMedian(
    measured.roundNs.map((ns) => bestNs / ns),
    bootstrapSeed,
  );
}
