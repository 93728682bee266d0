// How long trials take: a guess from counts, calibrated by the durations seen.
import type { TrialCost } from '../trial/estimate-cost.js';

/** Typical times of the engine on one core; once durations are known only their ratios matter. */
const msPerFlop = 0.026e-6;
const msPerActivation = 1e-6;
const msPerStep = 0.004;
const msPerTrial = 0.4;

/** The predicted compute time of a trial in milliseconds, before calibration. */
export function costMs({ flop, activations, steps }: TrialCost): number {
  return flop * msPerFlop + activations * msPerActivation + steps * msPerStep + msPerTrial;
}

/** Trials that cost alike are calibrated together: their depth decides how far the guess is off. */
interface Group {
  seen: number;
  costMs: number;
  durationMs: number;
}

/** Turns predicted into actual milliseconds, learning from every trial that ends. */
export class CostModel {
  readonly #groups = new Map<number, Group>();
  readonly #all: Group = { seen: 0, costMs: 0, durationMs: 0 };
  /** Squared relative errors of predictions made at the time. */
  #squaredErrors = 0;

  /** Trials seen. */
  get seen(): number {
    return this.#all.seen;
  }

  /** Learns from a trial of `depth` hidden layers that was predicted at `costMs` and took `durationMs`. */
  observe(depth: number, costMs: number, durationMs: number): void {
    if (this.seen > 0 && durationMs > 0) this.#squaredErrors += (this.predict(depth, costMs) / durationMs - 1) ** 2;
    const group = this.#groups.get(depth) ?? { seen: 0, costMs: 0, durationMs: 0 };
    this.#groups.set(depth, group);
    for (const each of [group, this.#all]) {
      each.seen++;
      each.costMs += costMs;
      each.durationMs += durationMs;
    }
  }

  /** The likely milliseconds of work predicted at `costMs`: by trials of its depth, else by all, else the guess itself. */
  predict(depth: number, costMs: number): number {
    const group = this.#groups.get(depth) ?? this.#all;
    return group.costMs > 0 ? (costMs * group.durationMs) / group.costMs : costMs;
  }

  /** How far off, as a share, the predicted sum over `count` more trials may be: two standard errors and 3 % drift. */
  relativeError(count: number): number {
    if (this.seen < 2 || count === 0) return 1;
    const spread = Math.sqrt(this.#squaredErrors / (this.seen - 1));
    return Math.min(0.9, 2 * spread * Math.sqrt(1 / this.seen + 1 / count) + 0.03);
  }
}
