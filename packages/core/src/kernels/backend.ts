// What computes an activation here: kernels or scalar loops, and why.
import type { Activation } from '../activation.js';
import { kernelCode } from './attached-kernels.js';
import { compileAhead, compiledModule } from './kernel-code.js';

/** SIMD kernels in WebAssembly, or scalar loops in JavaScript and the reason for them. Both give the same bits. */
export type Backend = { readonly kind: 'simd' } | { readonly kind: 'scalar'; readonly reason: string };

/** What computes `f` over arrays of that type in this thread (fewer than 16 elements take the scalar loop in any case). */
export function backend(f: Activation, precision: 'float32' | 'float64' = 'float32'): Backend {
  const code = kernelCode(f, precision);
  if (code === undefined) return { kind: 'scalar', reason: `${f.name} has no kernels for ${precision} here` };
  const compiled = compiledModule(code);
  return 'reason' in compiled ? { kind: 'scalar', reason: compiled.reason } : { kind: 'simd' };
}

/**
 * Compiles the kernels of some activations ahead, off the calling thread where the engine can. Nothing depends on it: a kernel
 * that is not compiled yet is compiled at its first use, within a few milliseconds.
 */
export async function prepareKernels(list: readonly Activation[]): Promise<void> {
  const codes = list.flatMap((f) => [kernelCode(f, 'float32') ?? [], kernelCode(f, 'float64') ?? []].flat());
  await Promise.all(codes.map(compileAhead));
}
