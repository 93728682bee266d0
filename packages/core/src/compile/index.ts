// The public names of `@actlab/core/compile`.
export { compileActivation } from './compile-activation.js';
