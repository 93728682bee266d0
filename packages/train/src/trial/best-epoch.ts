// Which epoch validation chooses, and the parameters it had.
import type { Epoch } from '../records/index.js';

/** Remembers the best epoch so far: highest accuracy, then lowest loss, then earliest; without accuracy lowest loss. */
export class BestEpoch {
  readonly #current: Float32Array;
  readonly #kept: Float32Array;
  #best: Epoch | null = null;

  /** `parameters` is the live array of the network. */
  constructor(parameters: Float32Array) {
    this.#current = parameters;
    this.#kept = new Float32Array(parameters.length);
  }

  /** The best epoch; null before the first. */
  get epoch(): Epoch | null {
    return this.#best;
  }

  /** Takes note of an epoch that has just ended. */
  consider(epoch: Epoch): void {
    if (this.#best !== null && !isBetter(epoch, this.#best)) return;
    this.#best = epoch;
    this.#kept.set(this.#current);
  }

  /** Calls `task` with the best parameters in the network, then puts the last ones back. */
  withBestParameters<T>(task: () => T): T {
    const last = this.#current.slice();
    this.#current.set(this.#kept);
    const result = task();
    this.#current.set(last);
    return result;
  }
}

function isBetter(a: Epoch, b: Epoch): boolean {
  if (a.valAcc !== undefined && b.valAcc !== undefined && a.valAcc !== b.valAcc) return a.valAcc > b.valAcc;
  return a.valLoss < b.valLoss;
}
