import { beforeEach, describe, expect, test } from 'vitest';
import { batches, floats, freeAll, kernels, source, widths, words } from '../../engine-module.js';

beforeEach(freeAll);

const rows = 70;

/** A data set whose number at (row, feature) says where it stands; NaN behind the features. */
function dataset(features: number, stride: number) {
  const x = floats(rows * stride);
  for (let r = 0; r < rows; r++) {
    for (let f = 0; f < stride; f++) x[r * stride + f] = f < features ? 100 * r + f + 0.5 : Number.NaN;
  }
  return x;
}

/** A permutation of the rows. */
function order() {
  const random = source(3);
  const items = Array.from({ length: rows }, (_, r) => r);
  return words(
    items
      .map((r) => [random(), r] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, r]) => r),
  );
}

describe.each(['an order', 'no order'])('with %s', (kind) => {
  const rowOf = (permutation: Uint32Array | null, position: number) =>
    permutation ? permutation[position]! : position;

  test('gatherColumns transposes the rows of the batch and writes 0 into the pads', () => {
    for (const batch of batches) {
      for (const features of [...widths, 30, 64]) {
        for (const [extra, from] of [
          [0, 0],
          [1, 3],
          [2, 6],
        ] as const) {
          freeAll();
          const sourceStride = features + extra;
          const x = dataset(features, sourceStride);
          const permutation = kind === 'an order' ? order() : null;
          const padded = 4 * Math.ceil(batch / 4);
          const stride = padded + 4 * extra;
          const out = floats(features * stride + 4);
          out.fill(-1);
          kernels.gatherColumns(out.at, stride, x.at, sourceStride, permutation?.at ?? 0, from, batch, features);
          const expected = new Float32Array(out.length).fill(-1);
          for (let f = 0; f < features; f++) {
            for (let r = 0; r < padded; r++) {
              expected[f * stride + r] = r < batch ? 100 * rowOf(permutation, from + r) + f + 0.5 : 0;
            }
          }
          expect(out.slice()).toEqual(expected);
        }
      }
    }
  });

  test('gatherRows copies the rows of the batch and nothing behind the features', () => {
    for (const batch of batches) {
      for (const features of [...widths, 30]) {
        for (const [extra, from] of [
          [0, 0],
          [3, 5],
        ] as const) {
          freeAll();
          const x = dataset(features, features + extra);
          const permutation = kind === 'an order' ? order() : null;
          const outStride = features + 2 * extra;
          const out = floats(batch * outStride + 4);
          out.fill(-1);
          kernels.gatherRows(out.at, outStride, x.at, features + extra, permutation?.at ?? 0, from, batch, features);
          const expected = new Float32Array(out.length).fill(-1);
          for (let r = 0; r < batch; r++) {
            for (let f = 0; f < features; f++) {
              expected[r * outStride + f] = 100 * rowOf(permutation, from + r) + f + 0.5;
            }
          }
          expect(out.slice()).toEqual(expected);
        }
      }
    }
  });
});
