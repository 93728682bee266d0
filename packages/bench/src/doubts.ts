// Decides whether a measurement is to be believed. Pure: everything it judges by is handed to it.
import type { Doubt } from './records/bench-report.js';

/** What is known about one candidate's measurement and the circumstances it was made in. */
export interface Evidence {
  readonly rounds: number;
  /** Rounds thrown away because other processes ran. */
  readonly disturbed: number;
  readonly samples: number;
  /** The shortest sample. */
  readonly sampleNs: number;
  readonly timerResolutionNs: number;
  /** Time of one call of the candidate. */
  readonly callNs: number;
  /** Speed as a share of the copy limit and of the multiply-add peak, in percent; null where nothing is declared. */
  readonly copyPercent: number | null;
  readonly multiplyAddPercent: number | null;
  /** Multiply-add speed after over before. */
  readonly drift: number;
}

/** The bounds within which a measurement is believed. */
const bounds = {
  rounds: 5,
  samples: 25,
  /** Largest share of a sample that one step of the timer may be. */
  timerShare: 0.01,
  /** A call through a closure costs about 1 ns by itself; less than this means that nothing else was left. */
  callNs: 2,
  /** A limit is the best that was seen, not a law: only twice its speed is impossible. */
  limitPercent: 200,
  drift: 0.1,
} as const;

/** Returns every reason not to believe; none means that the numbers stand. */
export function findDoubts(evidence: Evidence): Doubt[] {
  const { rounds, disturbed, samples, sampleNs, timerResolutionNs, callNs, drift } = evidence;
  // Without rounds nothing else can be judged.
  if (rounds < bounds.rounds && disturbed > 0) {
    const text = `other processes disturbed ${disturbed} of ${rounds + disturbed} rounds; ${bounds.rounds} must be quiet`;
    return [{ kind: 'high-load', text }];
  }
  if (rounds < bounds.rounds || samples < bounds.samples) {
    const text = `${samples} samples in ${rounds} rounds, below ${bounds.samples} in ${bounds.rounds}`;
    return [{ kind: 'too-few-samples', text }];
  }
  const doubts: Doubt[] = [];
  const doubt = (kind: Doubt['kind'], text: string): void => void doubts.push({ kind, text });
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
  if (Math.abs(drift - 1) > bounds.drift) {
    doubt('drift', `processor speed changed by ${show(100 * (drift - 1))} %, more than ${100 * bounds.drift} %`);
  }
  return doubts;
}

const show = (value: number): string => String(Number(value.toPrecision(3)));
