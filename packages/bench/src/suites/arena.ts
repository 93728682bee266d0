// Arrays in one WebAssembly memory, as an engine lays them out, and every kernel over it. One arena serves all cases of a size.
import {
  type Activation,
  activationList,
  instantiateKernels,
  type Kernels,
  preciseSigmoid,
  preciseTanh,
} from '@actlab/core';
import { instantiateProbes, type MachineProbes } from '../machine-probes.js';
import { type SlidingInput, slidingLength } from './elementwise-inputs.js';

const pageBytes = 65_536;
export const bytesPerFloat = 4;
/** Room for the constants of all kernels. */
const constantPages = 16;

/** Records in another accuracy, by the name of the usual one. */
export const preciseForms: ReadonlyMap<string, Activation> = new Map<string, Activation>([
  ['sigmoid', preciseSigmoid],
  ['tanh', preciseTanh],
]);

/** One array of the arena: its address in bytes, and a view of it. */
interface ArenaArray {
  readonly address: number;
  readonly values: Float32Array;
}

/** Everything the candidates of one size work on. `y` is the outputs of the case that was prepared last. */
export interface Arena {
  readonly x: ArenaArray;
  readonly g: ArenaArray;
  readonly y: ArenaArray;
  readonly bias: ArenaArray;
  readonly out: ArenaArray;
  /** Eight float64 sums. */
  readonly lanes: { readonly address: number; readonly values: Float64Array };
  readonly probes: MachineProbes;
  kernels(activation: Activation): Kernels;
}

const arenas = new Map<number, Arena>();

/** The arena for arrays of length n, holding copies of x, g and bias. */
export function arenaFor(n: number, x: SlidingInput, g: SlidingInput, bias: Float32Array): Arena {
  const arena = arenas.get(n) ?? openArena(n, bias.length);
  arenas.set(n, arena);
  arena.x.values.set(x.values);
  arena.g.values.set(g.values);
  arena.bias.values.set(bias);
  return arena;
}

function openArena(n: number, columns: number): Arena {
  // Arrays start at the same place of a page: neighbours in every cache set, as large arrays usually are.
  const pagesOf = (elements: number): number => Math.ceil((elements * bytesPerFloat) / pageBytes);
  const arrayPages = pagesOf(slidingLength(n));
  const pages = 4 * arrayPages + pagesOf(columns) + 1 + constantPages;
  const memory = new WebAssembly.Memory({ initial: pages });
  let page = 0;
  const array = (elements: number): ArenaArray => {
    const address = page * pageBytes;
    page += pagesOf(elements);
    return { address, values: new Float32Array(memory.buffer, address, elements) };
  };
  const long = (): ArenaArray => array(slidingLength(n));
  const [x, g, y, out] = [long(), long(), long(), long()] as const;
  const bias = array(columns);
  const lanesAt = page * pageBytes;
  const table = instantiateKernels(memory, [...activationList, ...preciseForms.values()]);
  return {
    x,
    g,
    y,
    out,
    bias,
    lanes: { address: lanesAt, values: new Float64Array(memory.buffer, lanesAt, 8) },
    probes: instantiateProbes(memory),
    kernels: (activation) => table.get(activation) as Kernels,
  };
}
