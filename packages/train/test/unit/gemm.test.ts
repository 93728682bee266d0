import { describe, expect, test } from 'vitest';
import { multiplyAddBias, multiplyTransposedLeft, multiplyTransposedRight } from '../../dist/network/gemm.js';
import { Stream } from '../../dist/random/stream.js';

const stream = new Stream({ sweepSeed: 1, purpose: 'noise' });
const matrix = (rows: number, columns: number) =>
  Float32Array.from({ length: rows * columns }, () => 2 * stream.nextUniform() - 1);

/** Every element as one sum in the order of p, rounded to float32 once. */
function product(
  m: number,
  k: number,
  n: number,
  a: (i: number, p: number) => number,
  b: (p: number, j: number) => number,
) {
  const out = new Float32Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let p = 0; p < k; p++) sum += a(i, p) * b(p, j);
      out[i * n + j] = sum;
    }
  }
  return out;
}

const shapes = [
  [1, 1, 1],
  [4, 4, 4],
  [5, 3, 2],
  [3, 7, 5],
  [8, 1, 9],
  [22, 32, 10],
  [32, 64, 32],
  [33, 2, 31],
].map(([m, k, n]) => ({ m: m!, k: k!, n: n! }));

describe.each(shapes)('products of $m × $k × $n', ({ m, k, n }) => {
  const x = matrix(m, k);
  const w = matrix(k, n);
  const d = matrix(m, n);

  test('x·w + bias equals the sums written out, bit for bit', () => {
    const bias = matrix(1, n);
    const out = new Float32Array(m * n);
    multiplyAddBias(out, x, w, bias, m, k, n);
    const expected = product(
      m,
      k + 1,
      n,
      (i, p) => (p === 0 ? 1 : x[i * k + p - 1]!),
      (p, j) => (p === 0 ? bias[j]! : w[(p - 1) * n + j]!),
    );
    expect(out).toEqual(expected);
  });

  test('xᵀ·d equals the sums written out, bit for bit', () => {
    const out = new Float32Array(k * n);
    multiplyTransposedLeft(out, x, d, m, k, n);
    expect(out).toEqual(
      product(
        k,
        m,
        n,
        (i, p) => x[p * k + i]!,
        (p, j) => d[p * n + j]!,
      ),
    );
  });

  test('d·wᵀ equals the sums written out, bit for bit', () => {
    const out = new Float32Array(m * k);
    multiplyTransposedRight(out, d, w, m, n, k);
    expect(out).toEqual(
      product(
        m,
        n,
        k,
        (i, p) => d[i * n + p]!,
        (p, j) => w[j * n + p]!,
      ),
    );
  });
});

test('a product of small integers is exact', () => {
  // [1 2 3; 4 5 6]·[7 8; 9 10; 11 12] + [100 200], by hand.
  const out = new Float32Array(4);
  const bias = Float32Array.of(100, 200);
  multiplyAddBias(out, Float32Array.of(1, 2, 3, 4, 5, 6), Float32Array.of(7, 8, 9, 10, 11, 12), bias, 2, 3, 2);
  expect([...out]).toEqual([158, 264, 239, 354]);
});

test('sums are kept in float64: what cancels in float32 survives', () => {
  const out = new Float32Array(1);
  multiplyAddBias(out, Float32Array.of(1e8, 1, -1e8), Float32Array.of(1, 1, 1), new Float32Array(1), 1, 3, 1);
  expect(out[0]).toBe(1);
});
