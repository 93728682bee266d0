// One look inside a network: fixed inputs, forward and backward, no update.
import type { Engine } from '../engine/engine.js';
import type { LoadedProgram } from '../engine/instruction.js';
import { RunState } from '../engine/run-state.js';
import { emitProbe } from './emit-probe.js';
import type { Need } from './ensemble-quantities.js';
import { type LayerMeasurement, measureLayer } from './measure-layer.js';
import type { ProbeLayout } from './probe-layout.js';
import type { ProgramRoom } from './program-room.js';
import { residentProbeRows } from './resident-parts.js';
import type { TrialLayout } from './trial-layout.js';
import type { TrialPlan } from './trial-plan.js';

const everything: ReadonlySet<Need> = new Set(['z', 'output', 'derivative', 'gradient']);

/** Measures a network on rows of the training part that are the same for all arms and replicates of a sweep. */
export class Probe {
  readonly #engine: Engine;
  readonly #plan: TrialPlan;
  readonly #layout: TrialLayout;
  readonly #probe: ProbeLayout;
  readonly #state: RunState;
  readonly #program: LoadedProgram;
  readonly #rows: Uint32Array;

  constructor(
    engine: Engine,
    plan: TrialPlan,
    layout: TrialLayout,
    probe: ProbeLayout,
    room: ProgramRoom,
    needs: ReadonlySet<Need> = everything,
  ) {
    this.#engine = engine;
    this.#plan = plan;
    this.#layout = layout;
    this.#probe = probe;
    this.#state = new RunState(engine, probe.state);
    const name = `probe at ${probe.order} of ${[...needs].join()}`;
    this.#program = room.load(name, () => emitProbe(engine, plan, layout, probe, needs));
    this.#rows = residentProbeRows(engine, probe.pass.rows);
  }

  /** Runs the probe's program with the parameters as they stand; sums are left where the probe's layout says. */
  run(): void {
    // Training has used this memory since the last probe.
    this.#engine.uint32.set(this.#rows, this.#probe.order / 4);
    this.#state.rewind();
    this.#engine.run(this.#program, 1, this.#state);
  }

  /** One measurement per hidden layer. `before` holds all parameters as they were before the last update, if there was one. */
  measure(before: number | null): LayerMeasurement[] {
    this.run();
    return this.#probe.layers.map((_, index) => {
      return measureLayer(this.#engine, this.#plan, this.#layout, this.#probe, index, before);
    });
  }
}
