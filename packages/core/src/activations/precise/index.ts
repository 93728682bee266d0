// Activations in a form that rounds correctly but for near-ties, at about twice the cost.
export { preciseSigmoid } from './precise-sigmoid.js';
export { preciseTanh } from './precise-tanh.js';
