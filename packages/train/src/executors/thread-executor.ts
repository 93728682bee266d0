// Trials on worker threads of this process: a Piscina pool of fixed size.
import { setTimeout as delay } from 'node:timers/promises';
import type { PackedActivation } from '@actlab/core';
import { Piscina } from 'piscina';
import { DatasetLibrary } from '../data/files/dataset-library.js';
import { engineModule } from '../engine/engine-module.js';
import { abortedBatch, closedExecutor } from '../errors.js';
import type { BatchOptions, Executor, ExecutorOptions, TrialAnswer, TrialTask } from './executor.js';
import { failedTrial } from './failed-trial.js';
import { openTasks } from './opened-task.js';
import { runThreadBatch } from './thread-batch.js';
import type { ThreadData } from './trial-worker.js';

export interface ThreadExecutorOptions extends ExecutorOptions {
  /** Own activations that specs may name, as `registerForTraining` gives them. Threads see neither their files nor a compiler. */
  activations?: readonly PackedActivation[];
  /** Largest JavaScript heap of a thread in MB (default 1024); a trial over it dies of `crash`. */
  heapMb?: number;
  /** URL of a module to take `runTrial` from, and `loadDataset` if it has one, in place of this package's own. */
  trialModule?: string;
}

/** An executor with `workers` threads. They start now and end with `close`, or with the process. */
export function openThreadExecutor(options: ThreadExecutorOptions): Executor {
  return new ThreadExecutor(options);
}

/** How long closing waits for threads that are still loading. */
const mostLoadingMs = 3_000;

class ThreadExecutor implements Executor {
  readonly name = 'threads';
  readonly workers: number;
  readonly #pool: Piscina;
  readonly #datasets: DatasetLibrary;
  readonly #trialTimeoutMs: number | undefined;
  readonly #running = new Set<Promise<unknown>>();
  readonly #loaded = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  // Piscina would start new threads for work given after its end.
  #isClosed = false;

  constructor({ workers, heapMb = 1024, datasets = new DatasetLibrary(), ...data }: ThreadExecutorOptions) {
    this.workers = workers;
    this.#datasets = datasets;
    this.#trialTimeoutMs = data.trialTimeoutMs;
    this.#pool = new Piscina({
      filename: new URL('./trial-worker.js', import.meta.url).href,
      name: 'runBatch',
      minThreads: workers,
      maxThreads: workers,
      idleTimeout: Number.POSITIVE_INFINITY,
      // Threads must serve their ports between tasks, which the default wait blocks.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      workerData: { ...data, engine: engineModule(), loaded: this.#loaded } satisfies ThreadData,
    });
    // A thread that dies while idle is replaced by the pool; one that dies with a batch is answered by that batch.
    this.#pool.on('error', () => undefined);
  }

  async run(batch: readonly TrialTask[], options: BatchOptions = {}): Promise<TrialAnswer[]> {
    if (this.#isClosed) throw closedExecutor();
    const answers = this.#answer(batch, options);
    this.#running.add(answers);
    try {
      return await answers;
    } finally {
      this.#running.delete(answers);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    // The pool ends running tasks at once when told to close, so wait for them here.
    await Promise.allSettled(this.#running);
    // Node 20 ends the whole process when a thread is ended while it loads a module.
    for (let waitedMs = 0; Atomics.load(this.#loaded, 0) < this.workers && waitedMs < mostLoadingMs; waitedMs += 5) {
      await delay(5);
    }
    await this.#pool.destroy();
  }

  /** Runs the batch, then what a dead thread left over of it, until every task has its answer. */
  async #answer(batch: readonly TrialTask[], options: BatchOptions): Promise<TrialAnswer[]> {
    const { signal, onAnswer, onEpoch, checkpoints = false } = options;
    const answers = Array.from<TrialAnswer | undefined>({ length: batch.length });
    const settle = (index: number, answer: TrialAnswer) => {
      answers[index] = answer;
      onAnswer?.(answer);
    };
    const tasks = await openTasks(batch, this.#datasets);
    const groups = [[...batch.keys()]];
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      if (signal?.aborted) throw abortedBatch();
      const indices = group;
      const start = performance.now();
      const end = await runThreadBatch(
        this.#pool,
        indices.map((index) => tasks[index]!),
        {
          signal,
          trialTimeoutMs: this.#trialTimeoutMs,
          onEpoch,
          checkpoints,
          onAnswer: (position, answer) => settle(indices[position]!, answer),
        },
      );
      const fail = (index: number, cause: 'crash' | 'timeout', error?: string) => {
        const { key } = batch[index]!;
        const durationMs = performance.now() - start;
        settle(index, { key, result: failedTrial(key, cause), durationMs, ...(error === undefined ? {} : { error }) });
      };
      if (end.state === 'stopped') throw abortedBatch();
      if (end.state === 'timeout') fail(indices[end.index]!, 'timeout');
      const open = indices.filter((index) => answers[index] === undefined);
      if (end.state === 'timeout' && open.length > 0) groups.unshift(open);
      if (end.state !== 'crash') continue;
      // Alone, a trial whose thread dies is the culprit; of several, each gets a thread of its own to prove itself.
      if (open.length === 1) fail(open[0]!, 'crash', end.message);
      else groups.unshift(...open.map((index) => [index]));
    }
    return answers as TrialAnswer[];
  }
}
