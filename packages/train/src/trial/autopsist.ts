// Gathers what is known of a trial at its end, and has the cause of death told from it.
import type { Engine } from '../engine/engine.js';
import { segmentRow } from '../network/parameters.js';
import type { Epoch } from '../records/index.js';
import { findCause, hasLearned, type Verdict } from './cause-of-death.js';
import type { Observer } from './observer.js';
import type { TrialLayout } from './trial-layout.js';

export class Autopsist {
  readonly #engine: Engine;
  readonly #layout: TrialLayout;
  readonly #constantLoss: number;

  constructor(engine: Engine, layout: TrialLayout, constantLoss: number) {
    this.#engine = engine;
    this.#layout = layout;
    this.#constantLoss = constantLoss;
  }

  /** The cause of death, or null for a trial that learned. */
  findCause(firstLoss: number, epochs: readonly Epoch[], observer: Observer): Verdict | null {
    const finalLoss = epochs.at(-1)!.trainLoss;
    if (hasLearned(finalLoss, this.#constantLoss)) return null;
    const { values, layout } = this.#layout.network.parameters;
    return findCause({
      firstLoss,
      finalLoss,
      constantLoss: this.#constantLoss,
      probes: observer.lastMeasurements(),
      alphas: layout.layers.flatMap(({ learned }, index) =>
        learned.map(({ plan, segment }) => {
          return { layer: index + 1, initial: plan.initial, values: segmentRow(this.#engine, values, segment, 0) };
        }),
      ),
    });
  }
}
