// What a schedule promises: a factor on every learning rate, for each update of a trial.
import type { OptionDefinitions, Options } from '../../definition/resolve-options.js';

/** How long a trial trains. */
export interface TrainingLength {
  stepsPerEpoch: number;
  epochs: number;
}

export interface ScheduleDefinition {
  readonly name: string;
  readonly doc: string;
  readonly options: OptionDefinitions;
  /** Factor of the update after `step` updates; after `warmupSteps` the schedule proper has begun. */
  factor(step: number, length: TrainingLength, warmupSteps: number, options: Readonly<Record<string, unknown>>): number;
}

/** Ties the values that `factor` gets to the options that are declared beside it. */
export function defineSchedule<const D extends OptionDefinitions>(definition: {
  name: string;
  doc: string;
  options: D;
  factor(step: number, length: TrainingLength, warmupSteps: number, options: Options<D>): number;
}): ScheduleDefinition {
  return definition as unknown as ScheduleDefinition;
}

/** Every schedule has it: the factor rises linearly over so many epochs, and reaches 1 with the last update of them. */
export const warmupOption = {
  kind: 'number',
  default: 0,
  min: 0,
  max: 100_000,
  doc: 'epochs over which the learning rate rises to its value',
} as const;
