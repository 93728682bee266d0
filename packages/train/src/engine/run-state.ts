// What a running program leaves and finds: the other side of assembly/state.ts.
import type { Engine } from './engine.js';

export const runStateBytes = 64;

/** Why a program ended before its last turn. */
export type StopReason = 'none' | 'loss' | 'update';

const reasons: readonly StopReason[] = ['none', 'loss', 'update'];

export class RunState {
  readonly at: number;
  readonly #engine: Engine;

  constructor(engine: Engine, at: number) {
    this.#engine = engine;
    this.at = at;
  }

  /** Begins a pass over rows: from the first one, with empty sums. */
  rewind(): void {
    const { int32, float64 } = this.#engine;
    int32[this.at / 4] = 0;
    int32[this.at / 4 + 1] = 0;
    int32[this.at / 4 + 2] = 0;
    float64[this.at / 8 + 2] = 0;
  }

  get stopReason(): StopReason {
    return reasons[this.#engine.int32[this.at / 4 + 1]!]!;
  }

  /** Rows classified right since `rewind`. */
  get right(): number {
    return this.#engine.int32[this.at / 4 + 2]!;
  }

  /** Sum over rows of the loss since `rewind`. */
  get lossSum(): number {
    return this.#engine.float64[this.at / 8 + 2]!;
  }

  /** Mean loss of the last batch. */
  get batchLoss(): number {
    return this.#engine.float64[this.at / 8 + 3]!;
  }

  /** Sets the factor on every learning rate, where no table gives it step by step. */
  setFactor(factor: number): void {
    this.#engine.float64[this.at / 8 + 4] = factor;
  }

  /** Points to the factors of the updates to come: float64 numbers. */
  setFactors(at: number): void {
    this.#engine.int32[this.at / 4 + 10] = at;
    this.#engine.int32[this.at / 4 + 11] = 0;
  }
}
