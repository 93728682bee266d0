// One trial from spec to result: a pure function, the same bits on every machine.
import type { Dataset } from '../data/dataset.js';
import { borrowEngine } from '../engine/borrow-engine.js';
import type { Engine } from '../engine/engine.js';
import { InvalidSpecError, TrainError } from '../errors.js';
import { activationsOf } from '../network/layer-plan.js';
import { readBlock } from '../network/parameters.js';
import type { Epoch, LayerHistogram, Outcome, RecordOptions, TrialResult, TrialSpec } from '../records/index.js';
import { Autopsist } from './autopsist.js';
import { BestEpoch } from './best-epoch.js';
import { checkRecord } from './check-record.js';
import { type Checkpoint, restoreCheckpoint, takeCheckpoint } from './checkpoint.js';
import { decisionMap } from './decision-map.js';
import { type StoppingRule, stoppingRule } from './early-stopping.js';
import { flopPerStep } from './estimate-cost.js';
import { Evaluator } from './evaluator.js';
import { Observer } from './observer.js';
import { openNetwork } from './open-network.js';
import { checkMemory } from './plan-memory.js';
import { planTrial } from './plan-trial.js';
import { ProgramRoom } from './program-room.js';
import { resultDigest } from './result-digest.js';
import { Trainer } from './trainer.js';
import { keyOfPlan } from './trial-key.js';
import { layOutTrial, longestRun, type TrialLayout } from './trial-layout.js';
import type { TrialPlan } from './trial-plan.js';

/** What a caller may ask of a trial besides its result. Nothing here changes an outcome's cause, an epoch or a digest. */
export interface TrialOptions {
  record?: RecordOptions;
  /** Goes on from a checkpoint of the same trial. */
  from?: Checkpoint;
  /** Asked every few milliseconds; true ends the trial as died of `timeout`. */
  shouldStop?(): boolean;
  /** Told of every epoch as it ends; `checkpoint` takes the state after it, and throws once `onEpoch` has returned. */
  onEpoch?(epoch: Epoch, checkpoint: () => Checkpoint): void;
}

/** Matrix-product FLOP between two looks at `shouldStop`: about a millisecond. */
const flopBetweenLooks = 3e7;

/**
 * Trains one network and says how it ended. Synchronous; costs what `estimateCost` counts.
 *
 * A trial that fails is a result, never an exception: it dies of `diverged-nan` at the first loss, gradient or weight
 * that is not finite, or of another cause when its last epoch's training loss is at least 95 % of the best constant
 * predictor's. `chosen` holds the test metrics with the parameters of the epoch that validation chose (highest accuracy,
 * then lowest loss, then earliest; without accuracy lowest loss); null when no epoch was completed.
 *
 * @throws InvalidSpecError for a spec that no trial can be made of, for options this version does not have, and for a checkpoint
 * of another trial.
 */
export function runTrial(spec: TrialSpec, dataset: Dataset, options: TrialOptions = {}): TrialResult {
  rejectUnknown(options);
  const plan = planTrial(spec, dataset);
  const record = options.record ?? {};
  checkRecord(record, plan.features);
  const key = keyOfPlan(plan, dataset);
  const layout = layOutTrial(plan, record);
  // A plan is checked without recordings, which need room of their own.
  checkMemory(layout);
  return borrowEngine(layout.end, activationsOf(plan.layers), (engine) => {
    return new Trial(engine, plan, layout, dataset, options, key).run();
  });
}

/** One trial in an engine's memory. */
class Trial {
  readonly #engine: Engine;
  readonly #plan: TrialPlan;
  readonly #layout: TrialLayout;
  readonly #dataset: Dataset;
  readonly #options: TrialOptions;
  readonly #key: string;
  readonly #room: ProgramRoom;
  readonly #trainer: Trainer;
  readonly #validation: Evaluator;
  readonly #observer: Observer;
  readonly #best: BestEpoch;
  readonly #autopsist: Autopsist;
  readonly #epochs: Epoch[] = [];
  readonly #stepsBetweenLooks: number;

  constructor(
    engine: Engine,
    plan: TrialPlan,
    layout: TrialLayout,
    dataset: Dataset,
    options: TrialOptions,
    key: string,
  ) {
    const targets = openNetwork(engine, plan, layout, dataset);
    this.#engine = engine;
    this.#plan = plan;
    this.#layout = layout;
    this.#dataset = dataset;
    this.#options = options;
    this.#key = key;
    this.#room = new ProgramRoom(engine, layout);
    this.#trainer = new Trainer(engine, plan, layout, this.#room);
    this.#validation = new Evaluator(engine, plan, layout, layout.parts.validation, this.#room);
    this.#observer = new Observer(engine, plan, layout, this.#room, options.record ?? {});
    this.#best = new BestEpoch(engine, layout);
    this.#autopsist = new Autopsist(engine, layout, plan.loss.bestConstant(targets));
    const steps = Math.floor(flopBetweenLooks / flopPerStep(plan));
    this.#stepsBetweenLooks = Math.min(Math.max(1, steps), longestRun);
    if (options.from !== undefined) this.#resume(options.from);
  }

