// For those that write an activation: the contract that every record keeps, and the check of its derivatives alone.
export { activationContract } from './activation-contract.js';
export { assertGradient, checkGradient, type GradientCheckOptions } from './check-gradient.js';
export { type GradientProblem, problemText } from './gradient-problem.js';
export { parameterVariants } from './parameter-variants.js';
export type { TestFramework } from './test-framework.js';
