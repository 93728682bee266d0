// Softmax over each row.
import type { F } from '../activation.js';
import { emptyLanes, sumOfLanes } from './lanes.js';
import type { Operation } from './operation.js';
import { type RowWeights, weighInputs, weighOutputs } from './row-weights.js';

/**
 * y_i = e^(x_i) / Σ_j e^(x_j) over each row.
 *
 * Special rows: the limit where there is one. The only +∞ of a row has 1 and the others 0; −∞ beside a number has 0; a row of
 * one has 1. Several +∞ have NaN each (the others 0), and so have all of several −∞. NaN makes its row NaN.
 * The gradient is y_i · (g_i − Σ_j g_j y_j), with the g of the largest element subtracted from all others first: so it is exactly 0
 * for equal g and keeps its digits in a row that is nearly one-hot.
 */
export const softmax: Operation<never> = {
  name: 'softmax',
  title: 'Softmax',
  tex: String.raw`\frac{e^{x_i}}{\sum_j e^{x_j}}`,
  source: 'Bridle 1990, Probabilistic interpretation of feedforward classification network outputs',
  params: {},
  rowMultiple: () => 1,
  outputLength: (rowLength) => rowLength,
  forward(x, out, rows, rowLength) {
    for (let start = 0; start < rows * rowLength; start += rowLength) {
      const { values, sum } = weighInputs(x, start, rowLength);
      for (let k = 0; k < rowLength; k++) out[start + k] = values[k]! / sum;
    }
  },
  backward(g, x, out, rows, rowLength) {
    for (let start = 0; start < rows * rowLength; start += rowLength) {
      writeGradient(weighInputs(x, start, rowLength), g, out, start, rowLength);
    }
  },
  backwardFromOutput(g, y, out, rows, rowLength) {
    for (let start = 0; start < rows * rowLength; start += rowLength) {
      writeGradient(
        weighOutputs(y, start, rowLength, (share) => share),
        g,
        out,
        start,
        rowLength,
      );
    }
  },
};

function writeGradient({ values, top, sum }: RowWeights, g: F, out: F, start: number, length: number): void {
  const origin = g[start + top]!;
  const lanes = emptyLanes();
  for (let k = 0; k < length; k++) {
    const weight = values[k]!;
    // A share without limit stays below 1: what it multiplies has a bounded part in the gradient of the others, which is 0.
    lanes[k & 7]! += (Number.isNaN(weight) ? 0 : weight) * (g[start + k]! - origin);
  }
  const mean = sumOfLanes(lanes) / sum;
  for (let k = 0; k < length; k++) out[start + k] = (values[k]! / sum) * (g[start + k]! - origin - mean);
}
