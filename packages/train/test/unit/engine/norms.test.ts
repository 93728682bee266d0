import { beforeEach, describe, expect, test } from 'vitest';
import { batches, float32Ulp, floats, freeAll, kernels, layer, poison, source, widths } from '../../engine-module.js';

beforeEach(freeAll);

const lengths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 33, 1000, 1003];
const numbers = (n: number, seed: number, size = 1) => {
  const random = source(seed);
  return Float32Array.from({ length: n }, () => size * (2 * random() - 1));
};
const sum = (terms: Iterable<number>) => [...terms].reduce((total, x) => total + x, 0);

describe('sums in float64', () => {
  test('are Σ x² and Σ (x − y)² to rounding, of exactly n numbers', () => {
    for (const n of lengths) {
      freeAll();
      const x = floats([...numbers(n, 1), poison]);
      const y = floats([...numbers(n, 2), -poison]);
      const squares = sum([...x.subarray(0, n)].map((a) => a * a));
      const distances = sum([...x.subarray(0, n)].map((a, i) => (a - y[i]!) ** 2));
      expect(Math.abs(kernels.sumOfSquares(x.at, n) - squares)).toBeLessThanOrEqual(1e-13 * squares);
      expect(Math.abs(kernels.distanceSquared(x.at, y.at, n) - distances)).toBeLessThanOrEqual(1e-13 * distances);
    }
  });

  test('neither overflow nor lose digits where float32 would', () => {
    const x = floats([1e30, 1, 1, 1, 1e30]);
    expect(kernels.sumOfSquares(x.at, 5)).toBeGreaterThan(1e60);
    const many = floats(100_000);
    many.fill(0.1);
    expect(Math.abs(kernels.sumOfSquares(many.at, many.length) / (many.length * many[0]! ** 2) - 1)).toBeLessThan(
      1e-11,
    );
    expect(kernels.sumOfSquares(floats([1, Number.NaN]).at, 2)).toBeNaN();
  });

  test('do not depend on the address', () => {
    const values = numbers(37, 3, 1e3);
    const at = [0, 1, 2, 3, 5].map((offset) => {
      const x = floats(48);
      x.set(values, offset);
      return kernels.sumOfSquares(x.at + 4 * offset, 37);
    });
    expect(new Set(at).size).toBe(1);
  });
});

describe('over whole arrays', () => {
  test('scale multiplies exactly n numbers', () => {
    for (const n of lengths) {
      freeAll();
      const x = floats([...numbers(n, 4), 9]);
      const expected = x.map((a, i) => (i < n ? a * Math.fround(0.3) : a));
      kernels.scale(x.at, n, 0.3);
      expect(x.slice()).toEqual(expected);
    }
  });

  test('add adds exactly n numbers, in place too', () => {
    for (const n of lengths) {
      freeAll();
      const a = floats([...numbers(n, 5), 9]);
      const b = floats([...numbers(n, 6), 9]);
      const out = floats(n + 1);
      out.fill(7);
      const expected = out.map((x, i) => (i < n ? a[i]! + b[i]! : x));
      kernels.add(out.at, a.at, b.at, n);
      expect(out.slice()).toEqual(expected);
      expected[n] = 9;
      kernels.add(a.at, a.at, b.at, n);
      expect(a.slice()).toEqual(expected);
    }
  });
});

test('rowSums is the rounded sum of each row over the batch, whatever the pads and the stride', () => {
  for (const batch of batches) {
    for (const units of widths) {
      freeAll();
      const results = [poison, Number.NaN, 0].map((pad, extra) => {
        const random = source(batch * 13 + units);
        const x = layer(units, batch, () => 100 * random() - 30, { extra, pad });
        const out = floats(units + 1);
        kernels.rowSums(out.at, x.at, x.stride, units, batch);
        for (let u = 0; u < units; u++) {
          const exact = sum(x.row(u));
          expect(Math.abs(out[u]! - exact)).toBeLessThanOrEqual(0.51 * float32Ulp(exact));
        }
        expect(out[units]).toBe(0);
        return out.slice();
      });
      for (const result of results) expect(result).toEqual(results[0]);
    }
  }
});
