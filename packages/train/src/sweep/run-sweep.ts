// Runs a planned sweep: what the store does not know yet goes to the executor, what comes back goes into the store.
import { setMaxListeners } from 'node:events';
import { TrainError } from '../errors.js';
import type { Executor, TrialAnswer } from '../executors/executor.js';
import type { Slot, Store } from '../stores/store.js';
import { GroupCommit } from './group-commit.js';
import { ProgressTracker } from './progress-tracker.js';
import type { Crash, PlannedTrial, SweepEnd, SweepPlan, SweepProgress } from './sweep-progress.js';
import { takeBatch } from './take-batch.js';

export interface RunSweepOptions {
  store: Store;
  executor: Executor;
  /** Stops the sweep: running trials end within 2 s and are dropped, what was answered is committed. */
  signal?: AbortSignal | undefined;
  /** Called after every commit and at least once a second, and once at the end. */
  onProgress?: ((progress: SweepProgress) => void) | undefined;
}

const tickMs = 1_000;
const maxCrashes = 10;

/**
 * Runs the sweep to its end, or until `signal`. Running the same plan again resumes it, also after the process was killed:
 * trials that the store answers are not trained again, equal keys run once. A result counts only after its commit.
 * A trial that fails is a result; a store that fails ends the sweep with its error.
 *
 * @throws StoreError when the store cannot be written; nothing half-written is left behind.
 */
export async function runSweep(plan: SweepPlan, options: RunSweepOptions): Promise<SweepEnd> {
  const { store, executor } = options;
  const { spec, specHash, arms, trials } = plan;
  const slots = trials.map(({ ordinal, replicate, key }): Slot => ({ ordinal, replicate, key }));
  const owner = { pid: process.pid, workers: executor.workers };
  const { id, answered } = store.beginSweep({ name: spec.name, specHash, spec, arms }, slots, owner);
  const view = store.sweepView(id)!;
  const tracker = new ProgressTracker(plan, view, answered, executor.workers, () => performance.now());
  const run = new SweepRun(id, tracker, options);
  const { wasStopped, trained, crashes } = await run.toEnd();
  const sweep = store.listSweeps().find((summary) => summary.id === id)!;
  const state = wasStopped ? 'stopped' : trained === 0 ? 'nothing-to-do' : 'finished';
  return { sweep, state, trained, reused: answered.length, crashes };
}

/** One call of `runSweep`, between `beginSweep` and `endSweep`. */
class SweepRun {
  readonly #id: string;
  readonly #tracker: ProgressTracker;
  readonly #options: RunSweepOptions;
  readonly #commits: GroupCommit;
  readonly #queue: PlannedTrial[];
  readonly #stop = new AbortController();
  readonly #crashes: Crash[] = [];
  #trained = 0;
  #failure: { error: unknown } | undefined;

  constructor(id: string, tracker: ProgressTracker, options: RunSweepOptions) {
    this.#id = id;
    this.#tracker = tracker;
    this.#options = options;
    this.#queue = tracker.openTrials.toReversed();
    this.#commits = new GroupCommit(options.store, id, {
      onCommitted: (committed) => {
        this.#trained += committed.length;
        tracker.committed(committed);
        this.#report();
      },
      onError: (error) => this.#fail(error),
    });
    // Every batch in flight listens, and there are as many as workers.
    setMaxListeners(0, this.#stop.signal);
  }

  async toEnd(): Promise<{ wasStopped: boolean; trained: number; crashes: Crash[] }> {
    const { executor, signal, store } = this.#options;
    const stop = () => this.#stop.abort();
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    const ticker = setInterval(() => this.#tick(), tickMs);
    try {
      this.#guard(() => this.#report());
      await Promise.all(Array.from({ length: executor.workers }, () => this.#work()));
      this.#commits.flush();
    } finally {
      clearInterval(ticker);
      signal?.removeEventListener('abort', stop);
    }
    const isComplete = this.#failure === undefined && this.#tracker.openTrials.length === 0;
    this.#guard(() => store.endSweep(this.#id, isComplete ? 'finished' : 'stopped'));
    if (this.#failure !== undefined) throw this.#failure.error;
    this.#options.onProgress?.(this.#tracker.snapshot(true));
    return { wasStopped: !isComplete, trained: this.#trained, crashes: this.#crashes };
  }

  /** One lane: batch after batch until nothing is left or the sweep stops. There are as many lanes as workers. */
  async #work(): Promise<void> {
    const { signal } = this.#stop;
    while (this.#queue.length > 0 && !signal.aborted) {
      const batch = this.#nextBatch();
      const trials = new Map(batch.map((trial) => [trial.key, trial]));
      this.#tracker.begin(batch);
      try {
        await this.#options.executor.run(
          batch.map(({ key, spec }) => ({ key, spec })),
          { signal, onAnswer: (answer) => this.#accept(trials.get(answer.key)!, answer) },
        );
      } catch (error) {
        if (!(signal.aborted && error instanceof TrainError && error.code === 'aborted')) this.#fail(error);
      }
      this.#tracker.end(batch);
    }
  }

  #nextBatch(): PlannedTrial[] {
    const { workers } = this.#options.executor;
    // One by one until durations are known, and never so many that other workers would run dry.
    const maxTrials = this.#tracker.isCalibrated ? Math.ceil(this.#queue.length / (2 * workers)) : 1;
    return takeBatch(this.#queue, (trial) => this.#tracker.predictMs(trial), maxTrials);
  }

  #accept({ ordinal, replicate, key, spec }: PlannedTrial, { result, durationMs, error }: TrialAnswer): void {
    if (error !== undefined && this.#crashes.length < maxCrashes) {
      this.#crashes.push({ ordinal, replicate, message: error });
    }
    this.#commits.add({ slot: { ordinal, replicate, key }, spec, result, durationMs });
  }

  #tick(): void {
    this.#guard(() => {
      const { etaMs } = this.#report();
      const likely = etaMs === null ? null : (etaMs[0] + etaMs[1]) / 2;
      this.#options.store.appendEvent(this.#id, { type: 'sweep.progress', etaMs: likely });
    });
  }

  #report(): SweepProgress {
    const progress = this.#tracker.snapshot();
    this.#options.onProgress?.(progress);
    return progress;
  }

  #guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The first failure is the sweep's; everything that runs is stopped. */
  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#stop.abort();
  }
}
