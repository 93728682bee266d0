// What an optimiser promises: which update kernel it calls, with which numbers.
import type { OptionDefinitions, Options } from '../../definition/resolve-options.js';

/** The update kernels of the engine, numbered as in assembly/interpreter.ts. */
export const updateKernels = { sgd: 0, momentum: 1, adagrad: 2, rmsprop: 3, adam: 4 } as const;

/** One trial's optimiser. */
export interface OptimiserPlan {
  kernel: keyof typeof updateKernels;
  /** Numbers remembered of each parameter, all 0 at the start. */
  states: 0 | 1 | 2;
  /** Arguments of the kernel, in its order. */
  arguments: readonly number[];
  weightDecay: number;
  /** β1 and β2 where the kernel corrects a bias by their powers. */
  powers?: readonly [number, number];
}

export interface OptimiserDefinition {
  readonly name: string;
  readonly doc: string;
  readonly options: OptionDefinitions;
  /** `options` holds a value for each declared option. */
  plan(options: Readonly<Record<string, unknown>>): OptimiserPlan;
}

/** Ties the values that `plan` gets to the options that are declared beside it. */
export function defineOptimiser<const D extends OptionDefinitions>(definition: {
  name: string;
  doc: string;
  options: D;
  plan(options: Options<D>): OptimiserPlan;
}): OptimiserDefinition {
  return definition as unknown as OptimiserDefinition;
}

/** L2 decay, as all optimisers have it: for weights; biases and normalisations do not decay, learned slopes by their own. */
export const weightDecayOption = {
  kind: 'number',
  default: 0,
  min: 0,
  max: 1,
  doc: 'times each weight is added to its gradient',
} as const;

export const epsilonOption = {
  kind: 'number',
  default: 1e-8,
  min: 0,
  max: 1,
  excludeMin: true,
  doc: 'added to the root mean square',
} as const;
