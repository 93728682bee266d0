// Kernels for a record of one's own, made at run time the way ours are made at build time.
import type { Activation } from '../activation.js';
import { CoreError } from '../errors.js';
import { attachKernels } from '../kernels/attach-kernels.js';
import { emitKernels } from '../kernels/emit-activation.js';
import type { KernelCode } from '../kernels/kernel-code.js';
import { compileSource } from './assembly-script.js';

/**
 * Compiles the record's formulas to SIMD kernels and gives them to it: `forward`, `backward` and the rest then run at the speed of
 * the catalogue, with the bits that they had before. Takes a second or less. Returns the record.
 *
 * The record must come from `defineActivation`. Needs the package `assemblyscript`, which is loaded only here.
 * @throws CoreError `compile-failed` when there is no compiler or a formula cannot be compiled; the record stays as it was.
 */
export async function compileActivation<T extends Activation>(activation: T): Promise<T> {
  return attachKernels(activation, await compileKernels(activation));
}

/** The compiled kernels of a record: for float32 arrays, and for float64 ones where their formulas need no `Math` function. */
async function compileKernels(activation: Activation): Promise<{ float32: KernelCode; float64?: KernelCode }> {
  try {
    const { float32, float64 } = emitKernels(activation);
    return {
      float32: await compileOne(float32),
      ...(float64 && { float64: await compileOne(float64) }),
    };
  } catch (cause) {
    if (cause instanceof CoreError) throw cause;
    const got = cause instanceof Error ? cause.message : String(cause);
    throw new CoreError(
      'compile-failed',
      `compileActivation(${activation.name}): its formulas must compile, got ${got}`,
      {
        cause,
      },
    );
  }
}

async function compileOne({ source, constants }: { source: string; constants: Uint8Array }): Promise<KernelCode> {
  return { wasm: encode(await compileSource(source)), constants: encode(constants) };
}

function encode(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
