// Concatenated ReLU: the positive and the negative part of a row, side by side.
import type { Operation } from './operation.js';

/**
 * [max(x, 0), max(−x, 0)] for each row: twice as long as the row.
 *
 * Exact. At 0 both slopes are 0, as that of ReLU is; −0 stays where it is not below 0: x = −0 gives [−0, 0], x = 0 gives
 * [0, −0]. NaN gives NaN in both halves and in the gradient, g₁ · (x > 0) − g₂ · (x < 0) as IEEE products.
 */
export const crelu: Operation<never> = {
  name: 'crelu',
  title: 'CReLU',
  tex: String.raw`[\max(x, 0), \max(-x, 0)]`,
  source:
    'Shang, Sohn, Almeida, Lee 2016, Understanding and improving convolutional neural networks via concatenated rectified linear units, arXiv:1603.05201',
  params: {},
  rowMultiple: () => 1,
  outputLength: (rowLength) => 2 * rowLength,
  forward(x, out, rows, rowLength) {
    for (let row = 0; row < rows; row++) {
      for (let k = 0; k < rowLength; k++) {
        const each = x[row * rowLength + k]!;
        const first = 2 * row * rowLength + k;
        // Not Math.max, which turns −0 into 0.
        const isNegative = each < 0;
        const isPositive = each > 0;
        out[first] = isNegative ? 0 : each;
        out[first + rowLength] = isPositive ? 0 : -each;
      }
    }
  },
  backward(g, x, out, rows, rowLength) {
    for (let row = 0; row < rows; row++) {
      for (let k = 0; k < rowLength; k++) {
        const each = x[row * rowLength + k]!;
        const first = 2 * row * rowLength + k;
        const sum = g[first]! * (each > 0 ? 1 : 0) - g[first + rowLength]! * (each < 0 ? 1 : 0);
        out[row * rowLength + k] = Number.isNaN(each) ? each : sum;
      }
    }
  },
};
