// Kernels in somebody's own memory: no copies, no checks. This is what an engine that lays out its arrays itself works with.
import type { Activation } from '../activation.js';
import { CoreError } from '../errors.js';
import { kernelCode } from './attached-kernels.js';
import { compiledModule, constantVectors, type KernelCode } from './kernel-code.js';

/** A `WebAssembly.Memory`. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
}

/**
 * The kernels of one activation over float32 arrays in one memory. Arrays are given by their address in bytes (multiples of 4;
 * 16 is fastest) and their length n in elements; parameter values follow in the record's order and are rounded to float32.
 * `out` may be `x` or `g` itself. Nothing is checked: an address outside the memory traps.
 */
export interface Kernels {
  /** out = f(x). */
  readonly value: (x: number, out: number, n: number, ...params: number[]) => void;
  /** out = f'(x). */
  readonly derivative: (x: number, out: number, n: number, ...params: number[]) => void;
  /** out = g · f'(x). */
  readonly backward: (g: number, x: number, out: number, n: number, ...params: number[]) => void;
  /** out = g · f' from the output y; present when the record has that form. */
  readonly backwardFromOutput?: (g: number, y: number, out: number, n: number, ...params: number[]) => void;
  /** Adds g · ∂f/∂parameter to eight float64 numbers at `lanes`, the k-th element's to number k mod 8. */
  readonly gradients: {
    readonly [parameter: string]: (g: number, x: number, lanes: number, n: number, ...params: number[]) => void;
  };
  /** out = f(x + bias) over rows × columns, rows being `stride` elements apart in x and out; bias has one number a column. */
  readonly biasValue: (
    x: number,
    bias: number,
    out: number,
    rows: number,
    columns: number,
    stride: number,
    ...params: number[]
  ) => void;
}

/** The kernels of several activations in one memory. */
export interface KernelTable {
  /** Address of the first byte that the table keeps for its constants, which reach to the end of the memory. */
  readonly from: number;
  /** The kernels of an activation of the list. */
  get(activation: Activation): Kernels | undefined;
}

/**
 * Kernels of the activations in `list` on arrays in `memory`. Their constants take the last bytes before `end` (the end of the
 * memory when left out), from `table.from` on: leave them alone. A second call with `end` at the first one's `from` adds more.
 *
 * @throws CoreError `no-kernels` when an activation has none, the engine refuses them, or the memory is too small.
 */
export function instantiateKernels(
  memory: KernelMemory,
  list: readonly Activation[],
  end: number = memory.buffer.byteLength,
): KernelTable {
  const table = new Map<Activation, Kernels>();
  let from = end;
  for (const activation of new Set(list)) {
    const code = kernelCode(activation, 'float32');
    if (code === undefined) {
      throw new CoreError(
        'no-kernels',
        `instantiateKernels: ${activation.name} must have kernels, got a record without; compile it with compileActivation of @actlab/core/compile`,
      );
    }
    const constants = constantVectors(code);
    // 64 bytes are a cache line.
    from = Math.floor((from - constants.length) / 64) * 64;
    if (from < 0) {
      throw new CoreError(
        'no-kernels',
        `instantiateKernels: the memory must hold the constants of ${list.length} activations, got ${end} bytes`,
      );
    }
    new Uint8Array(memory.buffer).set(constants, from);
    const made = instantiate(code, memory, from);
    if ('reason' in made) {
      throw new CoreError(
        'no-kernels',
        `instantiateKernels: the engine must run WebAssembly with SIMD, got: ${made.reason}`,
      );
    }
    table.set(activation, grouped(made.exports));
  }
  return { from, get: (activation) => table.get(activation) };
}

/** The functions of a module, by name. */
export type KernelExports = { readonly [name: string]: (...values: number[]) => void };

/** The kernels of a code over a memory that has their constants at an address, or why there are none. */
export function instantiate(
  code: KernelCode,
  memory: KernelMemory,
  constantsAt: number,
): { readonly exports: KernelExports } | { readonly reason: string } {
  const compiled = compiledModule(code);
  if ('reason' in compiled) return compiled;
  const constants = new WebAssembly.Global({ value: 'i32' }, constantsAt);
  const { exports } = new WebAssembly.Instance(compiled.module, { env: { memory, constants } });
  return { exports };
}

const gradientPrefix = 'gradients_';

function grouped(exports: KernelExports): Kernels {
  const gradients = Object.entries(exports).flatMap(([name, kernel]) =>
    name.startsWith(gradientPrefix) ? [[name.slice(gradientPrefix.length), kernel] as const] : [],
  );
  return { ...(exports as unknown as Omit<Kernels, 'gradients'>), gradients: Object.fromEntries(gradients) };
}
