import { beforeEach, describe, expect, test } from 'vitest';
import {
  batches,
  doubles,
  flags,
  freeAll,
  kernels,
  type Layer,
  layer,
  poison,
  source,
  widths,
  words,
} from '../../engine-module.js';

beforeEach(freeAll);

const shapes = batches.flatMap((batch) => widths.map((units) => ({ batch, units })));
const rowsOf = (l: Layer) => Array.from({ length: l.units }, (_, u) => l.row(u));
const count = (l: Layer, matches: (x: number) => boolean) => rowsOf(l).flat().filter(matches).length;

/** Numbers near every limit the probes compare with: 0, 1e-6, 0.01, 0.05, and ordinary ones. */
function edges(seed: number): () => number {
  const random = source(seed);
  const limits = [0, -0, 1e-6, 0.01, 0.05, 1].map(Math.fround);
  return () => {
    const limit = limits[Math.floor(limits.length * random())]!;
    const shifted = limit * [1, 1, 1 + 2 ** -23, 1 - 2 ** -24, 0.5, 2 * random()][Math.floor(6 * random())]!;
    return random() < 0.5 ? -shifted : shifted;
  };
}

const pads = [poison, -poison, Number.NaN, 0];

describe('moments', () => {
  test('are the sum, the sum of squares and the count of numbers that are not finite', () => {
    for (const { units, batch } of shapes) {
      for (const [extra, pad] of pads.entries()) {
        freeAll();
        const random = source(units + 100 * batch);
        const x = layer(units, batch, () => 3 * random() - 1, { extra, pad });
        const out = doubles(3);
        kernels.moments(x.at, x.stride, units, batch, out.at);
        const all = rowsOf(x).flat();
        expect(Math.abs(out[0]! - all.reduce((total, a) => total + a, 0))).toBeLessThan(1e-12 * all.length);
        expect(Math.abs(out[1]! - all.reduce((total, a) => total + a * a, 0))).toBeLessThan(1e-12 * all.length);
        expect(out[2]).toBe(0);
      }
    }
  });

  test('count each NaN and infinity', () => {
    for (const { units, batch } of shapes) {
      freeAll();
      const random = source(units + batch);
      const x = layer(units, batch, () => [Number.NaN, Infinity, -Infinity, 1, 3.4e38][Math.floor(5 * random())]!);
      const out = doubles(3);
      kernels.moments(x.at, x.stride, units, batch, out.at);
      const wanted = count(x, (a) => !Number.isFinite(a));
      expect(out[2]).toBe(wanted);
      expect(Number.isFinite(out[1]!)).toBe(wanted === 0);
    }
  });

  test('minMax is the smallest and the largest number, NaN passed over', () => {
    for (const { units, batch } of shapes) {
      for (const [extra, pad] of pads.entries()) {
        freeAll();
        const random = source(units + batch);
        const x = layer(units, batch, () => (random() < 0.2 ? Number.NaN : 9 * random() - 5), { extra, pad });
        const out = doubles(2);
        kernels.minMax(x.at, x.stride, units, batch, out.at);
        const numbers = rowsOf(x)
          .flat()
          .filter((a) => !Number.isNaN(a));
        expect([...out]).toEqual([Math.min(...numbers), Math.max(...numbers)]);
      }
    }
  });
});

describe('slopes', () => {
  test('count nearly dead units, squares and saturated pairs, and mark dead units', () => {
    for (const { units, batch } of shapes) {
      for (const [extra, pad] of pads.entries()) {
        freeAll();
        const next = edges(units + 50 * batch);
        const x = layer(units, batch, (u) => (u % 3 === 1 ? 0 : u % 3 === 2 ? 0.1 * next() : next()), { extra, pad });
        const [out, dead] = [doubles(3), flags(units + 1)];
        kernels.slopes(x.at, x.stride, units, batch, out.at, dead.at);
        const means = rowsOf(x).map((row) => row.reduce((total, a) => total + Math.abs(a), 0) / batch);
        expect(out[0]).toBe(means.filter((mean) => mean < 0.05).length);
        expect(out[1]).toBeCloseTo(
          rowsOf(x)
            .flat()
            .reduce((total, a) => total + a * a, 0),
          11,
        );
        expect(out[2]).toBe(count(x, (a) => Math.abs(a) < 0.01));
        expect([...dead]).toEqual([...rowsOf(x).map((row) => Number(row.every((a) => a === 0))), 77]);
      }
    }
  });

  test('are neither dead nor small where there is a NaN or a least subnormal number', () => {
    for (const batch of batches) {
      for (let at = 0; at < batch; at++) {
        freeAll();
        const special = [Number.NaN, 2 ** -149, Infinity];
        const x = layer(3, batch, (u, r) => (r === at ? special[u]! : 0));
        const [out, dead] = [doubles(3), flags(3)];
        kernels.slopes(x.at, x.stride, 3, batch, out.at, dead.at);
        expect([...dead]).toEqual([0, 0, 0]);
        expect(out[0]).toBe(1);
        expect(out[1]).toBeNaN();
        expect(out[2]).toBe(3 * batch - 2);
      }
    }
  });
});

