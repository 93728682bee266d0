// Times candidates round by round: in each round every candidate gets one short benchmark.js cycle, in rotated order,
// so that a change of clock or load meets all of them alike.
import { setImmediate } from 'node:timers/promises';
import Benchmark from 'benchmark';
import { undisturbedShare } from './doubts.js';
import { BenchAbortedError } from './errors.js';
import { nowNs } from './timer.js';

// Otherwise benchmark.js recompiles functions from their source text, outside their scope.
Benchmark.support.decompilation = false;

/** One cycle of benchmark.js: five samples or more of at least 5 ms each, about 64 ms in all. */
const cycleOptions = { minTime: 0.005, maxTime: 0.02, minSamples: 5, async: false } as const;

/** The samples of one candidate in one round. */
export interface Cycle {
  /** Seconds per execution of the work, one number per sample. */
  readonly seconds: readonly number[];
  /** Executions in the last sample. */
  readonly executions: number;
}

/** Runs `work` for one cycle; `firstCount` is how often it is executed in the first, unsettled sample. */
export type RunCycle = (work: () => void, firstCount: number) => Cycle;

/** One cycle by benchmark.js. @throws whatever `work` throws. */
export const benchmarkCycle: RunCycle = (work, firstCount) => {
  const benchmark = new Benchmark(work, { ...cycleOptions, initCount: firstCount });
  benchmark.run();
  // benchmark.js keeps what `work` throws instead of passing it on.
  if (benchmark.error) throw benchmark.error;
  return { seconds: benchmark.stats.sample as number[], executions: benchmark.count };
};

/** Indices 0..count−1 in the order of one round: each round starts one further. */
export function roundOrder(count: number, round: number): number[] {
  return Array.from({ length: count }, (_, i) => (i + round) % count);
}

/** What all rounds gave for one piece of work: its cycles in the order of rounds, or what it threw. */
export type RoundsOutcome =
  | { readonly state: 'timed'; readonly cycles: readonly Cycle[] }
  | { readonly state: 'failed'; readonly error: unknown };

/** The outcome of every piece of work, and the smallest share of the processor that a counted round had. */
export interface RoundsResult {
  readonly outcomes: readonly RoundsOutcome[];
  readonly cpuShare: number;
}

/** How many rounds, and who watches. */
export interface RoundsOptions {
  readonly rounds: number;
  readonly runCycle?: RunCycle;
  /** Starts a stopwatch that tells processor time over time passed. */
  readonly watchCpu?: () => () => number;
  readonly signal?: AbortSignal | undefined;
  /** Called after each round with the number of rounds done; the warm-up round counts as 0. */
  onRound?(done: number): void;
}

/**
 * Times every piece of work in every round, after one warm-up round that is not counted. Work that throws drops out; the
 * rest goes on. A round in which other processes took the processor is repeated, up to half as many times as there are
 * rounds; after that rounds count as they come. The event loop runs between rounds.
 *
 * @throws BenchAbortedError at the end of the round in which `signal` is aborted.
 */
export async function runRounds(work: readonly (() => void)[], options: RoundsOptions): Promise<RoundsResult> {
  const { rounds, watchCpu = watchProcess } = options;
  const works = work.map((each) => new Work(each, options.runCycle ?? benchmarkCycle));
  let cpuShare = Number.POSITIVE_INFINITY;
  let repeatable = Math.ceil(rounds / 2);
  let counted = -1;
  for (let turn = 0; counted < rounds; turn++) {
    const stopwatch = watchCpu();
    for (const index of roundOrder(works.length, turn)) works[index]?.run();
    const share = stopwatch();
    const isWarmUp = turn === 0;
    if (isWarmUp || share >= undisturbedShare || repeatable-- <= 0) {
      counted++;
      if (!isWarmUp) {
        cpuShare = Math.min(cpuShare, share);
        for (const each of works) each.keep();
      }
    }
    options.onRound?.(counted);
    await setImmediate();
    if (options.signal?.aborted) throw new BenchAbortedError(options.signal.reason);
  }
  return { outcomes: works.map((each) => each.outcome), cpuShare };
}

/** One piece of work on its way through the rounds. */
class Work {
  readonly #work: () => void;
  readonly #runCycle: RunCycle;
  readonly #kept: Cycle[] = [];
  #latest: Cycle | undefined;
  /** Executions per sample that the work has settled on. */
  #executions = 1;
  #failure: { error: unknown } | undefined;

  constructor(work: () => void, runCycle: RunCycle) {
    this.#work = work;
    this.#runCycle = runCycle;
  }

  run(): void {
    if (this.#failure !== undefined) return;
    try {
      this.#latest = this.#runCycle(this.#work, this.#executions);
      this.#executions = this.#latest.executions;
    } catch (error) {
      this.#failure = { error };
    }
  }

  /** Counts the latest cycle. */
  keep(): void {
    if (this.#latest !== undefined) this.#kept.push(this.#latest);
  }

  get outcome(): RoundsOutcome {
    return this.#failure === undefined
      ? { state: 'timed', cycles: this.#kept }
      : { state: 'failed', error: this.#failure.error };
  }
}

function watchProcess(): () => number {
  const cpuBefore = process.cpuUsage();
  const nsBefore = nowNs();
  return () => {
    const { user, system } = process.cpuUsage(cpuBefore);
    return ((user + system) * 1e3) / (nowNs() - nsBefore);
  };
}
