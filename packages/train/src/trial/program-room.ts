// Where the programs of a trial are put, one after the other.
import type { Engine } from '../engine/engine.js';
import type { LoadedProgram } from '../engine/instruction.js';
import type { Program } from '../engine/program.js';
import type { TrialLayout } from './trial-layout.js';

/** By engine, whose kernels have places of their own, and by layout, which is one for all replicates of an arm. */
const known = new WeakMap<Engine, WeakMap<TrialLayout, Map<string, Program>>>();

export class ProgramRoom {
  readonly #engine: Engine;
  readonly #programs: Map<string, Program>;
  readonly #to: number;
  #at: number;

  constructor(engine: Engine, layout: TrialLayout) {
    this.#engine = engine;
    this.#programs = programsOf(engine, layout);
    this.#at = layout.programs.from;
    this.#to = layout.programs.to;
  }

  /** Loads the program `name` of this trial; `emit` makes it where no replicate has had it before. */
  load(name: string, emit: () => Program): LoadedProgram {
    const program = this.#programs.get(name) ?? emit();
    this.#programs.set(name, program);
    const at = this.#at;
    this.#at += program.bytes;
    if (this.#at > this.#to) throw new RangeError(`ProgramRoom: programs must end at ${this.#to}, got ${this.#at}`);
    return program.load(this.#engine, at);
  }
}

function programsOf(engine: Engine, layout: TrialLayout): Map<string, Program> {
  const ofEngine = known.get(engine) ?? new WeakMap<TrialLayout, Map<string, Program>>();
  known.set(engine, ofEngine);
  const programs = ofEngine.get(layout) ?? new Map<string, Program>();
  ofEngine.set(layout, programs);
  return programs;
}
