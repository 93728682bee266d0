// The public names of `@actlab/train`: sweeps, samplers and executors. Records, trials, stores and analysis have sub-paths.
export * from './errors.js';
export type { Executor, ExecutorOptions, TrialAnswer, TrialTask } from './executors/executor.js';
export { openInProcessExecutor } from './executors/in-process-executor.js';
export { openThreadExecutor, type ThreadExecutorOptions } from './executors/thread-executor.js';
export { type Sampler, type SamplerDefinition, samplers } from './samplers/index.js';
export { armLabel, armSpec } from './space/index.js';
export { type ActivationFile, activationFiles } from './sweep/activation-files.js';
export { planSweep } from './sweep/plan-sweep.js';
export { loadReadySweep, type ReadySweep, readySweeps } from './sweep/ready-sweeps.js';
export { type RunSweepOptions, runSweep } from './sweep/run-sweep.js';
export { parseSweepFile } from './sweep/sweep-file.js';
export type { Crash, PlannedTrial, SweepEnd, SweepPlan, SweepProgress } from './sweep/sweep-progress.js';
