// Loss and accuracy over a whole part, block by block.
import type { Engine } from '../engine/engine.js';
import type { LoadedProgram } from '../engine/instruction.js';
import { Program } from '../engine/program.js';
import { RunState } from '../engine/run-state.js';
import { emitEvaluation } from '../network/emit-forward.js';
import { lossKernels } from '../network/losses/loss.js';
import type { PartLayout } from './parts.js';
import type { ProgramRoom } from './program-room.js';
import type { TrialLayout } from './trial-layout.js';
import type { TrialPlan } from './trial-plan.js';

/** Mean loss over the rows; accuracy is the share classified right, absent for regression. */
export interface Metrics {
  loss: number;
  accuracy?: number;
}

/** Evaluates a trial's network on one part. */
export class Evaluator {
  readonly #engine: Engine;
  readonly #plan: TrialPlan;
  readonly #part: PartLayout;
  readonly #state: RunState;
  readonly #isClassification: boolean;
  readonly #blocks: { program: LoadedProgram; turns: number }[];

  constructor(engine: Engine, plan: TrialPlan, layout: TrialLayout, part: PartLayout, room: ProgramRoom) {
    this.#engine = engine;
    this.#plan = plan;
    this.#part = part;
    this.#state = new RunState(engine, layout.evaluationState);
    this.#isClassification = plan.isClassification;
    const { rows } = layout.evaluation;
    const full = Math.floor(part.rows / rows);
    const left = part.rows % rows;
    const load = (count: number): LoadedProgram =>
      room.load(`evaluation of ${count} rows at ${part.x}`, () => this.#emit(layout, count));
    this.#blocks = [
      ...(full > 0 ? [{ program: load(rows), turns: full }] : []),
      ...(left > 0 ? [{ program: load(left), turns: 1 }] : []),
    ];
  }

  /** The metrics with the network's parameters as they stand; a loss that is not finite ends the pass as NaN. */
  evaluate(): Metrics {
    this.#state.rewind();
    for (const { program, turns } of this.#blocks) {
      this.#engine.run(program, turns, this.#state);
      if (this.#state.stopReason !== 'none') return { loss: Number.NaN };
    }
    const { rows } = this.#part;
    const loss = this.#state.lossSum / rows;
    return this.#isClassification ? { loss, accuracy: this.#state.right / rows } : { loss };
  }

  #emit({ network, evaluation }: TrialLayout, rows: number): Program {
    const { loss, features, width } = this.#plan;
    const { x, xStride, targets, targetStride } = this.#part;
    const { stride } = evaluation;
    const buffers = { ...evaluation, rows };
    const program = new Program();
    program.add('gatherColumns', buffers.x, stride, x, xStride, 0, rows, features);
    program.add('gatherColumns', buffers.targets, stride, targets, targetStride, 0, rows, width);
    program.add('advance', rows);
    const outputs = emitEvaluation(this.#engine, program, network, buffers);
    const arrays = [lossKernels[loss.kernel], outputs, buffers.targets, 0] as const;
    program.add('loss', ...arrays, stride, width, rows, loss.terms(rows, width));
    if (this.#isClassification) program.add('countRight', outputs, buffers.targets, stride, width, rows);
    return program;
  }
}
