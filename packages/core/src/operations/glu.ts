// Gated linear unit: half of a row, gated by the other half.
import { exp } from '../numerics/exp.js';
import type { Operation } from './operation.js';

/**
 * y = a · sigmoid(b), a the first half of each row and b the second: half as long as the row. PyTorch's order.
 *
 * Special values: those of the IEEE product, so ±∞ · sigmoid(−∞) is NaN. In the gradient, g · sigmoid(b) and
 * g · a · sigmoid'(b), sigmoid' is computed from b and keeps its digits in both tails.
 */
export const glu: Operation<never> = {
  name: 'glu',
  title: 'GLU',
  tex: String.raw`a \odot \sigma(b), \quad x = [a, b]`,
  source:
    'Dauphin, Fan, Auli, Grangier 2017, Language modeling with gated convolutional networks, eq. 1, arXiv:1612.08083',
  params: {},
  rowMultiple: () => 2,
  outputLength: (rowLength) => rowLength / 2,
  forward(x, out, rows, rowLength) {
    const half = rowLength / 2;
    for (let row = 0; row < rows; row++) {
      const start = row * rowLength;
      for (let k = 0; k < half; k++) out[row * half + k] = x[start + k]! * sigmoid(x[start + half + k]!);
    }
  },
  backward(g, x, out, rows, rowLength) {
    const half = rowLength / 2;
    for (let row = 0; row < rows; row++) {
      for (let k = 0; k < half; k++) {
        const first = row * rowLength + k;
        const a = x[first]!;
        const b = x[first + half]!;
        const each = g[row * half + k]!;
        out[first] = each * sigmoid(b);
        out[first + half] = each * a * sigmoidSlope(b);
      }
    }
  },
};

/** With e = e^(−|b|): 1/(1 + e), or e/(1 + e) below 0. */
function sigmoid(b: number): number {
  const e = exp(-Math.abs(b));
  return (b >= 0 ? 1 : e) / (1 + e);
}

function sigmoidSlope(b: number): number {
  const e = exp(-Math.abs(b));
  return e / ((1 + e) * (1 + e));
}
