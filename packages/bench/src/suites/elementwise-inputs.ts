// Inputs of the element-wise suites.
import type { Activation } from '@actlab/core';
import { seededNormals } from '../seeded-random.js';

/** Inputs differ from turn to turn by starting 64 bytes further in one array: other values, the same memory. */
export const windowCount = 8;
export const windowShift = 16;

/** f32[n] that slides over one array as turns go by. */
export interface SlidingInput {
  /** Everything the windows slide over. */
  readonly values: Float32Array;
  window(turn: number): Float32Array;
}

/** Windows of length n over `values`, which must hold `slidingLength(n)` elements. */
export function slide(values: Float32Array, n: number): SlidingInput {
  const windows = Array.from({ length: windowCount }, (_, i) => values.subarray(i * windowShift, i * windowShift + n));
  return { values, window: (turn) => windows[turn % windowCount] as Float32Array };
}

/** Elements an array must have for windows of length n. */
export const slidingLength = (n: number): number => n + (windowCount - 1) * windowShift;

const drawn = new Map<string, SlidingInput>();

/**
 * Standard normal numbers times `deviation`; most inputs of a layer lie within ±2, so 2 also visits the tails. Equal calls
 * give the same array, which nobody may write: ten million numbers take half a second to draw.
 */
export function normalInput(n: number, deviation: number, seed: number): SlidingInput {
  const key = `${n} ${deviation} ${seed}`;
  const input = drawn.get(key) ?? slide(seededNormals(slidingLength(n), deviation, seed), n);
  drawn.set(key, input);
  return input;
}

/** Parameters at their defaults, rounded to float32 as every kernel does first. */
export function defaultParams(activation: Activation): Record<string, number> {
  return Object.fromEntries(
    Object.entries(activation.params).map(([name, definition]) => [name, Math.fround(definition.default)]),
  );
}
