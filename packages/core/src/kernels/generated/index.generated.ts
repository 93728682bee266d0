// Written by scripts/generate.mjs from src/activations/index.ts; change that file and run `pnpm generate`.
export { leakyRelu } from './float64/leaky-relu.generated.js';
export { prelu } from './float64/prelu.generated.js';
export { relu } from './float64/relu.generated.js';
export { sigmoid } from './float64/sigmoid.generated.js';
export { tanh } from './float64/tanh.generated.js';
