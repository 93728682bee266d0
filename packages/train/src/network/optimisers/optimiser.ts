// What an optimiser promises.
import type { OptionDefinitions } from '../../definition/resolve-options.js';
import type { Parameters } from '../parameters.js';

/** One trial's optimiser with its state. */
export interface Optimiser {
  /** Updates `parameters.values` from `parameters.gradients`; ranges without a step size of their own use `learningRate`. */
  step(parameters: Parameters, learningRate: number): void;
}

export interface OptimiserDefinition {
  readonly name: string;
  readonly doc: string;
  readonly options: OptionDefinitions<'number' | 'boolean'>;
  /** `options` holds a value for each declared option; `size` is the number of parameters. */
  create(options: Readonly<Record<string, number | boolean>>, size: number): Optimiser;
}

/** Ties the values that `create` gets to the options that are declared beside it. */
export function defineOptimiser<const D extends OptionDefinitions<'number' | 'boolean'>>(definition: {
  name: string;
  doc: string;
  options: D;
  create(
    options: { readonly [name in keyof D]: D[name] extends { kind: 'boolean' } ? boolean : number },
    size: number,
  ): Optimiser;
}): OptimiserDefinition {
  return definition as unknown as OptimiserDefinition;
}
