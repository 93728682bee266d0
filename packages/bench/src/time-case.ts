// Times the candidates of one case and records the circumstances; judging the numbers is left to judge-case.
import { measureMultiplyAdd } from './machine-limits.js';
import { pace, type RoundsOptions, type RoundsOutcome, runRounds, type TimedWork } from './rounds.js';
import { consume } from './sink.js';
import { type AnyCandidate, type AwaitedCandidate, type BenchCase, type Candidate, isAwaited } from './suite.js';
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
  /** Multiply-add speed after over before. */
  readonly drift: number;
  /** Rounds thrown away because other processes ran. */
  readonly disturbed: number;
  readonly candidates: readonly TimedCandidate[];
}

const shortestExecutionNs = 1000;
/** As a multiple of the shortest sample. */
const warmUpSamples = 4;

/** Times every candidate of `benchCase` that is not in `faults`. @throws BenchAbortedError when aborted. */
export async function timeCase(
  suite: string,
  benchCase: BenchCase,
  faults: ReadonlyMap<string, string>,
  options: RoundsOptions,
): Promise<TimedCase> {
  const candidates = benchCase.prepare();
  try {
    return await timeCandidates(suite, benchCase, candidates, faults, options);
  } finally {
    await Promise.all(candidates.filter(isAwaited).map((each) => each.close()));
  }
}

async function timeCandidates(
  suite: string,
  benchCase: BenchCase,
  candidates: readonly AnyCandidate[],
  faults: ReadonlyMap<string, string>,
  options: RoundsOptions,
): Promise<TimedCase> {
  const sound = candidates.filter((candidate) => !faults.has(candidate.name));
  const warmUpNs = warmUpSamples * (options.pace ?? pace.full).sampleMs * 1e6;
  // The warm-up round is enough for awaited work, which takes long.
  const repeats = sound.map((candidate) => (isAwaited(candidate) ? 1 : repeatsNeeded(candidate, warmUpNs)));
  const speedBefore = measureMultiplyAdd();
  const { outcomes, disturbed } = await runRounds(
    sound.map((candidate, index) =>
      isAwaited(candidate) ? awaited(candidate) : repeated(candidate, repeats[index] as number),
    ),
    options,
  );
  const drift = measureMultiplyAdd() / speedBefore;
  const timed = new Map(
    sound.map(({ name }, index): [string, TimedCandidate] => [
      name,
      perCall(name, outcomes[index] as RoundsOutcome, repeats[index] as number),
    ]),
  );
  return {
    suite,
    benchCase,
    drift,
    disturbed,
    candidates: candidates.map(
      ({ name }) => timed.get(name) ?? { state: 'refused', name, reason: faults.get(name) as string },
    ),
  };
}

function perCall(name: string, outcome: RoundsOutcome, repeats: number): TimedCandidate {
  if (outcome.state === 'failed') return { state: 'refused', name, reason: `threw ${String(outcome.error)}` };
  const { cycles } = outcome;
  return {
    state: 'timed',
    name,
    rounds: cycles.map(({ seconds }) => seconds.map((each) => each / repeats)),
    sampleNs: Math.min(...cycles.map(({ seconds, executions }) => Math.min(...seconds) * executions)) * 1e9,
    callsPerSample: Math.min(...cycles.map(({ executions }) => executions)) * repeats,
  };
}

/** Calls in one execution, a power of two, so that it lasts a microsecond: the harness's own nanoseconds must not count. */
function repeatsNeeded(candidate: Candidate, warmUpNs: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(shortestExecutionNs / warmCallNs(candidate, warmUpNs))));
}

/**
 * Time of one call after the compiler has had a while to do its work: the shortest of at least three batches, so that one in
 * which another process ran does not count. Calls longer than that are made three times.
 */
function warmCallNs(candidate: Candidate, warmUpNs: number): number {
  const warmUpEnd = nowNs() + warmUpNs;
  let turn = 0;
  // The first call is made alone: it may take a second.
  let shortestNs = shortestExecutionNs;
  for (let batches = 0; batches < 3 || nowNs() < warmUpEnd; batches++) {
    const calls = Math.max(1, Math.floor(shortestExecutionNs / Math.max(shortestNs, 1)));
    const start = nowNs();
    for (let i = 0; i < calls; i++) consume(candidate.call(turn++));
    const callNs = (nowNs() - start) / calls;
    shortestNs = batches === 0 ? callNs : Math.min(shortestNs, callNs);
  }
  return shortestNs;
}

function awaited(candidate: AwaitedCandidate): TimedWork {
  let turn = 0;
  return {
    async start() {
      consume(await candidate.start(turn++));
    },
  };
}

function repeated(candidate: Candidate, repeats: number): () => void {
  let turn = 0;
  return () => {
    let sum = 0;
    for (let i = 0; i < repeats; i++) sum += candidate.call(turn++);
    consume(sum);
  };
}
