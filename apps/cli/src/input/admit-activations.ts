// Files of own activations become activations that sweeps may name: derivative checked, compiled, registered.
import type { Activation, PackedActivation } from '@actlab/core';
import { compileActivation } from '@actlab/core/compile';
import { assertGradient, parameterVariants } from '@actlab/core/testing';
import { registerForTraining } from '@actlab/train/trial';
import { CliError } from '../errors.js';
import { inFile, loadActivation } from './load-activation.js';

/** An activation that specs may name from now on, and its kernels for threads. */
export interface AdmittedActivation {
  name: string;
  path: string;
  packed: PackedActivation;
}

/**
 * Loads a file, holds the derivatives of its record against the function itself (at its default parameters, their doubles and their
 * halves), compiles it and registers it.
 *
 * @throws CliError as `loadActivation` does; `wrong-activation` for a derivative that is wrong, with the point, the measured and the
 * stated slope, for formulas that do not compile, for more parameters than training takes, and for a name that `others` has.
 */
export async function admitActivation(
  path: string,
  others: readonly AdmittedActivation[],
): Promise<AdmittedActivation> {
  const activation = await loadActivation(path);
  const { name } = activation;
  const other = others.find((each) => each.name === name);
  if (other !== undefined) {
    throw new CliError(
      'wrong-activation',
      `${path}: every activation must have its own name, got ${name} as in ${other.path}`,
    );
  }
  inFile(path, () => checkGradients(activation));
  await compileActivation(activation).catch((error: unknown) => inFile(path, () => raise(error)));
  return { name, path, packed: inFile(path, () => registerForTraining(activation)) };
}

function checkGradients(activation: Activation): void {
  for (const params of parameterVariants(activation)) {
    try {
      assertGradient(activation, { params });
    } catch (cause) {
      const at = Object.entries(params).map(([name, value]) => `with ${name} ${value}: `);
      throw cause instanceof Error ? new Error(at.join('') + cause.message, { cause }) : cause;
    }
  }
}

function raise(error: unknown): never {
  throw error;
}
