// One look inside a network: fixed inputs, forward and backward, no update.
import type { Engine } from '../engine/engine.js';
import { type LoadedProgram, Program } from '../engine/program.js';
import { RunState } from '../engine/run-state.js';
import { emitBackward } from '../network/emit-backward.js';
import { emitForward } from '../network/emit-forward.js';
import { lossKernels } from '../network/losses/loss.js';
import { purposes } from '../random/stream.js';
import { type LayerMeasurement, measureLayer } from './measure-layer.js';
import type { TrialPlan } from './plan-trial.js';
import type { ProbeLayout } from './probe-layout.js';
import type { ProgramRoom } from './program-room.js';
import type { TrialLayout } from './trial-layout.js';

/** Measures a network on rows of the training part that are the same for all arms and replicates of a sweep. */
export class Probe {
  readonly #engine: Engine;
  readonly #plan: TrialPlan;
  readonly #layout: TrialLayout;
  readonly #probe: ProbeLayout;
  readonly #state: RunState;
  readonly #program: LoadedProgram;
  readonly #rows: Uint32Array;

  constructor(engine: Engine, plan: TrialPlan, layout: TrialLayout, probe: ProbeLayout, room: ProgramRoom) {
    this.#engine = engine;
    this.#plan = plan;
    this.#layout = layout;
    this.#probe = probe;
    this.#state = new RunState(engine, probe.state);
    this.#program = room.load(this.#emit());
    this.#rows = probeRows(engine, plan, layout, probe.pass.rows);
  }

  /** One measurement per hidden layer. `before` holds all parameters as they were before the last update, if there was one. */
  measure(before: number | null): LayerMeasurement[] {
    const engine = this.#engine;
    // Training has used this memory since the last probe.
    engine.uint32.set(this.#rows, this.#probe.order / 4);
    this.#state.rewind();
    engine.run(this.#program, 1, this.#state);
    return this.#probe.layers.map((_, index) => {
      return measureLayer(engine, this.#plan, this.#layout, this.#probe, index, before);
    });
  }

  #emit(): Program {
    const { network, parts } = this.#layout;
    const { loss, features, width } = this.#plan;
    const { pass, order, layers, derivatives } = this.#probe;
    const { rows, stride } = pass;
    const { x, xStride, targets, targetStride } = parts.train;
    const engine = this.#engine;
    const program = new Program();
    program.add('gatherColumns', pass.x, stride, x, xStride, order, rows, features);
    program.add('gatherRows', pass.xRows, pass.xStride, x, xStride, order, rows, xStride);
    program.add('gatherColumns', pass.targets, stride, targets, targetStride, order, rows, width);
    emitForward(engine, program, network, pass, 'probe');
    const outputs = pass.layers.at(-1)!.h;
    const arrays = [lossKernels[loss.kernel], outputs, pass.targets, pass.deltas[0]] as const;
    program.add('loss', ...arrays, stride, width, rows, loss.terms(rows, width), 1);
    emitBackward(engine, program, network, pass, (index, gradient) => {
      const units = network.plans[index]!.outputs;
      program.add('moments', gradient, stride, units, rows, layers[index]!.gradient);
    });
    for (const [index, stats] of layers.entries()) {
      const { outputs: units, activation } = network.plans[index]!;
      const { z, y } = pass.layers[index]!;
      const { table, count } = network.activations[index]!;
      const shape = [stride, units, rows] as const;
      program.add('moments', z, ...shape, stats.z);
      program.add('negatives', z, ...shape, stats.negatives);
      program.add('moments', y, ...shape, stats.output);
      program.add('outputs', y, ...shape, stats.zeros, stats.constantUnits);
      const kernel = engine.slots(activation!.activation).derivative;
      program.add('activate', kernel, z, derivatives, units, stride, table, count);
      program.add('moments', derivatives, ...shape, stats.derivative);
      program.add('slopes', derivatives, ...shape, stats.slopes, stats.deadUnits);
    }
    return program;
  }
}

/** Positions in the training part, `count` of them: a stream of the sweep alone. Drawn where the order of an epoch will be. */
function probeRows(engine: Engine, plan: TrialPlan, layout: TrialLayout, count: number): Uint32Array {
  engine.functions['shuffle']!(layout.order, plan.sizes.train, plan.spec.sweepSeed, 0, 0, purposes.probe);
  return engine.uint32.slice(layout.order / 4, layout.order / 4 + count);
}
