// Runs suites from selection to report: limits, checks, rounds, verdicts.
import { setImmediate } from 'node:timers/promises';
import { findFaults } from './candidate-check.js';
import { minuteLoad, readEnvironment } from './environment.js';
import { BenchAbortedError, NothingSelectedError } from './errors.js';
import { judgeCase } from './judge-case.js';
import { bestLimits, measureLimits } from './machine-limits.js';
import { type BenchReport, reportVersion } from './records/bench-report.js';
import type { BenchCase, Suite } from './suite.js';
import { type TimedCase, timeCase } from './time-case.js';
import { watchRoundsAt } from './watch-round.js';

/** What is being done at the moment; `done` of `total` counts cases of that phase. */
export type BenchProgress =
  | { phase: 'limits' }
  | { phase: 'checking'; suite: string; name: string; done: number; total: number }
  /** `round` 0 is the warm-up. */
  | { phase: 'timing'; suite: string; name: string; done: number; total: number; round: number; rounds: number };

/** How much is measured and who is told. */
export interface RunOptions {
  /** Only cases whose `suite/name` contains this text, in any letter case. */
  readonly filter?: string | undefined;
  /** 5 rounds instead of 20: a first look. */
  readonly quick?: boolean | undefined;
  /** Also the cases of 10 million elements, which take several seconds per round. */
  readonly large?: boolean | undefined;
  readonly onProgress?: ((progress: BenchProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const rounds = { quick: 5, full: 20 } as const;

interface Selected {
  readonly suite: string;
  readonly benchCase: BenchCase;
}

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
  const selected = select(suites, options);
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
    faults.set(benchCase, findFaults(benchCase));
  }

  const count = options.quick ? rounds.quick : rounds.full;
  const watchRound = watchRoundsAt(limitsBefore.multiplyAddPerSecond);
  const timed: TimedCase[] = [];
  for (const [done, { suite, benchCase }] of selected.entries()) {
    await pause();
    const place = { phase: 'timing', suite, name: benchCase.name, done, total: selected.length } as const;
    const onRound = (round: number): void => options.onProgress?.({ ...place, round, rounds: count });
    const known = faults.get(benchCase) ?? new Map<string, string>();
    const watched = { rounds: count, watchRound, signal: options.signal, onRound };
    timed.push(await timeCase(suite, benchCase, known, watched));
  }

  const limits = bestLimits(limitsBefore, measureLimits());
  return {
    format: 'actlab-bench',
    version: reportVersion,
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    quick: options.quick ?? false,
    environment: { ...environment, load: { before: environment.load.before, after: minuteLoad() } },
    limits,
    cases: timed.map((each) => judgeCase(each, limits, environment)),
  };
}

function select(suites: readonly Suite[], { filter = '', large = false }: RunOptions): Selected[] {
  const all = suites.flatMap((suite) =>
    suite
      .cases()
      .filter((benchCase) => large || !benchCase.large)
      .map((benchCase) => ({ suite: suite.name, benchCase })),
  );
  const wanted = filter.toLowerCase();
  const selected = all.filter(({ suite, benchCase }) => `${suite}/${benchCase.name}`.toLowerCase().includes(wanted));
  if (selected.length === 0) {
    throw new NothingSelectedError(
      filter,
      all.slice(0, 3).map(({ benchCase }) => benchCase.name),
    );
  }
  return selected;
}
