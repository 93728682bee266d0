// Feature scaling fitted on some rows and applied to others, number by number.
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

/** `value` of feature `feature` as a network sees it. */
export function scaled({ mean, divisor }: FittedScaling, value: number, feature: number): number {
  return (value - mean[feature]!) / divisor[feature]!;
}

function average(numbers: Float64Array): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum / numbers.length;
}
