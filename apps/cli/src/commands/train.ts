// Trains one network, or says what that would be.
import type { RecordOptions } from '@actlab/train/records';
import type { Dataset } from '@actlab/train/trial';
import type { CommandContext } from '../context.js';
import { CliError, type ExitCode } from '../errors.js';
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
  const record = recordOf(options, trial.dataset);
  if (options.dryRun) return (await import('./train-plan.js')).trainPlan(context, trial, record, options);
  return await (await import('./train-session.js')).trainSession(context, trial, record, options);
}

function recordOf({ probes, probeInputs, histograms, map }: TrainOptions, dataset: Dataset): RecordOptions {
  if (map !== undefined && dataset.features > 2) {
    const got = `${dataset.name} with ${dataset.features}`;
    throw new CliError('invalid-option', `--map: the data must have one or two features, got ${got}`);
  }
  if (histograms !== undefined && probes === 0) {
    throw new CliError('invalid-option', '--histograms: needs at least one probe, got --probes 0');
  }
  return {
    ...(probes === 0 && { layers: false }),
    ...(probes !== undefined && probes > 0 && { probes }),
    ...(probeInputs !== undefined && { probeInputs }),
    ...(histograms !== undefined && { histogramBins: histograms }),
    ...(map !== undefined && { mapSize: map }),
  };
}
