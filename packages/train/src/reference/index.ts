// The slow network in float64 that judges the fast engine and explains a training step to a person.
export { backward } from './backward.js';
export { forward } from './forward.js';
export { type Batch, chainGradient, differenceGradient, meanLoss } from './loss-gradient.js';
export { type ReferenceLoss, referenceLosses } from './losses.js';
export { type ReferenceLayer, type ReferenceNetwork, type ReferenceNormalisation, trainable } from './network.js';
export type { Mode } from './normalise.js';
export type { LayerTrace } from './trace/trace-layers.js';
export type { WeightPlace } from './trace/trace-paths.js';
export { type StepTrace, type TraceOptions, traceStep } from './trace/trace-step.js';
export { traceText } from './trace/trace-text.js';
export { type ReferenceSchedule, scheduleFactor } from './training/schedules.js';
export { openTrainer } from './training/train-step.js';
export { clipByNorm, openOptimiserState, updateNetwork } from './training/update-network.js';
export type { UpdateRule } from './training/update-rules.js';
