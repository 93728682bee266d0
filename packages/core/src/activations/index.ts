// The list of activations: one line each. Everything derived from the list starts here.
export { leakyRelu } from './leaky-relu.js';
export { prelu } from './prelu.js';
export { relu } from './relu.js';
export { sigmoid } from './sigmoid.js';
export { tanh } from './tanh.js';
