// The training engine's WebAssembly module for tests of single kernels: a memory of its own, arrays laid one behind the other,
// and layers whose pads are poisoned.
import { engineCode } from '../dist/engine/engine-code.generated.js';

/** What every kernel is to a test: numbers in, a number out. A bool comes back as 0 or 1, nothing as undefined. */
type Kernel = (...values: number[]) => number;

type KernelName =
  | 'add'
  | 'adagrad'
  | 'adam'
  | 'batchNormBackward'
  | 'batchNormEvaluate'
  | 'batchNormForward'
  | 'binaryCrossEntropy'
  | 'countRight'
  | 'crossEntropy'
  | 'distanceSquared'
  | 'gatherColumns'
  | 'gatherRows'
  | 'histogram'
  | 'isAllFinite'
  | 'layerNormBackward'
  | 'layerNormForward'
  | 'meanSquaredError'
  | 'minMax'
  | 'moments'
  | 'momentum'
  | 'negatives'
  | 'normals'
  | 'outputs'
  | 'rmsprop'
  | 'rowSums'
  | 'scale'
  | 'sgd'
  | 'shuffle'
  | 'slopes'
  | 'sumOfSquares'
  | 'uniforms';

const memory = new WebAssembly.Memory({ initial: 512 });
const bytes = Uint8Array.from(atob(engineCode), (character) => character.charCodeAt(0));
const table = new WebAssembly.Table({ initial: 64, element: 'anyfunc' });
const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory, table } });

/** The kernels, over the module's memory. */
export const kernels = instance.exports as unknown as Readonly<Record<KernelName, Kernel>>;

let next = 64;

/** Forgets all arrays. Addresses begin at 64, so that none is 0. */
export function freeAll(): void {
  next = 64;
}

function take(size: number): number {
  const at = next;
  next += Math.ceil(size / 16) * 16;
  return at;
}

/** float32 numbers in the module's memory; `at` is their address. */
export function floats(numbers: ArrayLike<number> | number): Float32Array & { at: number } {
  const length = typeof numbers === 'number' ? numbers : numbers.length;
  const at = take(4 * length);
  const view = new Float32Array(memory.buffer, at, length).fill(0);
  if (typeof numbers !== 'number') view.set(numbers);
  return Object.assign(view, { at });
}

/** `length` float64 numbers in the module's memory. */
export function doubles(length: number): Float64Array & { at: number } {
  const at = take(8 * length);
  return Object.assign(new Float64Array(memory.buffer, at, length).fill(Number.NaN), { at });
}

/** u32 numbers in the module's memory. */
export function words(numbers: ArrayLike<number> | number): Uint32Array & { at: number } {
  const length = typeof numbers === 'number' ? numbers : numbers.length;
  const at = take(4 * length);
  const view = new Uint32Array(memory.buffer, at, length).fill(0);
  if (typeof numbers !== 'number') view.set(numbers);
  return Object.assign(view, { at });
}

/** `length` bytes in the module's memory, none of them 0 or 1. */
export function flags(length: number): Uint8Array & { at: number } {
  const at = take(length);
  return Object.assign(new Uint8Array(memory.buffer, at, length).fill(77), { at });
}

/** What stands in the pads of a layer unless a test says otherwise. */
export const poison = 1e30;

/** A layer's array, f32[units × stride]. */
export interface Layer {
  at: number;
  stride: number;
  units: number;
  batch: number;
  values: Float32Array;
  get(unit: number, row: number): number;
  /** The first `batch` numbers of a row, and those of the pads up to the next multiple of four. */
  row(unit: number): number[];
  pads(unit: number): number[];
}

/** A layer of `value(unit, row)`, with `extra` strides of four more than the batch needs and poison in all pads. */
export function layer(
  units: number,
  batch: number,
  value: (unit: number, row: number) => number,
  { extra = 0, pad = poison }: { extra?: number; pad?: number } = {},
): Layer {
  const padded = 4 * Math.ceil(batch / 4);
  const stride = padded + 4 * extra;
  const values = floats(units * stride);
  values.fill(pad);
  for (let u = 0; u < units; u++) for (let r = 0; r < batch; r++) values[u * stride + r] = value(u, r);
  return {
    at: values.at,
    stride,
    units,
    batch,
    values,
    get: (unit, row) => values[unit * stride + row]!,
    row: (unit) => [...values.subarray(unit * stride, unit * stride + batch)],
    pads: (unit) => [...values.subarray(unit * stride + batch, unit * stride + padded)],
  };
}

/** Shapes on which every kernel over a layer is tested. */
export const batches = [1, 2, 3, 4, 5, 6, 7, 8, 9, 30, 32, 64];
export const widths = Array.from({ length: 12 }, (_, i) => i + 1);

/** A repeatable source of numbers uniform on [0, 1): a 32-bit linear congruential generator (Numerical Recipes, chapter 7). */
export function source(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/** The spacing of float32 numbers at x. */
export function float32Ulp(x: number): number {
  const exponent = Math.max(-126, Math.floor(Math.log2(Math.abs(x))));
  return 2 ** (exponent - 23);
}
