// What an executor promises. It runs trials somewhere and answers with results; it knows neither sweeps nor stores.
import type { DatasetLibrary } from '../data/files/dataset-library.js';
import type { Epoch, RecordOptions, TrialResult, TrialSpec } from '../records/index.js';
import type { Checkpoint } from '../trial/checkpoint.js';

/** One trial to run; `key` names the answer. */
export interface TrialTask {
  key: string;
  spec: TrialSpec;
  /** Goes on from here instead of from the start. */
  from?: Checkpoint;
}

/** An epoch of a running trial that has ended. */
export interface TrialEpoch {
  /** The key of the task. */
  key: string;
  epoch: Epoch;
  /** The trial after this epoch, where the batch asks for it. */
  checkpoint?: Checkpoint;
}

/** The answer to one task: a result, however the trial ended, and its wall time. */
export interface TrialAnswer {
  key: string;
  result: TrialResult;
  durationMs: number;
  /** For cause `crash` only: what the thread said (error, exit code, stack). Not part of the result. */
  error?: string;
}

/** Options that hold for all trials of an executor. */
export interface ExecutorOptions {
  /** Trials that may run at once, at least 1. */
  workers: number;
  record?: RecordOptions;
  /** Where trials take their data from; give the one that the sweep was planned with, and no file is read twice. */
  datasets?: DatasetLibrary;
  /** Wall-clock guard per trial in milliseconds; a trial over it dies of `timeout`. */
  trialTimeoutMs?: number;
}

/**
 * `onAnswer` fires per trial, as soon as its answer is known; an abort ends running trials within 2 s. `onEpoch` fires per
 * epoch, in order and before the trial's answer; after a crash a trial that runs again tells its epochs again.
 */
export interface BatchOptions {
  signal?: AbortSignal | undefined;
  onAnswer?: ((answer: TrialAnswer) => void) | undefined;
  onEpoch?: ((epoch: TrialEpoch) => void) | undefined;
  /** Epochs come with checkpoints, and a trial goes on only when `onEpoch` has returned: what it kept is never older. */
  checkpoints?: boolean | undefined;
}

/**
 * Runs trials. Obligations: `run` settles with exactly one answer per task, in the order of the tasks, whatever happens to
 * a thread: a trial whose thread dies is an answer with cause `crash`, and the other tasks of its batch run again alone.
 * `run` rejects only after `close`, when `signal` aborts, or with what `onEpoch` throws; trials that have not begun are then dropped.
 * Answers are bit-identical between executors and for any number of workers.
 */
export interface Executor {
  readonly name: string;
  readonly workers: number;
  /** Runs one batch on one worker; up to `workers` batches run at once, the rest wait. */
  run(batch: readonly TrialTask[], options?: BatchOptions): Promise<TrialAnswer[]>;
  /** Waits for running batches, then ends every thread. Idempotent. */
  close(): Promise<void>;
}
