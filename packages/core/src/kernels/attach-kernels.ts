// Brings compiled kernels to an activation, in front of the scalar loops that it has.
import type { Activation } from '../activation.js';
import { rememberKernels } from './attached-kernels.js';
import { attachLoops, loopsFor } from './attached-loops.js';
import type { KernelCodes } from './kernel-code.js';
import { stagedKernels, stagedLoops } from './staged-loops.js';

/** Gives an activation kernels; returns the activation. */
export function attachKernels<T extends Activation>(activation: T, codes: KernelCodes): T {
  const { float32, float64 } = loopsFor(activation);
  rememberKernels(activation, codes);
  return attachLoops(activation, {
    float32: codes.float32 ? stagedLoops(float32, stagedKernels(codes.float32), (staging) => staging.float32) : float32,
    float64: codes.float64 ? stagedLoops(float64, stagedKernels(codes.float64), (staging) => staging.float64) : float64,
  });
}
