// A user's own activation on its way into trials: what training asks of a record, checked before anything trains.
import {
  type Activation,
  instantiateKernels,
  type PackedActivation,
  packActivation,
  registerActivation,
} from '@actlab/core';
import { constantsRoom, mostParameters } from '../engine/engine.js';
import { InvalidSpecError } from '../errors.js';

const pageBytes = 65_536;

/**
 * Makes an own activation known to the specs and trials of this thread, under its name, and returns it as data for the threads
 * of an executor. The record must come from `defineActivation` and be compiled; its derivative is not checked here.
 *
 * @throws InvalidSpecError for a record that the engine cannot call: more than 6 parameters, constants of more than 16 KiB.
 * @throws CoreError `no-kernels` for a record that was not compiled, `invalid-definition` for a name of the catalogue.
 */
export function registerForTraining(activation: Activation): PackedActivation {
  checkParameterCount(activation);
  const packed = packActivation(activation);
  checkConstants(activation);
  registerActivation(activation);
  return packed;
}

/** @throws InvalidSpecError at `path`. */
export function checkParameterCount({ name, params }: Activation, path: string = name): void {
  const count = Object.keys(params).length;
  if (count <= mostParameters) return;
  throw new InvalidSpecError(path, `must have at most ${mostParameters} parameters to be trained`, `${count}`);
}

/** The engine keeps a fixed room for them at the end of its memory: more would reach into the arrays of a trial. */
function checkConstants(activation: Activation): void {
  const end = 16 * pageBytes;
  const memory = new WebAssembly.Memory({ initial: 16 });
  const bytes = end - instantiateKernels(memory, [activation], end).from;
  if (bytes <= constantsRoom) return;
  const rule = `the constants of its kernels must fit into ${constantsRoom} bytes; try fewer different numbers`;
  throw new InvalidSpecError(activation.name, rule, `${bytes} bytes`);
}
