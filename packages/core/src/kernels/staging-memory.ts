// The memory through which arrays from anywhere pass to the kernels, block by block: three blocks that stay in the nearest cache,
// eight lanes of sums, and room for the constants of the kernels.
import type { F } from '../activation.js';

/** Bytes of one block. */
const blockBytes = 32_768;
const pageBytes = 65_536;
const pages = 4;
const lanesBytes = 64;

/** A block as an array of one type; `first(n)` are its first n elements. */
export interface Block<A extends F> {
  readonly address: number;
  readonly array: A;
  first(n: number): A;
}

/** Blocks of one type of array. */
export interface Blocks<A extends F> {
  /** Elements of a block. */
  readonly length: number;
  readonly x: Block<A>;
  readonly g: Block<A>;
}

/** One memory and what lies where in it. It never grows, so its views stay valid. */
export class StagingMemory {
  readonly memory: WebAssembly.Memory;
  readonly float32: Blocks<Float32Array>;
  readonly float64: Blocks<Float64Array>;
  readonly lanes: { readonly address: number; readonly array: Float64Array };
  #free: number;

  constructor() {
    this.memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const { buffer } = this.memory;
    this.float32 = blocks(Float32Array, buffer);
    this.float64 = blocks(Float64Array, buffer);
    const lanesAt = 2 * blockBytes;
    this.lanes = { address: lanesAt, array: new Float64Array(buffer, lanesAt, 8) };
    this.#free = lanesAt + lanesBytes;
  }

  /** Stores constants and returns their address, or undefined when there is no room left. */
  place(constants: Uint8Array): number | undefined {
    const address = this.#free;
    const end = address + Math.ceil(constants.length / 64) * 64;
    if (end > pages * pageBytes) return undefined;
    new Uint8Array(this.memory.buffer).set(constants, address);
    this.#free = end;
    return address;
  }
}

function blocks<A extends F>(
  type: { new (buffer: ArrayBuffer, at: number, n: number): A; readonly BYTES_PER_ELEMENT: number },
  buffer: ArrayBuffer,
): Blocks<A> {
  const length = blockBytes / type.BYTES_PER_ELEMENT;
  const at = (address: number): Block<A> => {
    const array = new type(buffer, address, length);
    let last = array;
    return {
      address,
      array,
      first(n) {
        // Calls of one length come in rows: the view is made once, beside that of a full block.
        if (n === length) return array;
        if (last.length !== n) last = new type(buffer, address, n);
        return last;
      },
    };
  };
  return { length, x: at(0), g: at(blockBytes) };
}

let current: StagingMemory | undefined;

/** The memory of this thread and the address of these constants in it. */
export function placeConstants(constants: Uint8Array): { readonly staging: StagingMemory; readonly address: number } {
  current ??= new StagingMemory();
  let address = current.place(constants);
  if (address === undefined) {
    current = new StagingMemory();
    address = current.place(constants);
  }
  if (address === undefined)
    throw new RangeError(`placeConstants: constants must fit a new memory, got ${constants.length} bytes`);
  return { staging: current, address };
}
