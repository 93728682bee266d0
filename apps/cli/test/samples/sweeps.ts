// Sweep files for tests.

/** 4 arms, 12 trials, a second of work. One arm starts with every unit dead on purpose: a slope of 0 and few units. */
export const smallSweep = `name: small
replicates: 3
base: {network: {width: 8}, training: {epochs: 2}}
space:
  network.depth: [1, 3]
  network.activation.name: [tanh, leakyRelu]
`;

/** 60 trials of one size: long enough to be stopped in the middle. */
export const longSweep = `name: long
replicates: 30
base: {network: {width: 16, depth: 3}, training: {epochs: 4}}
space:
  network.activation.name: [relu, tanh]
`;

/** Minutes of work: for tests that end it themselves. */
export const endlessSweep = longSweep
  .replace('name: long', 'name: endless')
  .replace('replicates: 30', 'replicates: 3000');
