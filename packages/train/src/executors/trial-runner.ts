// Runs single trials on the calling thread and turns whatever happens into an answer. Shared by all executors.
import type { Dataset } from '../data/dataset.js';
import type { DataSpec, RecordOptions, TrialResult, TrialSpec } from '../records/index.js';
import type { TrialOptions } from '../trial/run-trial.js';
import type { TrialAnswer } from './executor.js';
import { errorText, failedTrial } from './failed-trial.js';
import type { OpenedTask } from './opened-task.js';

/** What an executor needs of the trial engine. A `loadDataset` stands over the data that the coordinator sends. */
export interface TrialModule {
  loadDataset?(data: DataSpec): Dataset;
  runTrial(spec: TrialSpec, dataset: Dataset, options: TrialOptions): TrialResult;
}

/** The parts of ExecutorOptions that concern single trials; survives being sent to a thread. */
export interface TrialRunnerOptions {
  record?: RecordOptions;
  trialTimeoutMs?: number;
}

export class TrialRunner {
  readonly #module: TrialModule;
  readonly #options: TrialRunnerOptions;
  /** By name and hash: every message brings objects of its own, but the engine is to see one per data set. */
  readonly #seen = new Map<string, Dataset>();

  constructor(module: TrialModule, options: TrialRunnerOptions) {
    this.#module = module;
    this.#options = options;
  }

  /**
   * The answer to `task`; null when the trial ended because `isStopped` said so. An exception is an answer of cause
   * `crash`, data that could not be opened too. Neither the time limit nor the duration includes opening the data.
   */
  answer(
    { key, spec, data, from }: OpenedTask,
    isStopped: () => boolean,
    onEpoch?: TrialOptions['onEpoch'],
  ): TrialAnswer | null {
    const { record, trialTimeoutMs = Number.POSITIVE_INFINITY } = this.#options;
    let start = performance.now();
    let wasStopped = false;
    const shouldStop = () => {
      wasStopped ||= isStopped();
      return wasStopped || performance.now() - start > trialTimeoutMs;
    };
    let outcome: { result: TrialResult; error?: string };
    try {
      const dataset = this.#module.loadDataset?.(spec.data) ?? this.#sent(data);
      if ('error' in dataset) return { key, result: failedTrial(key, 'crash'), error: dataset.error, durationMs: 0 };
      start = performance.now();
      outcome = {
        result: this.#module.runTrial(spec, dataset, {
          shouldStop,
          ...(record !== undefined && { record }),
          ...(from !== undefined && { from }),
          ...(onEpoch !== undefined && { onEpoch }),
        }),
      };
    } catch (error) {
      outcome = { result: failedTrial(key, 'crash'), error: errorText(error) };
    }
    return wasStopped ? null : { key, ...outcome, durationMs: performance.now() - start };
  }

  #sent(data: OpenedTask['data']): Dataset | { error: string } {
    if ('error' in data) return data;
    const key = `${data.dataset.name} ${data.dataset.sha256}`;
    const dataset = this.#seen.get(key) ?? data.dataset;
    this.#seen.set(key, dataset);
    return dataset;
  }
}

/** The trial engine, or the module at `url` in its place (tests crash on purpose with one). */
export async function loadTrialModule(url?: string): Promise<TrialModule> {
  if (url !== undefined) return (await import(url)) as TrialModule;
  const { runTrial } = await import('../trial/run-trial.js');
  return { runTrial };
}