  run(): TrialResult {
    const outcome = this.#train() ?? this.#judge();
    const chosen = this.#testChosen();
    const epochs = this.#epochs;
    const { values, layout } = this.#layout.network.parameters;
    const digest = resultDigest(readBlock(this.#engine, layout, values), epochs, chosen);
    const { layers, histograms } = this.#observer;
    return { key: this.#key, outcome, epochs, chosen, digest, layers, ...this.#pictures(histograms) };
  }

  /** What was recorded besides probes. */
  #pictures(histograms: LayerHistogram[]): Pick<TrialResult, 'histograms' | 'map'> {
    const { histogramBins, mapSize } = this.#options.record ?? {};
    const [engine, plan, layout] = [this.#engine, this.#plan, this.#layout];
    return {
      ...(histogramBins !== undefined && { histograms }),
      ...(mapSize !== undefined && { map: decisionMap(engine, plan, layout, this.#room, this.#dataset, mapSize) }),
    };
  }

  /** Trains to the end; returns an outcome only when the trial ended early and dead. */
  #train(): Outcome | null {
    const trainer = this.#trainer;
    if (trainer.steps === 0) this.#observer.atStep(0);
    while (this.#epochs.length < this.#plan.length.epochs) {
      const rule = this.#stoppingRule();
      if (rule === 'divergence') return this.#exploded();
      if (rule !== null) return null;
      const death = this.#trainEpoch(this.#epochs.length);
      if (death !== null) return death;
      const { loss, accuracy } = this.#validation.evaluate();
      if (!Number.isFinite(loss)) return this.#diverged(this.#plan.layers.length);
      this.#endEpoch({
        step: trainer.steps,
        trainLoss: trainer.epochLoss,
        valLoss: loss,
        ...(accuracy !== undefined && { valAcc: accuracy }),
      });
    }
    return this.#stoppingRule() === 'divergence' ? this.#exploded() : null;
  }

  #trainEpoch(index: number): Outcome | null {
    const trainer = this.#trainer;
    trainer.beginEpoch(index);
    while (trainer.batchesLeft > 0) {
      if (this.#options.shouldStop?.()) return { state: 'died', step: trainer.steps, cause: 'timeout' };
      this.#observer.beforeUpdate(trainer.steps + 1);
      const until = this.#observer.stepsUntilNext(trainer.steps);
      const divergence = trainer.train(Math.min(until, this.#stepsBetweenLooks));
      if (divergence !== null) return this.#diverged(divergence.layer);
      this.#observer.atStep(trainer.steps);
    }
    return null;
  }

  #endEpoch(epoch: Epoch): void {
    this.#epochs.push(epoch);
    this.#best.consider(epoch);
    let isOver = false;
    this.#options.onEpoch?.(epoch, () => {
      // By then the memory is that of a later epoch, or of another trial.
      if (isOver)
        throw new TrainError('invalid-checkpoint', 'checkpoint: must be taken within onEpoch, got a later call');
      const { steps: step, firstLoss } = this.#trainer;
      const observed = this.#observer.remember();
      const known = { key: this.#key, step, firstLoss, epochs: this.#epochs, observed };
      return takeCheckpoint(this.#engine, this.#layout, known);
    });
    isOver = true;
  }

  #resume(from: Checkpoint): void {
    restoreCheckpoint(this.#engine, this.#layout, this.#key, from);
    this.#trainer.steps = from.step;
    this.#trainer.firstLoss = from.firstLoss;
    this.#epochs.push(...from.epochs);
    this.#best.recall(from.epochs);
    this.#observer.recall(from.observed);
  }

  #stoppingRule(): StoppingRule | null {
    return stoppingRule(this.#plan.spec.training.earlyStopping, this.#epochs, this.#trainer.firstLoss);
  }

  #diverged(layer: number): Outcome {
    return { state: 'died', step: this.#trainer.steps, cause: 'diverged-nan', layer };
  }

  #exploded(): Outcome {
    const value = this.#epochs.at(-1)!.trainLoss / this.#trainer.firstLoss;
    return { state: 'died', step: this.#trainer.steps, cause: 'exploded', value };
  }

  /** The outcome of a trial that ran to its end. */
  #judge(): Outcome {
    this.#observer.atEnd(this.#trainer.steps);
    const cause = this.#autopsist.findCause(this.#trainer.firstLoss, this.#epochs, this.#observer);
    const step = this.#trainer.steps;
    return cause === null ? { state: 'finished', step } : { state: 'died', step, ...cause };
  }

  #testChosen(): TrialResult['chosen'] {
    const best = this.#best.epoch;
    if (best === null) return null;
    const { parts } = this.#layout;
    const evaluator = new Evaluator(this.#engine, this.#plan, this.#layout, parts.test, this.#room);
    const { loss, accuracy } = this.#best.withBestParameters(() => evaluator.evaluate());
    return { step: best.step, testLoss: loss, ...(accuracy !== undefined && { testAcc: accuracy }) };
  }
}

function rejectUnknown(options: TrialOptions): void {
  const known = ['record', 'from', 'shouldStop', 'onEpoch'];
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new InvalidSpecError(`options.${unknown}`, `must be absent; known options are ${known.join(', ')}`, unknown);
}
