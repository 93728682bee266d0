// The updates of a trial: batches in a seeded order, many updates in one call of the engine.
import type { Engine } from '../engine/engine.js';
import type { LoadedProgram } from '../engine/instruction.js';
import { Program } from '../engine/program.js';
import { RunState } from '../engine/run-state.js';
import { emitBackward } from '../network/emit-backward.js';
import { emitForward } from '../network/emit-forward.js';
import { emitUpdate } from '../network/emit-update.js';
import { lossKernels } from '../network/losses/loss.js';
import type { PassBuffers } from '../network/pass-buffers.js';
import { isConstant, scheduleFactor } from '../network/schedules/schedule-plan.js';
import { purposes } from '../random/stream.js';
import { type Divergence, locateDivergence } from './locate-divergence.js';
import type { ProgramRoom } from './program-room.js';
import { longestRun, type TrialLayout } from './trial-layout.js';
import type { TrialPlan } from './trial-plan.js';

export class Trainer {
  /** Updates done. */
  steps = 0;
  /** Mean loss of the very first batch, before any update; NaN until then. */
  firstLoss = Number.NaN;
  readonly #engine: Engine;
  readonly #plan: TrialPlan;
  readonly #layout: TrialLayout;
  readonly #state: RunState;
  readonly #hasFactors: boolean;
  readonly #full: LoadedProgram;
  /** The last batch of an epoch, which holds the rows left over; null where none are. */
  readonly #rest: LoadedProgram | null;
  /** Batches of the epoch that are done. */
  #done = 0;

  constructor(engine: Engine, plan: TrialPlan, layout: TrialLayout, room: ProgramRoom) {
    this.#engine = engine;
    this.#plan = plan;
    this.#layout = layout;
    this.#state = new RunState(engine, layout.trainingState);
    this.#state.setFactor(1);
    this.#hasFactors = !isConstant(plan.schedule);
    const { training } = layout;
    this.#full = room.load('training', () => this.#emit(training));
    const left = plan.sizes.train % plan.spec.training.batch;
    this.#rest = left === 0 ? null : room.load('last batch', () => this.#emit({ ...training, rows: left }));
  }

  /** Draws the order of epoch `epoch`, counted from 0. */
  beginEpoch(epoch: number): void {
    const { sweepSeed, replicate } = this.#plan.spec;
    const { shuffle } = this.#engine.functions;
    shuffle!(this.#layout.order, this.#plan.sizes.train, sweepSeed, replicate, epoch, purposes.order);
    this.#state.rewind();
    this.#done = 0;
  }

  /** Batches left in the epoch. */
  get batchesLeft(): number {
    return this.#plan.length.stepsPerEpoch - this.#done;
  }

  /** Mean over the epoch's rows of the loss that each had before the update it took part in. */
  get epochLoss(): number {
    return this.#state.lossSum / this.#plan.sizes.train;
  }

  /** Mean loss of the last batch, before its update. */
  get batchLoss(): number {
    return this.#state.batchLoss;
  }

  /** Trains on up to `count` batches of the epoch. Returns what became non-finite first, or null when all is well. */
  train(count: number): Divergence | null {
    const full = Math.min(count, this.batchesLeft - (this.#rest === null ? 0 : 1));
    for (let left = full; left > 0; ) {
      const turns = this.steps === 0 ? 1 : Math.min(left, longestRun);
      const divergence = this.#run(this.#full, turns);
      if (divergence !== null) return divergence;
      left -= turns;
    }
    return full < count && this.#rest !== null && this.batchesLeft === 1 ? this.#run(this.#rest, 1) : null;
  }

  #run(program: LoadedProgram, turns: number): Divergence | null {
    if (this.#hasFactors) this.#writeFactors(turns);
    const completed = this.#engine.run(program, turns, this.#state);
    if (this.steps === 0) this.firstLoss = this.#state.batchLoss;
    this.steps += completed;
    this.#done += completed;
    const reason = this.#state.stopReason;
    return reason === 'none' ? null : locateDivergence(this.#engine, this.#layout, reason);
  }

  #writeFactors(turns: number): void {
    const { schedule, length } = this.#plan;
    const from = this.#layout.factors / 8;
    for (let i = 0; i < turns; i++) {
      this.#engine.float64[from + i] = scheduleFactor(schedule, this.steps + i, length);
    }
    this.#state.setFactors(this.#layout.factors);
  }

  #emit(pass: PassBuffers): Program {
    const { parts, network, order, optimiser } = this.#layout;
    const { loss, spec, features, width } = this.#plan;
    const { x, xStride, targets, targetStride } = parts.train;
    const { rows, stride } = pass;
    const engine = this.#engine;
    const program = new Program();
    if (this.#hasFactors) program.add('nextFactor');
    program.add('gatherColumns', pass.x, stride, x, xStride, order, rows, features);
    program.add('gatherRows', pass.xRows, pass.xStride, x, xStride, order, rows, xStride);
    program.add('gatherColumns', pass.targets, stride, targets, targetStride, order, rows, width);
    program.add('advance', rows);
    emitForward(engine, program, network, pass, 'training');
    const outputs = pass.layers.at(-1)!.h;
    const arrays = [lossKernels[loss.kernel], outputs, pass.targets, pass.deltas[0]] as const;
    program.add('loss', ...arrays, stride, width, rows, loss.terms(rows, width));
    emitBackward(engine, program, network, pass);
    emitUpdate(program, network, { plan: this.#plan.optimiser.plan, layout: optimiser }, spec.training);
    return program;
  }
}
