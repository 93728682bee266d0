// The module over one memory: everything a trial computes with. A thread keeps one engine for all its trials.
import { type Activation, instantiateKernels, type Kernels } from '@actlab/core';
import { roundUp } from './arena.js';
import { engineModule } from './engine-module.js';
import type { LoadedProgram } from './instruction.js';

/** Bytes at the start of the memory that belong to the module itself. */
export const firstFreeByte = 65_536;

const pageBytes = 65_536;

/** Where the kernels of an activation stand in the table through which the interpreter calls them. */
export interface KernelSlots {
  readonly value: number;
  readonly derivative: number;
  readonly backward: number;
  readonly backwardFromOutput: number | undefined;
  readonly gradients: Readonly<Record<string, number>>;
}

/** Bytes kept for the constants of each activation; those of the catalogue take less than 1 KiB. */
export const constantsRoom = 16_384;

/** Most parameters that an activation can have: the interpreter calls kernels of up to so many. */
export const mostParameters = 6;

export class Engine {
  readonly uint8: Uint8Array;
  readonly int32: Int32Array;
  readonly uint32: Uint32Array;
  readonly float32: Float32Array;
  readonly float64: Float64Array;
  /** Every function of the module, by name; arguments are byte addresses and counts. */
  readonly functions: Readonly<Record<string, (...values: number[]) => number>>;
  readonly #memory: WebAssembly.Memory;
  readonly #table = new WebAssembly.Table({ initial: 64, element: 'anyfunc' });
  readonly #slots = new Map<Activation, KernelSlots>();
  #usedSlots = 0;
  #constantsFrom: number;

  /** An engine with at least `bytes` for arrays, beginning at `firstFreeByte`, besides what `activations` need. */
  constructor(bytes: number, activations: readonly Activation[]) {
    const pages = roundUp(firstFreeByte + bytes + constantsRoom * activations.length, pageBytes) / pageBytes;
    // A memory never grows: growing detaches its buffer, and after one detached buffer V8 checks for others in every loop over
    // any typed array of the thread (Node 20: 1.5 to 5 times slower).
    this.#memory = new WebAssembly.Memory({ initial: pages });
    const { buffer } = this.#memory;
    this.uint8 = new Uint8Array(buffer);
    this.int32 = new Int32Array(buffer);
    this.uint32 = new Uint32Array(buffer);
    this.float32 = new Float32Array(buffer);
    this.float64 = new Float64Array(buffer);
    this.#constantsFrom = buffer.byteLength;
    const imports = { env: { memory: this.#memory, table: this.#table } };
    this.functions = new WebAssembly.Instance(engineModule(), imports).exports;
    for (const activation of activations) this.slots(activation);
  }

  /** The end of the room for arrays, an address. */
  get end(): number {
    return this.#constantsFrom;
  }

  /** The kernels of an activation, made ready at the first call: that may lower `end`. */
  slots(activation: Activation): KernelSlots {
    const known = this.#slots.get(activation);
    if (known !== undefined) return known;
    const table = instantiateKernels(this.#memory, [activation], this.#constantsFrom);
    this.#constantsFrom = table.from;
    const slots = this.#register(table.get(activation)!);
    this.#slots.set(activation, slots);
    return slots;
  }

  /** Whether the kernels of an activation are ready. */
  has(activation: Activation): boolean {
    return this.#slots.has(activation);
  }

  /** Runs a program up to `turns` times, with the run state at an address; returns the turns completed. */
  run(program: LoadedProgram, turns: number, state: { readonly at: number }): number {
    return this.functions['run']!(program.at, program.instructions, turns, state.at);
  }

  /** A view of `count` float32 numbers at an address. */
  floats(at: number, count: number): Float32Array {
    return this.float32.subarray(at / 4, at / 4 + count);
  }

  #register(kernels: Kernels): KernelSlots {
    const { value, derivative, backward, backwardFromOutput, gradients } = kernels;
    return {
      value: this.#slot(value),
      derivative: this.#slot(derivative),
      backward: this.#slot(backward),
      backwardFromOutput: backwardFromOutput && this.#slot(backwardFromOutput),
      gradients: Object.fromEntries(Object.entries(gradients).map(([name, kernel]) => [name, this.#slot(kernel)])),
    };
  }

  #slot(kernel: unknown): number {
    if (this.#usedSlots === this.#table.length) this.#table.grow(this.#table.length);
    this.#table.set(this.#usedSlots, kernel);
    return this.#usedSlots++;
  }
}
