// Written by scripts/generate.mjs from src/activations/precise/index.ts; change that file and run `pnpm generate`.
export { preciseSigmoid } from './float64/precise-sigmoid.generated.js';
export { preciseTanh } from './float64/precise-tanh.generated.js';
