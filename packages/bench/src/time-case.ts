// Times the candidates of one case and records the circumstances; judging the numbers is left to judge-case.
import { measureMultiplyAdd } from './machine-limits.js';
import { type RoundsOptions, runRounds } from './rounds.js';
import { consume } from './sink.js';
import type { BenchCase, Candidate } from './suite.js';
import { nowNs } from './timer.js';

/** Raw times of one candidate: seconds per call, by round and sample, or why there are none. */
export type TimedCandidate =
  | {
      readonly state: 'timed';
      readonly name: string;
      readonly rounds: readonly (readonly number[])[];
      /** The shortest sample, in nanoseconds. */
      readonly sampleNs: number;
      /** Calls in the shortest sample. */
      readonly callsPerSample: number;
    }
  | { readonly state: 'refused'; readonly name: string; readonly reason: string };

/** Raw times of a case and the circumstances they were taken in. */
export interface TimedCase {
  readonly suite: string;
  readonly benchCase: BenchCase;
  readonly rounds: number;
  /** Multiply-add speed after over before. */
  readonly drift: number;
  /** Processor time over time passed, in the worst round. */
  readonly cpuShare: number;
  readonly candidates: readonly TimedCandidate[];
}

const shortestCallNs = 1000;
const warmUpNs = 20e6;

/** Times every candidate of `benchCase` that is not in `faults`. @throws BenchAbortedError when aborted. */
export async function timeCase(
  suite: string,
  benchCase: BenchCase,
  faults: ReadonlyMap<string, string>,
  options: RoundsOptions,
): Promise<TimedCase> {
  const candidates = benchCase.prepare();
  const sound = candidates.filter((candidate) => !faults.has(candidate.name));
  const fastestNs = Math.min(...sound.map(warmCallNs));
  // Small work is repeated inside one execution: the harness's own nanoseconds must not count.
  const repeats = 2 ** Math.max(0, Math.ceil(Math.log2(shortestCallNs / fastestNs)));
  const speedBefore = measureMultiplyAdd();
  const { outcomes, cpuShare } = await runRounds(
    sound.map((candidate) => repeated(candidate, repeats)),
    options,
  );
  const drift = measureMultiplyAdd() / speedBefore;

  const timed = new Map(
    sound.map(({ name }, index): [string, TimedCandidate] => {
      const outcome = outcomes[index];
      if (outcome?.state !== 'timed')
        return [name, { state: 'refused', name, reason: `threw ${String(outcome?.error)}` }];
      const shortest = Math.min(...outcome.cycles.map(({ seconds, executions }) => Math.min(...seconds) * executions));
      const fewest = Math.min(...outcome.cycles.map((cycle) => cycle.executions));
      const rounds = outcome.cycles.map(({ seconds }) => seconds.map((each) => each / repeats));
      return [name, { state: 'timed', name, rounds, sampleNs: shortest * 1e9, callsPerSample: fewest * repeats }];
    }),
  );
  return {
    suite,
    benchCase,
    rounds: options.rounds,
    drift,
    cpuShare,
    candidates: candidates.map(
      ({ name }) => timed.get(name) ?? { state: 'refused', name, reason: faults.get(name) as string },
    ),
  };
}

/** Time of one call after the compiler has had 20 ms to do its work; a call longer than that is made once. */
function warmCallNs(candidate: Candidate): number {
  const warmUpEnd = nowNs() + warmUpNs;
  let turn = 0;
  let callNs = 0;
  do {
    const batch = Math.max(1, Math.floor(shortestCallNs / Math.max(callNs, 1)));
    const start = nowNs();
    for (let i = 0; i < batch; i++) consume(candidate.call(turn++));
    callNs = (nowNs() - start) / batch;
  } while (nowNs() < warmUpEnd);
  return callNs;
}

function repeated(candidate: Candidate, repeats: number): () => void {
  let turn = 0;
  return () => {
    let sum = 0;
    for (let i = 0; i < repeats; i++) sum += candidate.call(turn++);
    consume(sum);
  };
}
