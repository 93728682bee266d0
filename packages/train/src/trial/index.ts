// `@actlab/train/trial`: one trial as a pure function, and what is needed to name, check and price it. Browser-safe.
export type { ClassificationDataset, Dataset, RegressionDataset } from '../data/dataset.js';
export { type DatasetDescription, describeDataset } from '../data/describe-dataset.js';
export { loadDataset } from '../data/load-dataset.js';
export { canonicalJson } from '../digest/canonical-json.js';
export { sha256Hex } from '../digest/sha256-hex.js';
export type { Checkpoint } from './checkpoint.js';
export { completeTrialSpec } from './complete-trial-spec.js';
export { describeNetwork, type LayerShape, type NetworkDescription } from './describe-network.js';
export { estimateCost, type TrialCost } from './estimate-cost.js';
export { numericsVersion } from './numerics-version.js';
export { openTraining, type Training, type TrainingRows } from './open-training.js';
export { checkTrialSpec } from './plan-trial.js';
export { registerForTraining } from './register-for-training.js';
export { type EnsembleOptions, runEnsemble } from './run-ensemble.js';
export { runTrial, type TrialOptions } from './run-trial.js';
export { trialKey } from './trial-key.js';
