// Which epoch validation chooses, and the parameters it had.
import type { Engine } from '../engine/engine.js';
import type { Epoch } from '../records/index.js';
import type { TrialLayout } from './trial-layout.js';

/** Remembers the best epoch so far: highest accuracy, then lowest loss, then earliest; without accuracy lowest loss. */
export class BestEpoch {
  readonly #engine: Engine;
  readonly #layout: TrialLayout;
  #best: Epoch | null = null;

  constructor(engine: Engine, layout: TrialLayout) {
    this.#engine = engine;
    this.#layout = layout;
  }

  /** The best epoch; null before the first. */
  get epoch(): Epoch | null {
    return this.#best;
  }

  /** Takes note of an epoch that has just ended, with its parameters. */
  consider(epoch: Epoch): void {
    if (!this.#isBest(epoch)) return;
    const { network, best, bestRunning } = this.#layout;
    const { values, layout } = network.parameters;
    const { uint8 } = this.#engine;
    uint8.copyWithin(best, values, values + 4 * layout.size);
    const { at, bytes } = network.runningBlock;
    uint8.copyWithin(bestRunning, at, at + bytes);
  }

  /** Takes note of an epoch whose parameters were kept before. */
  recall(epochs: readonly Epoch[]): void {
    for (const epoch of epochs) this.#isBest(epoch);
  }

  /** Calls `task` with the best parameters in the network, then puts the last ones back. */
  withBestParameters<T>(task: () => T): T {
    const { network, best, bestRunning } = this.#layout;
    const { values, layout } = network.parameters;
    const { uint8 } = this.#engine;
    const { at, bytes } = network.runningBlock;
    const last = uint8.slice(values, values + 4 * layout.size);
    const lastRunning = uint8.slice(at, at + bytes);
    uint8.copyWithin(values, best, best + 4 * layout.size);
    uint8.copyWithin(at, bestRunning, bestRunning + bytes);
    const result = task();
    uint8.set(last, values);
    uint8.set(lastRunning, at);
    return result;
  }

  #isBest(epoch: Epoch): boolean {
    if (this.#best !== null && !isBetter(epoch, this.#best)) return false;
    this.#best = epoch;
    return true;
  }
}

function isBetter(a: Epoch, b: Epoch): boolean {
  if (a.valAcc !== undefined && b.valAcc !== undefined && a.valAcc !== b.valAcc) return a.valAcc > b.valAcc;
  return a.valLoss < b.valLoss;
}
