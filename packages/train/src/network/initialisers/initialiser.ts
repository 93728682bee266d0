// What an initialiser promises: the scale of a layer's first weights, or more than a scale.
import type { OptionDefinitions, Options } from '../../definition/resolve-options.js';

export interface InitialiserDefinition {
  readonly name: string;
  readonly doc: string;
  readonly options: OptionDefinitions;
  /** Whether `gain: auto` takes the gain of the layer's activation; otherwise it is 1. */
  readonly usesGain: boolean;
  /** Whether the weights are made orthogonal after they are drawn; their deviation is then the length of rows or columns. */
  readonly isOrthogonal: boolean;
  /** Standard deviation of the weights of a layer with this fan-in and fan-out, before the gain. */
  standardDeviation(fanIn: number, fanOut: number, options: Readonly<Record<string, unknown>>): number;
}

/** Ties the values that `standardDeviation` gets to the options that are declared beside it. */
export function defineInitialiser<const D extends OptionDefinitions>(definition: {
  name: string;
  doc: string;
  options: D;
  usesGain: boolean;
  isOrthogonal?: boolean;
  standardDeviation(fanIn: number, fanOut: number, options: Options<D>): number;
}): InitialiserDefinition {
  return { isOrthogonal: false, ...definition } as unknown as InitialiserDefinition;
}
