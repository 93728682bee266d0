// Where the programs of a trial are put, one after the other.
import type { Engine } from '../engine/engine.js';
import type { LoadedProgram } from '../engine/instruction.js';
import type { Program } from '../engine/program.js';

export class ProgramRoom {
  readonly #engine: Engine;
  readonly #to: number;
  #at: number;

  constructor(engine: Engine, { from, to }: { from: number; to: number }) {
    this.#engine = engine;
    this.#at = from;
    this.#to = to;
  }

  load(program: Program): LoadedProgram {
    const at = this.#at;
    this.#at += program.bytes;
    if (this.#at > this.#to) throw new RangeError(`ProgramRoom: programs must end at ${this.#to}, got ${this.#at}`);
    return program.load(this.#engine, at);
  }
}
