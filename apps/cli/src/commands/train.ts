// Trains one network, or says what that would be.
import type { RecordOptions } from '@actlab/train/records';
import type { CommandContext } from '../context.js';
import type { ExitCode } from '../errors.js';
import { readTrial } from '../input/read-trial.js';
import type { TrainOptions } from '../program/train-options.js';

/** The report on stdout, as JSON spec, key and result, as CSV the epochs; a trial that died is a result like any other. */
export async function train(
  context: CommandContext,
  options: TrainOptions,
  words: readonly string[],
): Promise<ExitCode> {
  const trial = await readTrial(options, words);
  if (options.traceStep) return (await import('./train-trace.js')).trainTrace(context, trial);
  const record = recordOf(options);
  if (options.dryRun) return (await import('./train-plan.js')).trainPlan(context, trial, record, options);
  return await (await import('./train-session.js')).trainSession(context, trial, record, options);
}

function recordOf({ probes, probeInputs }: TrainOptions): RecordOptions {
  return {
    ...(probes === 0 && { layers: false }),
    ...(probes !== undefined && probes > 0 && { probes }),
    ...(probeInputs !== undefined && { probeInputs }),
  };
}
