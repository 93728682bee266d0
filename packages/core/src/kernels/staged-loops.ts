// Loops that run the kernels: arrays from anywhere pass through the staging memory block by block. Short arrays and engines that
// refuse WebAssembly get the scalar loops, which give the same bits.
import type { F } from '../activation.js';
import { piecesOf } from './array-pieces.js';
import { instantiate, type KernelExports } from './instantiate-kernels.js';
import { constantVectors, type KernelCode } from './kernel-code.js';
import type { Loops, MapLoop, ProductLoop, SumLoop } from './loops.js';
import { type Block, type Blocks, placeConstants, type StagingMemory } from './staging-memory.js';

/** Below so many elements a scalar loop is done before the copies are. */
const shortest = 16;

type Kernel = (...values: number[]) => void;

/** Kernels in the staging memory. */
interface StagedKernels {
  readonly exports: KernelExports;
  readonly staging: StagingMemory;
}

/** The kernels of a code in the staging memory of this thread, made at the first call; undefined where the engine refuses them. */
export function stagedKernels(code: KernelCode): () => StagedKernels | undefined {
  let made: StagedKernels | undefined | 'not yet' = 'not yet';
  return () => {
    if (made === 'not yet') made = stage(code);
    return made;
  };
}

function stage(code: KernelCode): StagedKernels | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  const { staging, address } = placeConstants(constantVectors(code));
  const result = instantiate(code, staging.memory, address);
  // A plain object: the one that WebAssembly gives is slow to read from.
  return 'reason' in result ? undefined : { exports: { ...result.exports }, staging };
}

/** `scalar` with the kernels of a code in front, for arrays of the type that `blocksOf` finds in the memory. */
export function stagedLoops<A extends F>(
  scalar: Loops<A>,
  kernels: () => StagedKernels | undefined,
  blocksOf: (staging: StagingMemory) => Blocks<A>,
): Loops<A> {
  /** The kernels for a stretch of elements, where they are worth the copies. */
  const find = (start: number, end: number, step: number): StagedKernels | undefined =>
    end - start < shortest * step ? undefined : kernels();

  // No closures below: a call with `out` allocates nothing.
  const map = (name: string, loop: MapLoop<A>): MapLoop<A> => {
    let kernel: Kernel | undefined;
    return (x, out, start, end, step, params) => {
      const made = find(start, end, step);
      if (made === undefined) return loop(x, out, start, end, step, params);
      const { length, x: block } = blocksOf(made.staging);
      kernel ??= made.exports[name]!;
      const count = Math.ceil((end - start) / step);
      const isWhole = start === 0 && step === 1 && end === x.length;
      for (let done = 0; done < count; done += length) {
        const n = Math.min(length, count - done);
        load(x, block.array, length, n, start, done, step, isWhole);
        callMap(kernel, block.address, block.address, n, params);
        store(block, out, length, n, start, done, step, isWhole);
      }
    };
  };

  const product = (name: string, loop: ProductLoop<A>): ProductLoop<A> => {
    let kernel: Kernel | undefined;
    return (g, x, out, start, end, step, params) => {
      const made = find(start, end, step);
      if (made === undefined) return loop(g, x, out, start, end, step, params);
      const { length, x: block, g: upstream } = blocksOf(made.staging);
      kernel ??= made.exports[name]!;
      const count = Math.ceil((end - start) / step);
      const isWhole = start === 0 && step === 1 && end === x.length;
      for (let done = 0; done < count; done += length) {
        const n = Math.min(length, count - done);
        load(g, upstream.array, length, n, start, done, step, isWhole);
        load(x, block.array, length, n, start, done, step, isWhole);
        callProduct(kernel, upstream.address, block.address, block.address, n, params);
        store(block, out, length, n, start, done, step, isWhole);
      }
    };
  };

  const sum = (name: string, loop: SumLoop<A>): SumLoop<A> => {
    let kernel: Kernel | undefined;
    return (g, x, lanes, first, start, end, step, params) => {
      const made = find(start, end, step);
      if (made === undefined) return loop(g, x, lanes, first, start, end, step, params);
      const { length, x: block, g: upstream } = blocksOf(made.staging);
      kernel ??= made.exports[name]!;
      const staged = made.staging.lanes;
      const count = Math.ceil((end - start) / step);
      const isWhole = start === 0 && step === 1 && end === x.length;
      // The kernel counts from 0: its lane k is the caller's lane first + k.
      for (let k = 0; k < 8; k++) staged.array[k] = lanes[(first + k) & 7]!;
      for (let done = 0; done < count; done += length) {
        const n = Math.min(length, count - done);
        load(g, upstream.array, length, n, start, done, step, isWhole);
        load(x, block.array, length, n, start, done, step, isWhole);
        callProduct(kernel, upstream.address, block.address, staged.address, n, params);
      }
      for (let k = 0; k < 8; k++) lanes[(first + k) & 7] = staged.array[k]!;
    };
  };

  const { backwardFromOutput } = scalar;
  return {
    value: map('value', scalar.value),
    derivative: map('derivative', scalar.derivative),
    backward: product('backward', scalar.backward),
    ...(backwardFromOutput && { backwardFromOutput: product('backwardFromOutput', backwardFromOutput) }),
    gradients: Object.fromEntries(
      Object.entries(scalar.gradients).map(([name, loop]) => [name, sum(`gradients_${name}`, loop)]),
    ),
  };
}

/** Copies n elements into a block: those from the `done`-th on of start, start + step, … */
function load<A extends F>(
  from: A,
  block: A,
  length: number,
  n: number,
  start: number,
  done: number,
  step: number,
  isWhole: boolean,
): void {
  const at = start + done * step;
  if (isWhole) block.set(n === from.length ? from : piecesOf(from, length)[done / length]!);
  else if (step === 1) block.set(from.subarray(at, at + n));
  else for (let k = 0; k < n; k++) block[k] = from[at + k * step]!;
}

/** Copies the first n elements of a block to where `load` takes them from. */
function store<A extends F>(
  block: Block<A>,
  to: A,
  length: number,
  n: number,
  start: number,
  done: number,
  step: number,
  isWhole: boolean,
): void {
  const at = start + done * step;
  if (isWhole) (n === to.length ? to : piecesOf(to, length)[done / length]!).set(block.first(n));
  else if (step === 1) to.set(block.first(n), at);
  else for (let k = 0; k < n; k++) to[at + k * step] = block.array[k]!;
}

// Parameters are spread by hand: a spread call allocates.
function callMap(kernel: Kernel, x: number, out: number, n: number, p: Float64Array): void {
  if (p.length === 0) kernel(x, out, n);
  else if (p.length === 1) kernel(x, out, n, p[0]!);
  else if (p.length === 2) kernel(x, out, n, p[0]!, p[1]!);
  else kernel(x, out, n, ...p);
}

function callProduct(kernel: Kernel, g: number, x: number, out: number, n: number, p: Float64Array): void {
  if (p.length === 0) kernel(g, x, out, n);
  else if (p.length === 1) kernel(g, x, out, n, p[0]!);
  else if (p.length === 2) kernel(g, x, out, n, p[0]!, p[1]!);
  else kernel(g, x, out, n, ...p);
}
