// The public names of `@actlab/core`.
export type { Activation, ChannelValues, F, ParameterDefinition, Params, StatedProperties } from './activation.js';
export { activationByName, activationList } from './activation-list.js';
export { closestName } from './closest-name.js';
export type { ActivationDefinition, Formula } from './define-activation.js';
export {
  ArrayError,
  CoreError,
  type CoreErrorCode,
  FormMissingError,
  ParameterError,
  UnknownActivationError,
} from './errors.js';
export type { Expr } from './formula/expr.js';
export * as formula from './formula/expr.js';
export { type GaussianMoments, gain, gaussianMoments } from './gaussian-moments.js';
export { loopsFor } from './kernels/attached-loops.js';
export { type Backend, backend, prepareKernels } from './kernels/backend.js';
export { backward, backwardFromOutput } from './kernels/backward.js';
export { type Evaluation, evaluate, evaluateFloat32 } from './kernels/evaluate.js';
export { forward } from './kernels/forward.js';
export * from './kernels/generated/index.generated.js';
export * from './kernels/generated/precise.generated.js';
export {
  instantiateKernels,
  type KernelMemory,
  type Kernels,
  type KernelTable,
} from './kernels/instantiate-kernels.js';
export type { ActivationLoops, Loops, MapLoop, ProductLoop, SumLoop } from './kernels/loops.js';
export { type PackedActivation, packActivation, unpackActivation } from './kernels/pack-activation.js';
export { paramGradient } from './kernels/param-gradient.js';
export { backwardRows, backwardRowsFromOutput } from './operations/backward-rows.js';
export { forwardRows, outputRowLength } from './operations/forward-rows.js';
export { crelu, glu, logSoftmax, maxout, softmax } from './operations/index.js';
export type { Operation, RowParams, RowValues } from './operations/operation.js';
export { operationList } from './operations/operation-list.js';
export {
  backwardWithSlopes,
  drawSlopes,
  forwardWithSlopes,
  type SlopeBounds,
} from './operations/random-slopes.js';
export { defineActivation } from './own-activation.js';
export { learnableParameters } from './parameter-rules.js';
export { type ConditionVerdict, fourConditions } from './properties/four-conditions.js';
export type { Kink, Side } from './properties/kinks.js';
export { measureProperties } from './properties/measure-properties.js';
export type { MeasuredProperties, RangeEnd } from './properties/measured-properties.js';
export { type ActivationName, isActivationName } from './record-list.js';
export { registerActivation } from './register-activation.js';
export { registeredActivations } from './registered-activations.js';
