// How long a sweep will still take: the cost of what is open, calibrated by what has ended.
import { CostModel } from './cost-model.js';
import type { PlannedTrial } from './sweep-progress.js';

/** Open trials of one depth: how many, their predicted cost in all, and that of the largest ever added. */
interface OpenWork {
  count: number;
  costMs: number;
  largestMs: number;
}

/** Keeps sums only, so that asking costs the same with a hundred open trials and with a hundred thousand. */
export class TimeLeft {
  readonly #model = new CostModel();
  readonly #open = new Map<number, OpenWork>();
  readonly #workers: number;

  constructor(workers: number) {
    this.#workers = workers;
  }

  /** True once a duration was seen. */
  get isCalibrated(): boolean {
    return this.#model.seen > 0;
  }

  add({ spec, costMs }: PlannedTrial): void {
    const { depth } = spec.network;
    const work = this.#open.get(depth) ?? { count: 0, costMs: 0, largestMs: 0 };
    this.#open.set(depth, work);
    work.count++;
    work.costMs += costMs;
    work.largestMs = Math.max(work.largestMs, costMs);
  }

  /** Takes out a trial that has ended; `durationMs` is undefined when it does not tell what a whole trial takes. */
  remove({ spec, costMs }: PlannedTrial, durationMs: number | undefined): void {
    const { depth } = spec.network;
    const work = this.#open.get(depth)!;
    work.count--;
    work.costMs -= costMs;
    if (durationMs !== undefined) this.#model.observe(depth, costMs, durationMs);
  }

  /** The likely milliseconds that a trial takes. */
  predictMs({ spec, costMs }: PlannedTrial): number {
    return this.#model.predict(spec.network.depth, costMs);
  }

  /**
   * The likely range in milliseconds; null until two trials per worker have ended. `spentMs` is what the running trials
   * have already had.
   */
  range(spentMs: number): [low: number, high: number] | null {
    const open = [...this.#open].filter(([, { count }]) => count > 0);
    if (open.length === 0) return [0, 0];
    if (this.#model.seen < 2 * this.#workers) return null;
    const total = open.reduce((sum, [depth, { costMs }]) => sum + this.#model.predict(depth, costMs), 0);
    const count = open.reduce((sum, [, work]) => sum + work.count, 0);
    const likely = Math.max(0, total - spentMs) / this.#workers;
    const error = this.#model.relativeError(count);
    // At the end workers run out of trials one by one while the last ones are still busy.
    const longest = Math.max(...open.map(([depth, { largestMs }]) => this.#model.predict(depth, largestMs)));
    const tail = longest * (1 - 1 / this.#workers);
    return [likely * (1 - error), likely * (1 + error) + tail];
  }
}
