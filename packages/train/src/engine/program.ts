// A program under construction: a list of kernel calls that the engine runs as a whole, many times over.
import type { Engine } from './engine.js';
import { instructionBytes, type LoadedProgram, type Operation, operations } from './instruction.js';

const wordsPerInstruction = instructionBytes / 4;

/** Instructions that a program has room for at first: those of a network of two hidden layers. */
const firstRoom = 32;

export class Program {
  #numbers = new Float64Array((firstRoom * wordsPerInstruction) / 2);
  #words = new Int32Array(this.#numbers.buffer);
  #instructions = 0;

  /** Bytes that the program takes in memory. */
  get bytes(): number {
    return this.#instructions * instructionBytes;
  }

  /** Adds an instruction; its arguments (addresses, counts, flags) are words 1, 2, … as the interpreter reads them. */
  add(operation: Operation, ...words: number[]): void {
    const at = this.#instructions++ * wordsPerInstruction;
    if (at === this.#words.length) this.#grow();
    this.#words[at] = operations[operation];
    for (let i = 0; i < words.length; i++) this.#words[at + 1 + i] = words[i]!;
  }

  /** Puts a float64 number into words `word` and `word` + 1 of the last instruction; `word` is even. */
  real(word: number, value: number): void {
    this.#numbers[((this.#instructions - 1) * wordsPerInstruction + word) / 2] = value;
  }

  /** Writes the program to `at`. */
  load(engine: Engine, at: number): LoadedProgram {
    engine.int32.set(this.#words.subarray(0, this.#instructions * wordsPerInstruction), at / 4);
    return { at, instructions: this.#instructions };
  }

  #grow(): void {
    const larger = new Float64Array(2 * this.#numbers.length);
    larger.set(this.#numbers);
    this.#numbers = larger;
    this.#words = new Int32Array(larger.buffer);
  }
}
