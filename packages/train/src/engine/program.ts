// A program under construction: a list of kernel calls that the engine runs as a whole, many times over.
import type { Engine } from './engine.js';
import { instructionBytes, type LoadedProgram, type Operation, operations } from './instruction.js';

const wordsPerInstruction = instructionBytes / 4;

export class Program {
  readonly #words: number[][] = [];
  readonly #reals: { instruction: number; word: number; value: number }[] = [];

  /** Bytes that the program takes in memory. */
  get bytes(): number {
    return this.#words.length * instructionBytes;
  }

  /** Adds an instruction; its arguments (addresses, counts, flags) are words 1, 2, … as the interpreter reads them. */
  add(operation: Operation, ...words: number[]): void {
    this.#words.push([operations[operation], ...words]);
  }

  /** Puts a float64 number into words `word` and `word` + 1 of the last instruction; `word` is even. */
  real(word: number, value: number): void {
    this.#reals.push({ instruction: this.#words.length - 1, word, value });
  }

  /** Writes the program to `at`. */
  load(engine: Engine, at: number): LoadedProgram {
    const { int32, float64 } = engine;
    for (const [index, words] of this.#words.entries()) {
      const from = at / 4 + index * wordsPerInstruction;
      for (let i = 0; i < words.length; i++) int32[from + i] = words[i]!;
    }
    for (const { instruction, word, value } of this.#reals) {
      float64[(at + instruction * instructionBytes + 4 * word) / 8] = value;
    }
    return { at, instructions: this.#words.length };
  }
}
