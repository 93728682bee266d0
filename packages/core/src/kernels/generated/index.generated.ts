// Written by scripts/generate.mjs from src/activations/index.ts; change that file and run `pnpm generate`.
export { leakyRelu } from './leaky-relu.generated.js';
export { prelu } from './prelu.generated.js';
export { relu } from './relu.generated.js';
export { sigmoid } from './sigmoid.generated.js';
export { tanh } from './tanh.generated.js';