describe('outputs', () => {
  test('count zeros and mark constant units', () => {
    for (const { units, batch } of shapes) {
      for (const [extra, pad] of pads.entries()) {
        freeAll();
        const next = edges(units + 50 * batch);
        const x = layer(units, batch, (u) => (u % 2 === 1 ? u / 2 : next()), { extra, pad });
        const [out, constant] = [doubles(1), flags(units + 1)];
        kernels.outputs(x.at, x.stride, units, batch, out.at, constant.at);
        expect(out[0]).toBe(count(x, (a) => Math.abs(a) < 1e-6));
        expect([...constant]).toEqual([...rowsOf(x).map((row) => Number(row.every((a) => a === row[0]))), 77]);
      }
    }
  });

  test('call no unit with a NaN constant', () => {
    for (const batch of batches) {
      for (let at = 0; at < batch; at++) {
        freeAll();
        const x = layer(2, batch, (u, r) => (u === 1 || r === at ? Number.NaN : 1));
        const [out, constant] = [doubles(1), flags(2)];
        kernels.outputs(x.at, x.stride, 2, batch, out.at, constant.at);
        expect([out[0], ...constant]).toEqual([0, 0, 0]);
      }
    }
  });
});

test('negatives counts the numbers below 0: neither −0 nor NaN', () => {
  for (const { units, batch } of shapes) {
    for (const [extra, pad] of pads.entries()) {
      freeAll();
      const random = source(units + batch);
      const values = [-1, -(2 ** -149), -0, 0, 1, Number.NaN, -Infinity];
      const x = layer(units, batch, () => values[Math.floor(values.length * random())]!, { extra, pad });
      const out = doubles(1);
      kernels.negatives(x.at, x.stride, units, batch, out.at);
      expect(out[0]).toBe(count(x, (a) => a < 0));
    }
  }
});

describe('histogram', () => {
  function counts(x: Layer, low: number, high: number, bins: number): number[] {
    const out = words(bins + 1);
    out.fill(7);
    kernels.histogram(x.at, x.stride, x.units, x.batch, low, high, bins, out.at);
    expect(out[bins]).toBe(7);
    return [...out.subarray(0, bins)];
  }

  test('has half-open bins and a closed last one, as numpy has', () => {
    const values = [-2, -1, -0.75, -0.5, -0.25, 0, 0.5, 0.999, 1, 1.001, Number.NaN, Infinity, -Infinity];
    // numpy.histogram([-2, -1, -0.75, -0.5, -0.25, 0, 0.5, 0.999, 1, 1.001], bins=4, range=(-1, 1))[0]
    expect(
      counts(
        layer(1, values.length, (_, r) => values[r]!, { pad: 0 }),
        -1,
        1,
        4,
      ),
    ).toEqual([2, 2, 1, 3]);
  });

  test('counts every number of every unit once', () => {
    for (const { units, batch } of shapes) {
      freeAll();
      const random = source(units + batch);
      const x = layer(units, batch, () => Math.floor(20 * random()) / 2, { pad: 5 });
      const wanted = Array.from({ length: 20 }, (_, i) => count(x, (a) => a === i / 2));
      expect(counts(x, 0, 10, 20)).toEqual(wanted);
      expect(counts(x, 3, 3, 2)).toEqual([count(x, (a) => a === 3), 0]);
    }
  });
});
