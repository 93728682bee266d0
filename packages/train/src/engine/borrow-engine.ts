// One engine per thread, lent to one trial at a time.
import type { Activation } from '@actlab/core';
import { constantsRoom, Engine } from './engine.js';

const leastBytes = 4 * 1_048_576;

let kept: Engine | undefined;
let isLent = false;

/**
 * Calls `task` with an engine that has `bytes` for arrays and the kernels of `activations`: the thread's own, or a larger one
 * that takes its place. A call from within `task` gets an engine of its own.
 */
export function borrowEngine<T>(bytes: number, activations: readonly Activation[], task: (engine: Engine) => T): T {
  if (isLent) return task(new Engine(bytes, activations));
  const engine = kept !== undefined && fits(kept, bytes, activations) ? kept : new Engine(size(bytes), activations);
  kept = engine;
  isLent = true;
  try {
    return task(engine);
  } finally {
    isLent = false;
  }
}

function fits(engine: Engine, bytes: number, activations: readonly Activation[]): boolean {
  const missing = activations.filter((activation) => !engine.has(activation));
  // Room for constants is checked before it is taken, so that a refusal leaves the engine as it was.
  if (engine.end - constantsRoom * missing.length < bytes + 65_536) return false;
  for (const activation of missing) engine.slots(activation);
  return true;
}

/** The next power of two up to 64 MiB, so that a sweep over sizes settles soon; above that what is needed. */
function size(bytes: number): number {
  let room = leastBytes;
  while (room < bytes && room < 16 * leastBytes) room *= 2;
  return Math.max(room, bytes);
}
