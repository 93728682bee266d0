// A trial's schedule with its options.
import { findDefinition } from '../../definition/find-definition.js';
import { resolveOptions } from '../../definition/resolve-options.js';
import { InvalidSpecError } from '../../errors.js';
import type { Json, JsonObject } from '../../records/index.js';
import { scheduleDefinitions } from './index.js';
import type { ScheduleDefinition, TrainingLength } from './schedule.js';

export interface SchedulePlan {
  definition: ScheduleDefinition;
  options: Readonly<Record<string, unknown>>;
}

/** @throws InvalidSpecError at `training.schedule` for anything but `{name}` with the options of that schedule. */
export function planSchedule(schedule: Json): SchedulePlan {
  const path = 'training.schedule';
  if (typeof schedule !== 'object' || schedule === null || Array.isArray(schedule)) {
    throw new InvalidSpecError(path, 'must be an object with a name and its options', JSON.stringify(schedule));
  }
  const { name, ...given } = schedule as JsonObject;
  if (typeof name !== 'string') {
    const known = scheduleDefinitions.map((each) => each.name).join(', ');
    throw new InvalidSpecError(`${path}.name`, `must be one of ${known}`, JSON.stringify(name) ?? 'nothing');
  }
  const definition = findDefinition(scheduleDefinitions, `${path}.name`, name);
  return { definition, options: resolveOptions(definition.options, path, given) };
}

/** Whether the factor is 1 at every update. */
export const isConstant = ({ definition, options }: SchedulePlan): boolean =>
  definition.name === 'constant' && options['warmup'] === 0;

/** The factor on every learning rate for the update after `step` updates. */
export function scheduleFactor({ definition, options }: SchedulePlan, step: number, length: TrainingLength): number {
  const warmupSteps = Math.ceil((options['warmup'] as number) * length.stepsPerEpoch);
  const rise = step < warmupSteps ? (step + 1) / warmupSteps : 1;
  return rise * definition.factor(step, length, warmupSteps, options);
}
