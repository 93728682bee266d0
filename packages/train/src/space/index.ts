// The search space: paths into a trial spec, conditional axes, arms and their labels. No I/O.
export { armSpec } from './arm-spec.js';
export { closestPath } from './closest-path.js';
export { axisOrder, inSpaceOrder, isActive } from './conditions.js';
export { armLabel, pathNames } from './labels.js';
export { getPath, isObject, merge, sameJson, setPath } from './paths.js';
