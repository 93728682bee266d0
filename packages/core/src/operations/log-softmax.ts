// The logarithm of softmax over each row.
import type { F } from '../activation.js';
import { exp } from '../numerics/exp.js';
import { log1p } from '../numerics/log1p.js';
import { emptyLanes, sumOfLanes } from './lanes.js';
import type { Operation } from './operation.js';
import { type RowWeights, weighInputs, weighOutputs } from './row-weights.js';

/**
 * y_i = x_i − log Σ_j e^(x_j) over each row, as (x_i − max) − log1p(Σ of the other e^(x_j − max)): no digits are lost where
 * one element dominates.
 *
 * Special rows: the logarithm of what softmax has, so 0 for the only +∞ of a row and −∞ beside it, NaN for several +∞ and for
 * all of several −∞. NaN makes its row NaN.
 * The gradient is g_i − softmax_i · Σ_j g_j; at the largest element it is summed without the part that cancels.
 */
export const logSoftmax: Operation<never> = {
  name: 'logSoftmax',
  title: 'Log-softmax',
  tex: String.raw`x_i - \log \sum_j e^{x_j}`,
  source: 'Bridle 1990, Probabilistic interpretation of feedforward classification network outputs; its logarithm',
  params: {},
  rowMultiple: () => 1,
  outputLength: (rowLength) => rowLength,
  forward(x, out, rows, rowLength) {
    for (let start = 0; start < rows * rowLength; start += rowLength) {
      const { values, top, rest } = weighInputs(x, start, rowLength);
      const max = x[start + top]!;
      const logSum = log1p(rest);
      for (let k = 0; k < rowLength; k++) {
        // The weight of the largest is 1, or NaN when it has no limit.
        const below = k === top ? values[k]! - 1 : x[start + k]! - max;
        out[start + k] = below - logSum;
      }
    }
  },
  backward(g, x, out, rows, rowLength) {
    for (let start = 0; start < rows * rowLength; start += rowLength) {
      writeGradient(weighInputs(x, start, rowLength), g, out, start, rowLength);
    }
  },
  backwardFromOutput(g, y, out, rows, rowLength) {
    for (let start = 0; start < rows * rowLength; start += rowLength) {
      writeGradient(weighOutputs(y, start, rowLength, exp), g, out, start, rowLength);
    }
  },
};

function writeGradient({ values, top, rest, sum }: RowWeights, g: F, out: F, start: number, length: number): void {
  const lanes = emptyLanes();
  for (let k = 0; k < length; k++) if (k !== top) lanes[k & 7]! += g[start + k]!;
  const others = sumOfLanes(lanes);
  const atTop = g[start + top]!;
  const total = atTop + others;
  for (let k = 0; k < length; k++) {
    const weight = values[k]!;
    // 1 − the share of the largest is rest / sum, which the subtraction would lose.
    out[start + k] = k === top ? (atTop * rest - others * weight) / sum : g[start + k]! - (weight / sum) * total;
  }
}
