// The public names of `@actlab/train`: sweeps, samplers, executors, data from disk, a traced step. Records, trials, stores and
// analysis have sub-paths.

export { type Calibration, calibrateTrial } from './calibration/calibrate-trial.js';
export { readCheckpoint, writeCheckpoint } from './checkpoints/checkpoint-file.js';
export type { KeptCheckpoint } from './checkpoints/kept-checkpoint.js';
export { DatasetLibrary } from './data/files/dataset-library.js';
export { type OpenDatasetOptions, openDataset } from './data/files/open-dataset.js';
export { shareDataset } from './data/share-dataset.js';
export * from './errors.js';
export type {
  BatchOptions,
  Executor,
  ExecutorOptions,
  TrialAnswer,
  TrialEpoch,
  TrialTask,
} from './executors/executor.js';
export { openInProcessExecutor } from './executors/in-process-executor.js';
export { openThreadExecutor, type ThreadExecutorOptions } from './executors/thread-executor.js';
export { traceTrial } from './explanation/trace-trial.js';
export {
  type ReferenceLayer,
  type ReferenceLoss,
  type ReferenceNetwork,
  type ReferenceNormalisation,
  referenceLosses,
  type StepTrace,
  type TraceOptions,
  traceStep,
  traceText,
  type UpdateRule,
  type WeightPlace,
} from './reference/index.js';
export { type Sampler, type SamplerDefinition, samplers } from './samplers/index.js';
export { armLabel, armSpec, setPath } from './space/index.js';
export { type ActivationFile, activationFiles } from './sweep/activation-files.js';
export { planSweep } from './sweep/plan-sweep.js';
export { loadReadySweep, type ReadySweep, readySweeps } from './sweep/ready-sweeps.js';
export { type RunSweepOptions, runSweep } from './sweep/run-sweep.js';
export { openSweepFile, parseSweepFile } from './sweep/sweep-file.js';
export type { Crash, PlannedTrial, SweepEnd, SweepPlan, SweepProgress } from './sweep/sweep-progress.js';
