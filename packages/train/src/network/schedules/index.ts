// The list of schedules: one line each.
import { constant } from './constant.js';
import { cosine } from './cosine.js';
import type { ScheduleDefinition } from './schedule.js';
import { step } from './step.js';

/** Every schedule that a spec can name. */
export const scheduleDefinitions: readonly ScheduleDefinition[] = [constant, step, cosine];
