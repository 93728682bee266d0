// Maxout: the largest of each group of neighbours.
import type { F } from '../activation.js';
import type { Operation } from './operation.js';

/**
 * The maximum of every `groupSize` consecutive elements of a row; the row is a multiple of it.
 *
 * The gradient goes to the maximum alone, on a tie to the first (as ConvNetJS does); zeros of both signs tie. NaN makes the value
 * and the gradient of its whole group NaN.
 */
export const maxout: Operation<'groupSize'> = {
  name: 'maxout',
  title: 'Maxout',
  tex: String.raw`\max_{j \in \text{group } i} x_j`,
  source: 'Goodfellow, Warde-Farley, Mirza, Courville, Bengio 2013, Maxout networks, arXiv:1302.4389',
  params: {
    groupSize: { default: 2, min: 1, max: 2_147_483_647, doc: 'Number of neighbouring elements that compete.' },
  },
  rowMultiple: ({ groupSize }) => groupSize,
  outputLength: (rowLength, { groupSize }) => rowLength / groupSize,
  forward(x, out, rows, rowLength, { groupSize }) {
    for (let i = 0; i < (rows * rowLength) / groupSize; i++) {
      out[i] = x[firstMaximum(x, i * groupSize, groupSize)]!;
    }
  },
  backward(g, x, out, rows, rowLength, { groupSize }) {
    for (let i = 0; i < (rows * rowLength) / groupSize; i++) {
      const start = i * groupSize;
      const top = firstMaximum(x, start, groupSize);
      const elsewhere = Number.isNaN(x[top]!) ? Number.NaN : 0;
      for (let k = start; k < start + groupSize; k++) out[k] = elsewhere;
      out[top] = elsewhere + g[i]!;
    }
  },
};

/** Index of the first largest element of a group, or of its first NaN. */
function firstMaximum(x: F, start: number, count: number): number {
  let top = start;
  for (let k = start; k < start + count; k++) {
    if (Number.isNaN(x[k]!)) return k;
    if (x[k]! > x[top]!) top = k;
  }
  return top;
}
