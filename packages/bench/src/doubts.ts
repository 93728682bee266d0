// Decides whether a measurement is to be believed. Pure: everything it judges by is handed to it.
import type { Doubt } from './records/bench-report.js';

/** What is known about one candidate's measurement and the circumstances it was made in. */
export interface Evidence {
  readonly rounds: number;
  readonly samples: number;
  /** The shortest sample. */
  readonly sampleNs: number;
  readonly timerResolutionNs: number;
  /** Time of one call of the candidate. */
  readonly callNs: number;
  /** Speed as a share of the copy limit and of the multiply-add peak, in percent; null where nothing is declared. */
  readonly copyPercent: number | null;
  readonly multiplyAddPercent: number | null;
  /** Processor time used over time passed, in the worst round. */
  readonly cpuShare: number;
  /** Speed of the core over its best, in the worst round. */
  readonly speed: number;
  /** Multiply-add speed after over before. */
  readonly drift: number;
}

/** The bounds within which a measurement is believed. */
export const bounds = {
  rounds: 5,
  samples: 25,
  /** Largest share of a sample that one step of the timer may be. */
  timerShare: 0.01,
  /** A call through a closure costs about 1 ns by itself; less than this means that nothing else was left. */
  callNs: 2,
  /** A limit is the best that was seen, not a law: only twice its speed is impossible. */
  limitPercent: 200,
  /** Least share of the processor that a round must have had. */
  cpuShare: 0.9,
  /** Least speed of the core over its best in this run; a core shared with another thread has about 0.55. */
  speed: 0.8,
  drift: 0.1,
} as const;

/** Returns every reason not to believe; none means that the numbers stand. */
export function findDoubts(evidence: Evidence): Doubt[] {
  const { rounds, samples, sampleNs, timerResolutionNs, callNs, cpuShare, speed, drift } = evidence;
  const doubts: Doubt[] = [];
  const doubt = (kind: Doubt['kind'], text: string): void => void doubts.push({ kind, text });

  if (rounds < bounds.rounds || samples < bounds.samples) {
    doubt('too-few-samples', `${samples} samples in ${rounds} rounds, below ${bounds.samples} in ${bounds.rounds}`);
  }
  if (!(timerResolutionNs <= sampleNs * bounds.timerShare)) {
    doubt('coarse-timer', `timer step ${show(timerResolutionNs)} ns, above 1 % of a sample of ${show(sampleNs)} ns`);
  }
  if (!(callNs >= bounds.callNs)) {
    doubt('eliminated-loop', `${show(callNs)} ns per call, less than the call itself: the work was optimised away`);
  }
  for (const [limit, percent] of [
    ['copy limit', evidence.copyPercent],
    ['multiply-add peak', evidence.multiplyAddPercent],
  ] as const) {
    if (percent !== null && percent > bounds.limitPercent) {
      doubt(
        'eliminated-loop',
        `${show(percent)} % of the ${limit}, faster than the machine: the work was optimised away`,
      );
    }
  }
  if (!(cpuShare >= bounds.cpuShare)) {
    const had = `had the processor ${show(100 * cpuShare)} % of a round, below ${100 * bounds.cpuShare} %`;
    doubt('high-load', `other processes ran: ${had}`);
  }
  if (!(speed >= bounds.speed)) {
    doubt('high-load', `the core was shared or slowed to ${show(100 * speed)} %, below ${100 * bounds.speed} %`);
  }
  if (Math.abs(drift - 1) > bounds.drift) {
    doubt('drift', `processor speed changed by ${show(100 * (drift - 1))} %, more than ${100 * bounds.drift} %`);
  }
  return doubts;
}

const show = (value: number): string => String(Number(value.toPrecision(3)));
