// Turns raw times into a report's record: believable or not, how fast, how far from the machine's limits.
import { findDoubts } from './doubts.js';
import { copyLimitFor } from './machine-limits.js';
import { median, quantile } from './quantile.js';
import { compareRounds } from './ratio.js';
import type {
  BenchEnvironment,
  BenchRatio,
  CandidateResult,
  CaseResult,
  MachineLimits,
} from './records/bench-report.js';
import type { TimedCandidate, TimedCase } from './time-case.js';

type Timed = Extract<TimedCandidate, { state: 'timed' }>;
type Measured = Extract<CandidateResult, { state: 'measured' }>;

/** Seed of every bootstrap: equal times give equal intervals. */
const bootstrapSeed = 1;

/** Judges one case by the limits and the machine of the same run. */
export function judgeCase(timed: TimedCase, limits: MachineLimits, machine: BenchEnvironment): CaseResult {
  const { benchCase } = timed;
  const judged = timed.candidates.map((candidate): CandidateResult => {
    if (candidate.state === 'refused') return { state: 'refused', name: candidate.name, reason: candidate.reason };
    return judgeCandidate(candidate, timed, limits, machine);
  });
  const baseline = judged.find((each) => each.name === benchCase.baseline);
  return {
    suite: timed.suite,
    name: benchCase.name,
    unit: benchCase.unit,
    unitsPerCall: benchCase.unitsPerCall,
    bytesPerUnit: benchCase.cost.bytes ?? null,
    operationsPerUnit: benchCase.cost.operations ?? null,
    level: copyLimitFor(limits, benchCase.workingSetBytes).level,
    disturbedRounds: timed.disturbed,
    drift: timed.drift,
    candidates: judged.map((result) =>
      result.state === 'measured' && baseline?.state === 'measured' && result !== baseline
        ? { ...result, ratio: ratioTo(baseline, result) }
        : result,
    ),
  };
}

function judgeCandidate(
  candidate: Timed,
  timed: TimedCase,
  limits: MachineLimits,
  machine: BenchEnvironment,
): CandidateResult {
  const { benchCase } = timed;
  const nsPerUnit = (seconds: number): number => (seconds * 1e9) / benchCase.unitsPerCall;
  const samples = candidate.rounds.flat().map(nsPerUnit);
  const middle = median(samples);
  const copy = copyLimitFor(limits, benchCase.workingSetBytes).bytesPerSecond;
  const percentOf = (perUnit: number | undefined, perSecond: number): number | null =>
    perUnit === undefined ? null : (100 * perUnit * 1e9) / (middle * perSecond);
  const copyPercent = percentOf(benchCase.cost.bytes, copy);
  const multiplyAddPercent = percentOf(benchCase.cost.operations, limits.multiplyAddPerSecond);
  const doubts = findDoubts({
    rounds: candidate.rounds.length,
    disturbed: timed.disturbed,
    samples: samples.length,
    sampleNs: candidate.sampleNs,
    timerResolutionNs: machine.timerResolutionNs,
    callNs: middle * benchCase.unitsPerCall,
    copyPercent,
    multiplyAddPercent,
    drift: timed.drift,
  });
  if (doubts.length > 0) return { state: 'not-believable', name: candidate.name, doubts };
  return {
    state: 'measured',
    name: candidate.name,
    samples: samples.length,
    callsPerSample: candidate.callsPerSample,
    ns: { median: middle, p10: quantile(samples, 0.1), p90: quantile(samples, 0.9) },
    roundNs: candidate.rounds.map((round) => nsPerUnit(median(round))),
    ratio: null,
    copyPercent,
    multiplyAddPercent,
  };
}

function ratioTo(baseline: Measured, result: Measured): BenchRatio {
  return { baseline: baseline.name, ...compareRounds(baseline.roundNs, result.roundNs, bootstrapSeed) };
}
