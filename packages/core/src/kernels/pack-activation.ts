// A record and its compiled kernels as data, for threads and processes that are to have it without its file and without a compiler.
import type { Activation } from '../activation.js';
import { CoreError } from '../errors.js';
import { attachKernels } from './attach-kernels.js';
import { kernelCode } from './attached-kernels.js';
import { attachLoops } from './attached-loops.js';
import { interpretedLoops } from './interpreted-loops.js';
import type { KernelCodes } from './kernel-code.js';

/** An activation as plain data that a structured clone copies whole: a message to a thread, `workerData`. */
export interface PackedActivation {
  readonly record: Activation;
  readonly kernels: KernelCodes;
}

/**
 * The record with its kernels as plain data.
 *
 * @throws CoreError `no-kernels` for a record that was not compiled.
 */
export function packActivation(activation: Activation): PackedActivation {
  const float32 = kernelCode(activation, 'float32');
  const float64 = kernelCode(activation, 'float64');
  if (float32 === undefined) {
    throw new CoreError(
      'no-kernels',
      `packActivation: ${activation.name} must have kernels, got a record without; compile it with compileActivation of @actlab/core/compile`,
    );
  }
  return { record: plainRecord(activation), kernels: { float32, ...(float64 && { float64 }) } };
}

/** The activation that was packed: the same bits in every function, at the same speed. Nothing is compiled but its WebAssembly. */
export function unpackActivation({ record, kernels }: PackedActivation): Activation {
  const activation = Object.freeze({ ...record });
  return attachKernels(attachLoops(activation, interpretedLoops(activation)), kernels);
}

/** The record's own keys alone: whoever defined it may have put beside them what cannot be copied. */
function plainRecord(activation: Activation): Activation {
  const { name, title, tex, source, params, value, derivative, stated } = activation;
  const { ordered, float32, derivativeFromOutput, fromOutputBounds, paramDerivative } = activation;
  return {
    name,
    title,
    tex,
    source,
    params,
    value,
    derivative,
    stated,
    ...(ordered && { ordered }),
    ...(float32 && { float32 }),
    ...(derivativeFromOutput && { derivativeFromOutput }),
    ...(fromOutputBounds && { fromOutputBounds }),
    ...(paramDerivative && { paramDerivative }),
  };
}
