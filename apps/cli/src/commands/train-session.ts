// One training from its first epoch to its report: the thread, signals, progress and the checkpoint.
import {
  type DatasetLibrary,
  openThreadExecutor,
  TrainError,
  type TrialAnswer,
  type TrialTask,
  writeCheckpoint,
} from '@actlab/train';
import type { RecordOptions } from '@actlab/train/records';
import { estimateCost } from '@actlab/train/trial';
import type { CommandContext } from '../context.js';
import { CliError, type ExitCode, exitCodes } from '../errors.js';
import { openCheckpoint } from '../input/open-checkpoint.js';
import type { ReadTrial } from '../input/read-trial.js';
import { inCharset } from '../output/charset.js';
import { printTraining } from '../output/print-training.js';
import { watchStopSignals } from '../process/stop-signals.js';
import type { TrainOptions } from '../program/train-options.js';
import { type EpochView, openEpochView } from '../progress/epoch-view.js';

/** Runs the trial on a thread, so that this one can draw and listen. Answers 0, 1 after a crash, 130 or 143 when stopped. */
export async function trainSession(
  context: CommandContext,
  { spec, key, dataset, datasets, activations }: ReadTrial,
  record: RecordOptions,
  options: TrainOptions,
): Promise<ExitCode> {
  const { checkpoint: file } = options;
  const { epochs } = spec.training;
  const from = file === undefined ? null : openCheckpoint(file, key, record);
  const before = from?.epochs.length ?? 0;
  if (before > 0) context.tell(`going on after epoch ${before} of ${epochs}, from ${file}`);
  const { stepsPerEpoch } = estimateCost(spec, dataset);
  const view = openEpochView(context, options.progress, { epochs, stepsPerEpoch, before });
  const signals = watchStopSignals({
    onStop: () => view.note('stopping … (Ctrl-C again to kill)'),
    onKill: view.close,
  });
  const task: TrialTask = { key, spec, ...(from !== null && { from }) };
  try {
    const answer = await runOnThread(task, { view, record, datasets, activations, file, signal: signals.signal });
    view.close();
    if (answer === null) {
      const keeps =
        file === undefined ? 'nothing is kept without --checkpoint' : `the same command goes on from ${file}`;
      context.tell(inCharset(context.stderrSurface, `■ Stopped; ${keeps}`));
      return signals.exitCode ?? exitCodes.failed;
    }
    printTraining(context, { spec, ...answer }, options);
    if (answer.error === undefined) return exitCodes.ok;
    context.stderr.write(`error: the trial crashed: ${answer.error.split('\n')[0]}\n`);
    return exitCodes.failed;
  } finally {
    view.close();
    signals.dispose();
  }
}

/** The answer to the task, or null when it was stopped. The thread is gone on return. */
async function runOnThread(
  task: TrialTask,
  options: {
    view: EpochView;
    record: RecordOptions;
    datasets: DatasetLibrary;
    activations: ReadTrial['activations'];
    file: string | undefined;
    signal: AbortSignal;
  },
): Promise<TrialAnswer | null> {
  const { view, record, datasets, activations, file, signal } = options;
  const executor = openThreadExecutor({ workers: 1, record, datasets, activations });
  try {
    view.begin();
    const answers = await executor.run([task], {
      signal,
      checkpoints: file !== undefined,
      onEpoch(epoch) {
        if (file !== undefined && epoch.checkpoint !== undefined) keep(file, { checkpoint: epoch.checkpoint, record });
        view.epoch(epoch);
      },
    });
    return answers[0] ?? null;
  } catch (error) {
    if (error instanceof TrainError && error.code === 'aborted') return null;
    throw error;
  } finally {
    await executor.close();
  }
}

function keep(file: string, kept: Parameters<typeof writeCheckpoint>[1]): void {
  try {
    writeCheckpoint(file, kept);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : cause;
    throw new CliError('unwritable-file', `--checkpoint ${file}: must be writable, got ${code}`, undefined, { cause });
  }
}
