// What a trial takes of memory, counted without taking it.
import { firstFreeByte } from '../engine/engine.js';
import { InvalidSpecError } from '../errors.js';
import type { TrialLayout } from './trial-layout.js';

const mebibyte = 1024 * 1024;

/** Bytes of a WebAssembly memory at most: 4 GiB, less what constants of activations and the module itself may take. */
const mostTrialBytes = 4080 * mebibyte;

/** Bytes of a trial by what they are for; `total` is what the engine's memory must have. */
export interface TrialMemory {
  data: number;
  /** Parameters, their gradients, the best epoch's and those before the last update, and what the optimiser keeps. */
  parameters: number;
  /** Activations and gradients of a batch, an evaluation and a probe, which share one place. */
  activations: number;
  total: number;
}

function memoryOf({ trialFrom, trainingState, programs, end }: TrialLayout): TrialMemory {
  return {
    data: trialFrom - firstFreeByte,
    parameters: trainingState - trialFrom,
    activations: programs.from - trainingState,
    total: end,
  };
}

/** Throws unless the trial fits into one memory. Sweeps check every arm with it before anything runs. */
export function checkMemory(layout: TrialLayout): TrialMemory {
  const memory = memoryOf(layout);
  if (memory.total <= mostTrialBytes) return memory;
  const { data, parameters, activations } = memory;
  const parts = `${inMiB(data)} data, ${inMiB(parameters)} parameters, ${inMiB(activations)} activations`;
  throw new InvalidSpecError(
    'network',
    `must fit into ${inMiB(mostTrialBytes)} of memory; try smaller widths or a smaller batch`,
    `${inMiB(memory.total)} (${parts})`,
  );
}

const inMiB = (bytes: number): string => `${Math.ceil(bytes / mebibyte)} MiB`;
