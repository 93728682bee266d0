// Which compiled kernels an activation has.
import type { Activation } from '../activation.js';
import type { KernelCode, KernelCodes } from './kernel-code.js';

// Keyed by the record itself: a user's record of the same name has nothing to do with ours.
const known = new WeakMap<Activation, KernelCodes>();

/** Remembers kernels of an activation beside those it has for other types of array. */
export function rememberKernels(activation: Activation, codes: KernelCodes): void {
  known.set(activation, { ...known.get(activation), ...codes });
}

/** The kernels of an activation over arrays of one type. */
export const kernelCode = (activation: Activation, precision: keyof KernelCodes): KernelCode | undefined =>
  known.get(activation)?.[precision];
