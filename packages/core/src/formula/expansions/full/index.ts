export { expandExp, expandExpm1 } from './exp.js';
export { expandTanh } from './tanh.js';
