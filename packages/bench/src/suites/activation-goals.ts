// What the element-wise kernels are to reach. A ratio is between candidates of one case, in the same rounds.
import { activationList } from '@actlab/core';
import type { Goal } from '../suite.js';
import { activationOperations } from './activation-operations.js';

/** Times faster than the naive loop, arrays in the arena. */
const inArena = (activation: string, atLeast: number): Goal => ({
  text: `${activation} forward in the arena against a JavaScript loop`,
  cases: [`${activation} forward 1e5`],
  candidate: 'arena',
  against: 'naive',
  unit: 'times',
  atLeast,
});

const precise = (activation: string): Goal => ({
  text: `${activation} forward within 0.51 ulp against a JavaScript loop`,
  cases: [`${activation} forward 1e5`],
  candidate: 'precise',
  against: 'naive',
  unit: 'times',
  atLeast: 5,
});

const atMemorySpeed = (activation: string): Goal => ({
  text: `${activation} forward in the arena, share of memory.copy`,
  cases: [`${activation} forward 1e7`],
  candidate: 'arena',
  against: 'copy',
  unit: 'share',
  atLeast: 0.9,
});

const fused = (size: string): Goal => ({
  text: `relu with bias in one pass against two, ${size}`,
  cases: [`relu bias+forward ${size}`],
  candidate: 'arena',
  against: 'separate',
  unit: 'times',
  atLeast: 1.5,
});

/** For the activation that does worst. */
const fromAnywhere = (operation: string): Goal => ({
  text: `${operation} on arrays from anywhere against a JavaScript loop`,
  cases: activationList
    .filter((activation) => activationOperations.some((each) => each.name === operation && each.has(activation)))
    .flatMap(({ name }) => ['1e3', '1e5', '1e7'].map((size) => `${name} ${operation} ${size}`)),
  candidate: 'core',
  against: 'naive',
  unit: 'times',
  atLeast: 3,
});

/** Goals on activations that the list does not have concern nobody. */
const isInList = ({ cases }: Goal): boolean =>
  cases.some((name) => activationList.some((activation) => name.startsWith(`${activation.name} `)));

export const activationGoals: readonly Goal[] = [
  inArena('sigmoid', 11),
  inArena('tanh', 11),
  inArena('gelu', 6),
  precise('sigmoid'),
  precise('tanh'),
  atMemorySpeed('relu'),
  atMemorySpeed('leakyRelu'),
  atMemorySpeed('prelu'),
  fused('1e3'),
  fused('1e5'),
  fused('1e7'),
  fromAnywhere('forward'),
  fromAnywhere('backward'),
  fromAnywhere('backwardFromOutput'),
].filter(isInList);
