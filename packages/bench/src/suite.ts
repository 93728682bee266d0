// What a suite of benchmarks declares; how it is timed is none of its business.
import type { CaseResult } from './records/bench-report.js';

/** Where a candidate's result differs from the reference by more than it may. */
export interface Mismatch {
  /** Place in the result, e.g. `output[17] for x = 0.25`. */
  readonly at: string;
  readonly expected: number;
  readonly actual: number;
  /** Largest difference allowed there. */
  readonly tolerance: number;
}

/** One way to do the work of a case. */
export interface Candidate {
  readonly name: string;
  /**
   * Does the whole work once and returns a number that depends on its result. Different turns take different inputs, so
   * that nothing can be computed once and kept.
   */
  call(turn: number): number;
  /** Judges what the latest `call(turn)` wrote: undefined when it agrees with the reference. */
  check(turn: number): Mismatch | undefined;
}

/** Work that goes on outside the calling thread. It is timed call by call, from the call until its promise settles. */
export interface AwaitedCandidate {
  readonly name: string;
  /** As `call` of a candidate. */
  start(turn: number): Promise<number>;
  check(turn: number): Mismatch | undefined;
  /** Ends what the candidate keeps running; nothing is called afterwards. */
  close(): Promise<void>;
}

export type AnyCandidate = Candidate | AwaitedCandidate;

export const isAwaited = (candidate: AnyCandidate): candidate is AwaitedCandidate => 'start' in candidate;

/** A unit of work and the ways to do it, compared with each other. */
export interface BenchCase {
  /** Unique within its suite; filters match parts of it. */
  readonly name: string;
  /** What times are given per. */
  readonly unit: CaseResult['unit'];
  /** Units in one call. */
  readonly unitsPerCall: number;
  /** What one unit must move and compute at the least; a case is placed on the limits it declares. */
  readonly cost: { readonly bytes?: number; readonly operations?: number };
  /** Bytes one call touches: says which cache the copy limit is taken from. */
  readonly workingSetBytes: number;
  /** Name of the candidate the others are compared with. */
  readonly baseline: string;
  /** True for cases that run only when asked for, because of their size. */
  readonly large: boolean;
  /**
   * Returns the candidates on their inputs; equal calls give equal inputs. Cases may share memory: only the candidates
   * prepared last may be called.
   */
  prepare(): AnyCandidate[];
  /** Short candidates that run the same compiled code as the case does; without them the case warms up by itself. */
  readonly warmUp?: WarmUp;
}

/** Candidates whose calls make the engine compile what a case times. Cases with the same key share them. */
export interface WarmUp {
  readonly key: string;
  prepare(): Candidate[];
}

/** A ratio that a suite wants to see between two candidates of a case. */
export interface Goal {
  readonly text: string;
  /** Names of the cases it is held against, each of which must reach it. */
  readonly cases: readonly string[];
  readonly candidate: string;
  readonly against: string;
  /** How many times faster, or what share of the other's speed. */
  readonly unit: 'times' | 'share';
  readonly atLeast: number;
}

/** A named list of cases. */
export interface Suite {
  readonly name: string;
  readonly title: string;
  cases(): BenchCase[];
  readonly goals?: readonly Goal[];
}
