export { expandErf } from './erf.js';
export { expandExp, expandExpm1 } from './exp.js';
export { expandLog, expandLog1p } from './log.js';
export { expandNormalCdf } from './normal-cdf.js';
export { expandTanh } from './tanh.js';
