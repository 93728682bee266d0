// The public names of `@actlab/core/numerics`: elementary functions with the same bits on every machine and engine.
export { exp } from './exp.js';
export { log } from './log.js';
export { log1p } from './log1p.js';
