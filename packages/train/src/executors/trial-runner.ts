// Runs single trials on the calling thread and turns whatever happens into an answer. Shared by all executors.
import type { Dataset } from '../data/dataset.js';
import { datasetCache } from '../data/dataset-cache.js';
import type { DataSpec, RecordOptions, TrialResult, TrialSpec } from '../records/index.js';
import type { TrialOptions } from '../trial/run-trial.js';
import type { TrialAnswer, TrialTask } from './executor.js';
import { failedTrial } from './failed-trial.js';

/** What an executor needs of the trial engine. */
export interface TrialModule {
  loadDataset(data: DataSpec): Dataset;
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
  readonly #datasetOf: (data: DataSpec) => Dataset;

  constructor(module: TrialModule, options: TrialRunnerOptions) {
    this.#module = module;
    this.#options = options;
    this.#datasetOf = datasetCache((data) => module.loadDataset(data));
  }

  /**
   * The answer to `task`; null when the trial ended because `isStopped` said so. An exception is an answer of cause
   * `crash`. Neither the time limit nor the duration includes loading the data, which happens once per thread.
   */
  answer(
    { key, spec, from }: TrialTask,
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
      const dataset = this.#datasetOf(spec.data);
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
}

/** What an exception says, as text that survives every boundary: its stack, or at least its name. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}

/** The trial engine, or the module at `url` in its place (tests crash on purpose with one). */
export async function loadTrialModule(url?: string): Promise<TrialModule> {
  return (await import(url ?? new URL('../trial/index.js', import.meta.url).href)) as TrialModule;
}
