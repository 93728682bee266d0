// The list of operations on rows: one line each.
export { crelu } from './crelu.js';
export { glu } from './glu.js';
export { logSoftmax } from './log-softmax.js';
export { maxout } from './maxout.js';
export { softmax } from './softmax.js';
