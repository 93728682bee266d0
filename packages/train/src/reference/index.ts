// The slow network in float64 that judges the fast engine and explains a training step to a person.
export { type ActivationAt, activationAt } from './activation-at.js';
export { backward, flatGradient, type LayerGradient } from './backward.js';
export { checkNetwork } from './check-network.js';
export { type ForwardPass, forward, type LayerPass } from './forward.js';
export { type Batch, chainGradient, differenceGradient, meanLoss } from './loss-gradient.js';
export { type ReferenceLoss, referenceLosses } from './losses.js';
export {
  copyNetwork,
  type LearnedOptions,
  type ReferenceLayer,
  type ReferenceNetwork,
  type ReferenceNormalisation,
  type TrainableKind,
  type TrainableNumber,
  trainable,
} from './network.js';
export { type Mode, type Normalised, normalise } from './normalise.js';
export { type ReferenceSchedule, scheduleFactor, type TrainingLength } from './schedules.js';
export { openTrainer, type ReferenceTrainer, type ReferenceTraining } from './train-step.js';
export { clipByNorm, type OptimiserState, openOptimiserState, updateNetwork } from './update-network.js';
export { type Update, type UpdateMemory, type UpdateRule, updateNumber } from './update-rules.js';
export type { LayerTrace, UnitTrace } from './trace-layers.js';
export type { PathFactor, TracedPath, TracedPaths, WeightPlace } from './trace-paths.js';
export { type StepTrace, type TraceOptions, traceStep } from './trace-step.js';
export { traceText } from './trace-text.js';
