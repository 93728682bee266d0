// Trials one after the other on the calling thread: the simplest executor, and the judge of the others.
import { setImmediate as turn } from 'node:timers/promises';
import { DatasetLibrary } from '../data/files/dataset-library.js';
import { abortedBatch, closedExecutor } from '../errors.js';
import type { TrialOptions } from '../trial/run-trial.js';
import type { BatchOptions, Executor, ExecutorOptions, TrialAnswer, TrialTask } from './executor.js';
import { openTasks } from './opened-task.js';
import { loadTrialModule, TrialRunner } from './trial-runner.js';

export interface InProcessExecutorOptions extends Omit<ExecutorOptions, 'workers'> {
  /** URL of a module to take `runTrial` from, and `loadDataset` if it has one, in place of this package's own. */
  trialModule?: string;
}

/** An executor with one worker: the caller's thread. An abort is noticed between trials. */
export function openInProcessExecutor(options: InProcessExecutorOptions = {}): Executor {
  return new InProcessExecutor(options);
}

class InProcessExecutor implements Executor {
  readonly name = 'in-process';
  readonly workers = 1;
  readonly #options: InProcessExecutorOptions;
  readonly #datasets: DatasetLibrary;
  #runner: Promise<TrialRunner> | undefined;
  /** The batches before: they run in the order they came. */
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(options: InProcessExecutorOptions) {
    this.#options = options;
    this.#datasets = options.datasets ?? new DatasetLibrary();
  }

  async run(batch: readonly TrialTask[], options: BatchOptions = {}): Promise<TrialAnswer[]> {
    if (this.#isClosed) throw closedExecutor();
    const answers = this.#last.then(() => this.#answer(batch, options));
    this.#last = answers.catch(() => undefined);
    return await answers;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#last;
  }

  async #answer(batch: readonly TrialTask[], options: BatchOptions): Promise<TrialAnswer[]> {
    const { signal, onAnswer, onEpoch, checkpoints = false } = options;
    this.#runner ??= loadTrialModule(this.#options.trialModule).then(
      (module) => new TrialRunner(module, this.#options),
    );
    const runner = await this.#runner;
    const answers: TrialAnswer[] = [];
    for (const task of await openTasks(batch, this.#datasets)) {
      // Timers, signals and commits get their turn between trials.
      await turn();
      const { key } = task;
      let refusal: { error: unknown } | undefined;
      const tell: TrialOptions['onEpoch'] = (epoch, take) => {
        try {
          onEpoch?.({ key, epoch, ...(checkpoints && { checkpoint: take() }) });
        } catch (error) {
          refusal ??= { error };
        }
      };
      const isStopped = () => refusal !== undefined || (signal?.aborted ?? false);
      const answer = runner.answer(task, isStopped, onEpoch && tell);
      if (refusal !== undefined) throw refusal.error;
      if (answer === null) throw abortedBatch();
      answers.push(answer);
      onAnswer?.(answer);
    }
    return answers;
  }
}
