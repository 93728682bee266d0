// The report of one run of benchmarks: what `--json` prints, what a saved run holds, what a comparison reads.

/** The version of this record; a reader refuses others. */
export const reportVersion = 2;

/** The machine and programs that were measured. */
export interface BenchEnvironment {
  cpu: string;
  cores: number;
  /** Instruction sets this package knows to matter, of the processor and of WebAssembly. */
  features: string[];
  memoryBytes: number;
  platform: string;
  arch: string;
  node: string;
  v8: string;
  /** Smallest step of the clock, in nanoseconds. */
  timerResolutionNs: number;
  /** Mean number of runnable processes over the last minute, before and after; 0 where the system does not tell. */
  load: { before: number; after: number };
}

/** Which of a machine's memories a working set fits; the sizes copied are in `CopyLimit`. */
export type MemoryLevel = 'L1' | 'L2' | 'DRAM';

/** Speed of copying memory at one size; reading and writing both count. */
export interface CopyLimit {
  level: MemoryLevel;
  /** Length of the copied array of float32. */
  elements: number;
  bytesPerSecond: number;
}

/** What this machine can do at best from WebAssembly, measured in the same run. */
export interface MachineLimits {
  copy: CopyLimit[];
  /** Additions and multiplications per second of one thread in 128-bit registers. */
  multiplyAddPerSecond: number;
  /** One call from JavaScript to WebAssembly and back, in nanoseconds. */
  callNs: number;
}

/** Why a measurement is not to be believed. */
export interface Doubt {
  kind: 'coarse-timer' | 'too-few-samples' | 'eliminated-loop' | 'high-load' | 'drift';
  /** One sentence with the measured value and the bound it breaks. */
  text: string;
}

/** Times faster than the baseline, with its 95 % bootstrap interval over rounds and the Mann–Whitney p-value. */
export interface BenchRatio {
  baseline: string;
  value: number;
  low: number;
  high: number;
  p: number;
}

/** What became of one candidate; only `measured` carries numbers. */
export type CandidateResult =
  | {
      state: 'measured';
      name: string;
      /** Timed samples over all rounds. */
      samples: number;
      /** Calls timed together in the shortest sample. */
      callsPerSample: number;
      /** Nanoseconds per unit: the middle and the 10th and 90th percentile of all samples. */
      ns: { median: number; p10: number; p90: number };
      /** Median of each round in nanoseconds per unit; rounds of one case belong together. */
      roundNs: number[];
      /** null for the baseline itself and where the baseline was not measured. */
      ratio: BenchRatio | null;
      /** Share of the copy bandwidth at this size, in percent; null where the case declares no bytes. */
      copyPercent: number | null;
      /** Share of the multiply-add peak, in percent; null where the case declares no operations. */
      multiplyAddPercent: number | null;
    }
  | { state: 'not-believable'; name: string; doubts: Doubt[] }
  | { state: 'refused'; name: string; reason: string };

/** The candidates of one case, timed in the same rounds. */
export interface CaseResult {
  suite: string;
  name: string;
  unit: 'element' | 'product' | 'step' | 'trial';
  unitsPerCall: number;
  bytesPerUnit: number | null;
  operationsPerUnit: number | null;
  /** The copy limit this case is held against. */
  level: MemoryLevel;
  /** Rounds thrown away because other processes ran; each candidate's `roundNs` has those that count. */
  disturbedRounds: number;
  /** Multiply-add speed after the case as a ratio to before it. */
  drift: number;
  candidates: CandidateResult[];
}

/** A goal of a suite and what was attained; `measured` of its `cases` that ran gave numbers. */
export type GoalResult = {
  suite: string;
  text: string;
  /** `times` faster than another candidate, or the `share` of its speed, 1 being all of it. */
  unit: 'times' | 'share';
  atLeast: number;
  cases: number;
  measured: number;
} & (
  | {
      state: 'met' | 'missed';
      /** The measured case that is farthest from the goal, with the 95 % bootstrap interval over rounds. */
      worst: { case: string; value: number; low: number; high: number };
    }
  | { state: 'not-measured' }
);

/** One run of `actlab bench run`. */
export interface BenchReport {
  format: 'actlab-bench';
  version: typeof reportVersion;
  /** ISO 8601, UTC. */
  startedAt: string;
  durationMs: number;
  quick: boolean;
  environment: BenchEnvironment;
  limits: MachineLimits;
  cases: CaseResult[];
  /** Goals of which a case ran. */
  goals: GoalResult[];
}
