// Times candidates round by round: in each round every candidate gets one short benchmark.js cycle, in rotated order,
// so that a change of clock or load meets all of them alike.
import { setImmediate } from 'node:timers/promises';
import Benchmark from 'benchmark';
import { BenchAbortedError } from './errors.js';
import { nowNs } from './timer.js';

// Otherwise benchmark.js recompiles functions from their source text, outside their scope.
Benchmark.support.decompilation = false;

/** How long one cycle of a candidate takes. */
export interface Pace {
  /** Shortest time of a sample in milliseconds; a cycle has at least five. */
  readonly sampleMs: number;
}

/** About 64 ms a cycle, and about 12. */
export const pace = { full: { sampleMs: 5 }, quick: { sampleMs: 1.2 } } as const satisfies Record<string, Pace>;

/** The samples of one candidate in one round. */
interface Cycle {
  /** Seconds per execution of the work, one number per sample. */
  readonly seconds: readonly number[];
  /** Executions in the last sample. */
  readonly executions: number;
}

/** Runs `work` for one cycle; `firstCount` is how often it is executed in the first, unsettled sample. */
export type RunCycle = (work: () => void, firstCount: number, pace: Pace) => Cycle;

/** One cycle by benchmark.js. @throws whatever `work` throws. */
export const benchmarkCycle: RunCycle = (work, firstCount, { sampleMs }) => {
  const seconds = sampleMs / 1e3;
  const limits = { minTime: seconds, maxTime: 4 * seconds, minSamples: 5, async: false } as const;
  const benchmark = new Benchmark(work, { ...limits, initCount: firstCount });
  benchmark.run();
  // benchmark.js keeps what `work` throws instead of passing it on.
  if (benchmark.error) throw benchmark.error;
  return { seconds: benchmark.stats.sample as number[], executions: benchmark.count };
};

/** Samples of awaited work in a cycle. */
const awaitedSamples = 5;

/** One cycle of work that goes on elsewhere: each execution is a sample, from its start until it is done. */
async function awaitedCycle(start: () => Promise<void>): Promise<Cycle> {
  const seconds: number[] = [];
  for (let i = 0; i < awaitedSamples; i++) {
    const before = nowNs();
    await start();
    seconds.push((nowNs() - before) / 1e9);
  }
  return { seconds, executions: 1 };
}

/** A piece of work: done when it returns, or when the promise of its `start` settles. */
export type TimedWork = (() => void) | { start(): Promise<void> };

/** Indices 0..count−1 in the order of one round: each round starts one further. */
export function roundOrder(count: number, round: number): number[] {
  return Array.from({ length: count }, (_, i) => (i + round) % count);
}

/** What all rounds gave for one piece of work: its cycles in the order of rounds, or what it threw. */
export type RoundsOutcome =
  | { readonly state: 'timed'; readonly cycles: readonly Cycle[] }
  | { readonly state: 'failed'; readonly error: unknown };

/** How much of the machine a round had; 1 is all of it. */
export interface RoundConditions {
  /** Processor time used over time passed: less than 1 when other processes ran instead. */
  readonly cpuShare: number;
  /** Speed of the core over its best: less than 1 when its other thread, or the clock, took some of it. */
  readonly speed: number;
}

/** What a round must have had to count. A core shared with a busy thread has a speed of about 0.55. */
const leastConditions: RoundConditions = { cpuShare: 0.9, speed: 0.8 };

/** Starts watching; the function it returns tells what there was from then on. */
export type WatchRound = () => () => RoundConditions;

/** The outcome of every piece of work, and how many rounds were thrown away because something disturbed them. */
export interface RoundsResult {
  readonly outcomes: readonly RoundsOutcome[];
  readonly disturbed: number;
}

/** How many rounds, and who watches. */
export interface RoundsOptions {
  readonly rounds: number;
  readonly watchRound: WatchRound;
  readonly runCycle?: RunCycle;
  /** `pace.full` when absent. */
  readonly pace?: Pace;
  readonly signal?: AbortSignal | undefined;
  /** Called after each round with the number of rounds that count so far; 0 after the warm-up round. */
  onRound?(done: number): void;
}

/**
 * Times every piece of work in every round, after one warm-up round that does not count. Work that throws drops out; the
 * rest goes on. A round that did not have the machine to itself is thrown away and repeated, half as many times at most as
 * rounds are wanted: fewer may come back. The event loop runs between rounds.
 *
 * @throws BenchAbortedError at the end of the round in which `signal` is aborted.
 */
export async function runRounds(work: readonly TimedWork[], options: RoundsOptions): Promise<RoundsResult> {
  const { rounds, watchRound } = options;
  const works = work.map((each) => new Work(each, options.runCycle ?? benchmarkCycle, options.pace ?? pace.full));
  const mostTurns = rounds + Math.ceil(rounds / 2);
  let counted = 0;
  let disturbed = 0;
  for (let turn = 0; turn <= mostTurns && counted < rounds; turn++) {
    const conditionsSince = watchRound();
    for (const index of roundOrder(works.length, turn)) await works[index]?.run();
    const isQuiet = isUndisturbed(conditionsSince());
    if (turn > 0 && isQuiet) {
      counted++;
      for (const each of works) each.keep();
    } else if (turn > 0) {
      disturbed++;
    }
    options.onRound?.(counted);
    await setImmediate();
    if (options.signal?.aborted) throw new BenchAbortedError(options.signal.reason);
  }
  return { outcomes: works.map((each) => each.outcome), disturbed };
}

function isUndisturbed({ cpuShare, speed }: RoundConditions): boolean {
  return cpuShare >= leastConditions.cpuShare && speed >= leastConditions.speed;
}

/** One piece of work on its way through the rounds. */
class Work {
  readonly #work: TimedWork;
  readonly #runCycle: RunCycle;
  readonly #pace: Pace;
  readonly #kept: Cycle[] = [];
  #latest: Cycle | undefined;
  /** Executions per sample that the work has settled on. */
  #executions = 1;
  #failure: { error: unknown } | undefined;

  constructor(work: TimedWork, runCycle: RunCycle, pace: Pace) {
    this.#work = work;
    this.#runCycle = runCycle;
    this.#pace = pace;
  }

  async run(): Promise<void> {
    if (this.#failure !== undefined) return;
    const work = this.#work;
    try {
      this.#latest =
        typeof work === 'function'
          ? this.#runCycle(work, this.#executions, this.#pace)
          : await awaitedCycle(() => work.start());
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
