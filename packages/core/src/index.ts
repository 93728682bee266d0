// The public names of `@actlab/core`.
export type { Activation, ChannelValues, F, ParameterDefinition, Params, StatedProperties } from './activation.js';
export { type ActivationName, activationByName, activationList, isActivationName } from './activation-list.js';
export { closestName } from './closest-name.js';
export { type ActivationDefinition, defineActivation, type Formula } from './define-activation.js';
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
export { backward, backwardFromOutput } from './kernels/backward.js';
export { type Evaluation, evaluate, evaluateFloat32 } from './kernels/evaluate.js';
export { forward } from './kernels/forward.js';
export {
  celu,
  elu,
  gelu,
  geluTanh,
  hardShrink,
  hardSigmoid,
  hardSwish,
  hardtanh,
  identity,
  leakyRelu,
  lecunTanh,
  logSigmoid,
  mish,
  prelu,
  relu,
  relu6,
  reluSquared,
  rrelu,
  selu,
  sigmoid,
  silu,
  sin,
  softplus,
  softShrink,
  softsign,
  squareplus,
  swish,
  tanh,
  tanhshrink,
  threshold,
  thresholdedRelu,
} from './kernels/generated/index.generated.js';
export type { ActivationLoops, Loops, MapLoop, ProductLoop, SumLoop } from './kernels/loops.js';
export { paramGradient } from './kernels/param-gradient.js';
export { learnableParameters } from './parameter-rules.js';
