// Runs suites from selection to report: limits, checks, rounds, verdicts.
import { setImmediate } from 'node:timers/promises';
import { findFaults } from './candidate-check.js';
import { minuteLoad, readEnvironment } from './environment.js';
import { BenchAbortedError } from './errors.js';
import { judgeCase } from './judge-case.js';
import { judgeGoals } from './judge-goals.js';
import { bestLimits, measureLimits } from './machine-limits.js';
import { type BenchReport, reportVersion } from './records/bench-report.js';
import { RemainingTime } from './remaining-time.js';
import { pace } from './rounds.js';
import { selectCases } from './select-cases.js';
import type { BenchCase, Suite } from './suite.js';
import { type TimedCase, timeCase } from './time-case.js';
import { warmUpAll } from './warm-up.js';
import { watchRoundsAt } from './watch-round.js';

/** What is being done at the moment; `done` of `total` counts cases of that phase. */
export type BenchProgress =
  | { phase: 'limits' }
  | { phase: 'checking'; suite: string; name: string; done: number; total: number }
  /** The engine compiles what will be timed. */
  | { phase: 'warming'; done: number }
  | {
      phase: 'timing';
      suite: string;
      name: string;
      done: number;
      total: number;
      /** 0 is the warm-up. */
      round: number;
      rounds: number;
      /** Estimated milliseconds from the start of this case to the end of the last; null during the first. */
      remainingMs: number | null;
    };

/** How much is measured and who is told. */
export interface RunOptions {
  /** Only cases that have all these words in their suite or name, in any letter case; see `selectCases`. */
  readonly filter?: string | undefined;
  /** 5 rounds instead of 20: a first look. */
  readonly quick?: boolean | undefined;
  /** Also the cases of 10 million elements, which take several seconds per round. */
  readonly large?: boolean | undefined;
  readonly onProgress?: ((progress: BenchProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const rounds = { quick: 5, full: 20, fullOfLarge: 10 } as const;

/**
 * Measures the selected cases of `suites` and reports on every candidate.
 *
 * Every candidate is checked before any is timed, so that the kernels have met all their inputs and no case is faster for
 * having come first.
 * @throws NothingSelectedError when `filter` leaves no case.
 * @throws BenchAbortedError when `signal` is aborted; within a round's time.
 */
export async function runSuites(suites: readonly Suite[], options: RunOptions = {}): Promise<BenchReport> {
  const startedAt = new Date();
  const selected = selectCases(suites, options);
  // Lets signals and timers in, then stops if one of them asked for it.
  const pause = async (): Promise<void> => {
    await setImmediate();
    if (options.signal?.aborted) throw new BenchAbortedError(options.signal.reason);
  };

  await pause();
  const environment = readEnvironment();
  options.onProgress?.({ phase: 'limits' });
  const limitsBefore = measureLimits();

  const faults = new Map<BenchCase, ReadonlyMap<string, string>>();
  for (const [done, { suite, benchCase }] of selected.entries()) {
    await pause();
    options.onProgress?.({ phase: 'checking', suite, name: benchCase.name, done, total: selected.length });
    faults.set(benchCase, await findFaults(benchCase));
  }

  await warmUpAll(
    selected.flatMap(({ benchCase }) => benchCase.warmUp ?? []),
    (done) => {
      options.onProgress?.({ phase: 'warming', done });
      if (options.signal?.aborted) throw new BenchAbortedError(options.signal.reason);
    },
  );

  const watchRound = watchRoundsAt(limitsBefore.multiplyAddPerSecond);
  const timed: TimedCase[] = [];
  const remaining = new RemainingTime();
  for (const [done, { suite, benchCase }] of selected.entries()) {
    await pause();
    const rest = selected.slice(done).filter((each) => each.benchCase.large).length;
    const remainingMs = remaining.of(selected.length - done - rest, rest);
    const count = roundsOf(benchCase, options);
    const place = { phase: 'timing', suite, name: benchCase.name, done, total: selected.length, remainingMs } as const;
    const onRound = (round: number): void => options.onProgress?.({ ...place, round, rounds: count });
    const known = faults.get(benchCase) ?? new Map<string, string>();
    const startedAt = performance.now();
    const watched = { rounds: count, watchRound, signal: options.signal, onRound };
    timed.push(await timeCase(suite, benchCase, known, { ...watched, pace: options.quick ? pace.quick : pace.full }));
    remaining.add(benchCase.large, performance.now() - startedAt);
  }

  const limits = bestLimits(limitsBefore, measureLimits());
  const cases = timed.map((each) => judgeCase(each, limits, environment));
  return {
    format: 'actlab-bench',
    version: reportVersion,
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    quick: options.quick ?? false,
    environment: { ...environment, load: { before: environment.load.before, after: minuteLoad() } },
    limits,
    cases,
    goals: judgeGoals(suites, cases),
  };
}

const roundsOf = ({ large }: BenchCase, { quick = false }: RunOptions): number =>
  quick ? rounds.quick : large ? rounds.fullOfLarge : rounds.full;
