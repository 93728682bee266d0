// One trial from spec to result: a pure function, the same bits on every machine.
import type { Dataset } from '../data/dataset.js';
import { type Parts, prepareParts } from '../data/prepare-parts.js';
import { InvalidSpecError } from '../errors.js';
import { initialise } from '../network/initialise.js';
import type { Loss } from '../network/losses/loss.js';
import { Network } from '../network/network.js';
import type { Epoch, Outcome, RecordOptions, TrialResult, TrialSpec } from '../records/index.js';
import { BestEpoch } from './best-epoch.js';
import { findCause } from './cause-of-death.js';
import { Evaluator } from './evaluator.js';
import { Observer } from './observer.js';
import { planTrial, type TrialPlan } from './plan-trial.js';
import { resultDigest } from './result-digest.js';
import { Trainer } from './trainer.js';
import { keyOfPlan } from './trial-key.js';

/** What a caller may ask of a trial besides its result. Nothing here changes an outcome's cause, an epoch or a digest. */
export interface TrialOptions {
  record?: RecordOptions;
  /** Asked before every update; true ends the trial as died of `timeout`. */
  shouldStop?(): boolean;
  /** Told of every epoch as it ends. */
  onEpoch?(epoch: Epoch): void;
}

/**
 * Trains one network and says how it ended. Synchronous; costs what `estimateCost` counts.
 *
 * A trial that fails is a result, never an exception: it dies of `diverged-nan` at the first loss, gradient or weight
 * that is not finite, or of another cause when its last epoch's training loss is at least 95 % of the best constant
 * predictor's. `chosen` holds the test metrics with the parameters of the epoch that validation chose (highest accuracy,
 * then lowest loss, then earliest; without accuracy lowest loss); null when no epoch was completed.
 *
 * @throws InvalidSpecError for a spec that no trial can be made of, and for options this version does not have.
 */
export function runTrial(spec: TrialSpec, dataset: Dataset, options: TrialOptions = {}): TrialResult {
  rejectUnknown(options);
  const plan = planTrial(spec, dataset);
  return new Trial(plan, dataset, options).run(keyOfPlan(plan, dataset));
}

/** One trial's arrays and the parts that work on them. */
class Trial {
  readonly #plan: TrialPlan;
  readonly #options: TrialOptions;
  readonly #parts: Parts;
  readonly #loss: Loss;
  readonly #network: Network;
  readonly #trainer: Trainer;
  readonly #validation: Evaluator;
  readonly #observer: Observer;
  readonly #best: BestEpoch;
  readonly #epochs: Epoch[] = [];

  constructor(plan: TrialPlan, dataset: Dataset, options: TrialOptions) {
    const { spec, sizes, optimiser } = plan;
    const { sweepSeed, training } = spec;
    this.#plan = plan;
    this.#options = options;
    this.#parts = prepareParts(dataset, spec.split, sweepSeed);
    this.#loss = plan.loss.create(dataset.outputs);
    this.#network = new Network(plan.layers);
    initialise(this.#network, plan.initialisation, sweepSeed, spec.replicate);
    const { values } = this.#network.parameters;
    const { train, validation } = this.#parts;
    const rule = optimiser.definition.create(optimiser.options, values.length);
    this.#trainer = new Trainer(this.#network, this.#loss, rule, train, spec);
    this.#validation = new Evaluator(this.#network, this.#loss, validation);
    const steps = Math.ceil(sizes.train / training.batch) * training.epochs;
    const record = options.record ?? {};
    this.#observer = new Observer(this.#network, this.#loss, train, { steps, sweepSeed, record });
    this.#best = new BestEpoch(values);
  }

  run(key: string): TrialResult {
    const outcome = this.#train() ?? this.#judge();
    const chosen = this.#testChosen();
    const epochs = this.#epochs;
    const digest = resultDigest(this.#network.parameters.values, epochs, chosen);
    return { key, outcome, epochs, chosen, digest, layers: this.#observer.layers };
  }

  /** Trains to the end; returns an outcome only when the trial ended early. */
  #train(): Outcome | null {
    const trainer = this.#trainer;
    this.#observer.atStep(0);
    for (let index = 0; index < this.#plan.spec.training.epochs; index++) {
      trainer.beginEpoch(index);
      while (trainer.hasBatch()) {
        if (this.#options.shouldStop?.()) return { state: 'died', step: trainer.steps, cause: 'timeout' };
        this.#observer.beforeUpdate(trainer.steps + 1);
        const divergence = trainer.step();
        if (divergence !== null) return this.#diverged(divergence.layer);
        this.#observer.atStep(trainer.steps);
      }
      const { loss, accuracy } = this.#validation.evaluate();
      if (!Number.isFinite(loss)) return this.#diverged(this.#network.layers.length);
      this.#endEpoch({
        step: trainer.steps,
        trainLoss: trainer.epochLoss,
        valLoss: loss,
        ...(accuracy !== undefined && { valAcc: accuracy }),
      });
    }
    return null;
  }

  #endEpoch(epoch: Epoch): void {
    this.#epochs.push(epoch);
    this.#best.consider(epoch);
    this.#options.onEpoch?.(epoch);
  }

  #diverged(layer: number): Outcome {
    return { state: 'died', step: this.#trainer.steps, cause: 'diverged-nan', layer };
  }

  /** The outcome of a trial that ran to its end. */
  #judge(): Outcome {
    const { train } = this.#parts;
    const { outputs } = this.#network.layers.at(-1)!;
    const cause = findCause({
      firstLoss: this.#trainer.firstLoss,
      finalLoss: this.#epochs.at(-1)!.trainLoss,
      constantLoss: this.#plan.loss.bestConstant(train.targets, train.rows, outputs),
      probes: this.#observer.lastMeasurements,
      alphas: this.#network.layers.flatMap(({ segments }, index) =>
        segments.learned.map(({ plan, segment }) => {
          return { layer: index + 1, initial: plan.initial, values: segment.values };
        }),
      ),
    });
    const step = this.#trainer.steps;
    return cause === null ? { state: 'finished', step } : { state: 'died', step, ...cause };
  }

  #testChosen(): TrialResult['chosen'] {
    const best = this.#best.epoch;
    if (best === null) return null;
    const evaluator = new Evaluator(this.#network, this.#loss, this.#parts.test);
    const { loss, accuracy } = this.#best.withBestParameters(() => evaluator.evaluate());
    return { step: best.step, testLoss: loss, ...(accuracy !== undefined && { testAcc: accuracy }) };
  }
}

function rejectUnknown(options: TrialOptions): void {
  const known = ['record', 'shouldStop', 'onEpoch'];
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new InvalidSpecError(`options.${unknown}`, `must be absent; known options are ${known.join(', ')}`, unknown);
}
