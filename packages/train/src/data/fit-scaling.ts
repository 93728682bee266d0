// Feature scaling fitted on some rows and applied to others.
import type { Scaling } from './dataset.js';

/** Shift and divisor of each column. */
export interface FittedScaling {
  mean: Float64Array;
  divisor: Float64Array;
}

/**
 * Mean and population standard deviation of the given rows of x, f32[· × features], in float64: per column, or of all
 * columns together. A column without variance is divided by 1.
 */
export function fitScaling(scaling: Scaling, x: Float32Array, features: number, rows: Uint32Array): FittedScaling {
  const mean = new Float64Array(features);
  const divisor = new Float64Array(features).fill(1);
  if (scaling === 'none') return { mean, divisor };
  for (const row of rows) for (let j = 0; j < features; j++) mean[j]! += x[row * features + j]! / rows.length;
  if (scaling === 'whole') mean.fill(average(mean));
  const variance = new Float64Array(features);
  for (const row of rows) {
    for (let j = 0; j < features; j++) {
      const difference = x[row * features + j]! - mean[j]!;
      variance[j]! += (difference * difference) / rows.length;
    }
  }
  if (scaling === 'whole') variance.fill(average(variance));
  for (let j = 0; j < features; j++) if (variance[j]! > 0) divisor[j] = Math.sqrt(variance[j]!);
  return { mean, divisor };
}

/** The given rows of x, scaled: f32[rows.length × features]. */
export function applyScaling(
  fitted: FittedScaling,
  x: Float32Array,
  features: number,
  rows: Uint32Array,
): Float32Array {
  const out = new Float32Array(rows.length * features);
  for (const [position, row] of rows.entries()) {
    for (let j = 0; j < features; j++) {
      out[position * features + j] = (x[row * features + j]! - fitted.mean[j]!) / fitted.divisor[j]!;
    }
  }
  return out;
}

function average(numbers: Float64Array): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum / numbers.length;
}
