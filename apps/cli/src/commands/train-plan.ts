// Says what a training would be, and trains nothing.
import { cpus } from 'node:os';
import { calibrateTrial } from '@actlab/train';
import type { RecordOptions } from '@actlab/train/records';
import { describeNetwork, estimateCost } from '@actlab/train/trial';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCodes } from '../errors.js';
import type { ReadTrial } from '../input/read-trial.js';
import { printJson } from '../output/print.js';
import { trainingPlanText } from '../output/training-plan-text.js';

/** Shapes, parameters, steps, FLOP, memory and the expected time, as text or as one JSON object. */
export function trainPlan(
  context: CommandContext,
  { spec, dataset, key }: ReadTrial,
  record: RecordOptions,
  { json }: { json?: boolean },
): ExitCode {
  const network = describeNetwork(spec, dataset, record);
  const cost = estimateCost(spec, dataset);
  const { expectedMs, measured } = calibrateTrial(spec, dataset);
  const time = { expectedMs, measured, processor: cpus()[0]?.model.trim() ?? 'an unknown processor' };
  if (json) printJson(context, { spec, key, network, cost, time });
  else context.stdout.write(trainingPlanText({ spec, network, cost, time }, context.stdoutSurface));
  return exitCodes.ok;
}
