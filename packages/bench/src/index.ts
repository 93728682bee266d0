// The public names of `@actlab/bench`.
export { type BenchOptions, listSuites, runBench, type SuiteSummary } from './bench.js';
export { formatBenchTable } from './bench-table.js';
export {
  BenchAbortedError,
  BenchError,
  type BenchErrorCode,
  InvalidReportError,
  NothingSelectedError,
  UnknownSuiteError,
} from './errors.js';
export type {
  BenchEnvironment,
  BenchRatio,
  BenchReport,
  CandidateResult,
  CaseResult,
  CopyLimit,
  Doubt,
  GoalResult,
  MachineLimits,
  MemoryLevel,
} from './records/bench-report.js';
export { parseBenchReport } from './records/bench-report-schema.js';
export type { BenchProgress, RunOptions } from './run-suites.js';
