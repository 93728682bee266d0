// What softmax and log-softmax share: a row's weights e^(x − max), in float64, with limits where the row has infinities.
import type { F } from '../activation.js';
import { exp } from '../numerics/exp.js';
import { emptyLanes, sumOfLanes } from './lanes.js';

/** One row: element k has the share values[k] / sum. Valid until the next row is weighed. */
export interface RowWeights {
  /** One weight per element of the row; longer than the row. NaN where the share has no limit. */
  values: Float64Array;
  /** Index of the first largest element. */
  top: number;
  /** Sum of the other weights: it keeps its digits where they are small beside that of the largest, 1. */
  rest: number;
  sum: number;
}

const row: RowWeights = { values: new Float64Array(64), top: 0, rest: 0, sum: 1 };

/**
 * The weights of the row of `length` ≥ 1 elements at `start`: 1 for the largest element, e^(x − max) for the others.
 *
 * Limits: an element infinitely far below another weighs 0; of several that are equally infinite each weighs NaN, for their
 * difference has no limit. NaN in the row makes all weights NaN.
 */
export function weighInputs(x: F, start: number, length: number): RowWeights {
  reserve(length);
  const { values } = row;
  const max = findTop(x, start, length);
  if (!Number.isFinite(max) && countOf(max, x, start, length) !== 1) {
    for (let k = 0; k < length; k++) values[k] = x[start + k]! < max ? 0 : Number.NaN;
    row.rest = Number.isNaN(max) ? Number.NaN : 0;
  } else {
    const lanes = emptyLanes();
    for (let k = 0; k < length; k++) {
      if (k === row.top) continue;
      const weight = expOfDifference(x[start + k]!, max);
      values[k] = weight;
      lanes[k & 7]! += weight;
    }
    values[row.top] = 1;
    row.rest = sumOfLanes(lanes);
  }
  row.sum = 1 + row.rest;
  return row;
}

/** The weights of a row whose shares p are known, share(y) of every output; their sum is taken for 1. */
export function weighOutputs(y: F, start: number, length: number, share: (y: number) => number): RowWeights {
  reserve(length);
  findTop(y, start, length);
  const lanes = emptyLanes();
  for (let k = 0; k < length; k++) {
    const weight = share(y[start + k]!);
    row.values[k] = weight;
    if (k !== row.top) lanes[k & 7]! += weight;
  }
  row.rest = sumOfLanes(lanes);
  row.sum = 1;
  return row;
}

function reserve(length: number): void {
  if (row.values.length < length) row.values = new Float64Array(2 * length);
}

/** The largest element, NaN if any is NaN; sets `row.top` to its first index. */
function findTop(x: F, start: number, length: number): number {
  let max = x[start]!;
  row.top = 0;
  for (let k = 1; k < length; k++) {
    const each = x[start + k]!;
    if (each > max) row.top = k;
    max = Math.max(max, each);
  }
  return max;
}

function countOf(value: number, x: F, start: number, length: number): number {
  let count = 0;
  for (let k = start; k < start + length; k++) if (x[k] === value) count++;
  return count;
}

/** e^(a − b) for a ≤ b, the rounding error of the difference included (Møller and Knuth's two-sum), which a far a magnifies. */
function expOfDifference(a: number, b: number): number {
  const difference = a - b;
  // Below this e^x is 0; the error term of an infinite difference would be NaN.
  if (difference < -746) return 0;
  const back = difference - a;
  const error = a - (difference - back) - (b + back);
  const power = exp(difference);
  return power + power * error;
}
