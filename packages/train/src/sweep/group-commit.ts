// Results on their way into the store: gathered for a few milliseconds, committed in one transaction.
import type { FinishedTrial, StoreWriter } from '../stores/store.js';

/** No result waits longer than this for its commit, unless the thread that commits is busy. */
const maxAgeMs = 50;

/** `onCommitted` hears of results only after their commit; `onError` of the first failure, after which nothing is written. */
export class GroupCommit {
  readonly #store: StoreWriter;
  readonly #sweepId: string;
  readonly #events: { onCommitted(trials: readonly FinishedTrial[]): void; onError(error: unknown): void };
  #pending: FinishedTrial[] = [];
  #timer: NodeJS.Timeout | undefined;
  #hasFailed = false;

  constructor(
    store: StoreWriter,
    sweepId: string,
    events: { onCommitted(trials: readonly FinishedTrial[]): void; onError(error: unknown): void },
  ) {
    this.#store = store;
    this.#sweepId = sweepId;
    this.#events = events;
  }

  add(trial: FinishedTrial): void {
    this.#pending.push(trial);
    this.#timer ??= setTimeout(() => this.flush(), maxAgeMs);
  }

  /** Commits what is pending, now. Never throws. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const trials = this.#pending;
    if (trials.length === 0 || this.#hasFailed) return;
    this.#pending = [];
    try {
      this.#store.commitTrials(this.#sweepId, trials);
      this.#events.onCommitted(trials);
    } catch (error) {
      this.#hasFailed = true;
      this.#events.onError(error);
    }
  }
}
