import { describe, expect, test } from 'vitest';
import { drawNormals, drawUniforms } from '../../dist/random/draws.js';
import { philox4x32 } from '../../dist/random/philox.js';
import { shuffle } from '../../dist/random/shuffle.js';
import { purposes, Stream, type StreamKey } from '../../dist/random/stream.js';

const key: StreamKey = { sweepSeed: 7, replicate: 3, purpose: 'init', index: 2 };
const words = (stream: Stream, count: number) => Array.from({ length: count }, () => stream.nextWord());

describe('a stream', () => {
  test('is the blocks of Philox with key (sweepSeed, replicate) and counter (i, 0, index, purpose)', () => {
    const expected: number[] = [];
    for (const block of [0, 1, 2]) {
      const out = new Uint32Array(4);
      philox4x32(out, 7, 3, block, 0, 2, purposes.init);
      expected.push(...out);
    }
    expect(words(new Stream(key), 12)).toEqual(expected);
  });

  test.each([
    ['seed', { ...key, sweepSeed: 8 }],
    ['replicate', { ...key, replicate: 4 }],
    ['index', { ...key, index: 3 }],
    ['purpose', { ...key, purpose: 'order' as const }],
  ])('is another stream for another %s', (_, other) => {
    expect(words(new Stream(other), 8)).not.toEqual(words(new Stream(key), 8));
  });

  test('keeps the numbers of its purposes, which are part of every digest', () => {
    expect(purposes).toEqual({ init: 1, order: 2, split: 3, probe: 4, noise: 5, bias: 6 });
  });

  test('draws integers below a bound uniformly', () => {
    const counts = [0, 0, 0, 0, 0];
    const stream = new Stream(key);
    for (let i = 0; i < 50_000; i++) counts[stream.nextBelow(5)]! += 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // 99.9 % quantile of chi-square with 4 degrees of freedom.
    expect(chiSquare).toBeLessThan(18.47);
  });

  test('rejects words of the incomplete last interval, so that a bound near 2^32 stays unbiased', () => {
    const bound = 0x8000_0001;
    const stream = new Stream(key);
    const reference = new Stream(key);
    const accepted = words(reference, 4000).filter((word) => word < bound);
    expect(Array.from({ length: 1000 }, () => stream.nextBelow(bound))).toEqual(accepted.slice(0, 1000));
  });
});

describe('draws', () => {
  const count = 200_001;
  const normals = drawNormals(new Stream(key), count);
  const moment = (power: number) => normals.reduce((sum, z) => sum + z ** power, 0) / count;

  // Standard errors of the first four moments of n normals: 1, √2, √15, √96 over √n; bounds are five of them.
  test.each([
    [1, 0, 1],
    [2, 1, 2],
    [3, 0, 15],
    [4, 3, 96],
  ])('normals have moment %i near %f', (power, expected, variance) => {
    expect(Math.abs(moment(power) - expected)).toBeLessThan(5 * Math.sqrt(variance / count));
  });

  test('normals stay within the reach of 53-bit uniforms and fill the tails', () => {
    const within = (limit: number) => normals.filter((z) => Math.abs(z) < limit).length / count;
    expect(within(1)).toBeCloseTo(0.6827, 2);
    expect(within(2)).toBeCloseTo(0.9545, 2);
    expect(within(8.6)).toBe(1);
  });

  test('a shorter draw is the beginning of a longer one', () => {
    expect(drawNormals(new Stream(key), 101)).toEqual(normals.slice(0, 101));
  });

  test('uniforms lie in [−1, 1) with variance 1/3', () => {
    const uniforms = drawUniforms(new Stream(key), 100_000);
    expect(Math.min(...uniforms.slice(0, 10_000))).toBeGreaterThanOrEqual(-1);
    expect(uniforms.every((u) => u >= -1 && u < 1)).toBe(true);
    const variance = uniforms.reduce((sum, u) => sum + u * u, 0) / uniforms.length;
    expect(Math.abs(variance - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / uniforms.length));
  });
});

describe('shuffle', () => {
  test('makes each of the 24 orders of four items equally often', () => {
    const stream = new Stream(key);
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const items = Uint32Array.of(0, 1, 2, 3);
      shuffle(items, stream);
      counts.set(items.join(), (counts.get(items.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 99.9 % quantile of chi-square with 23 degrees of freedom.
    expect(chiSquare).toBeLessThan(49.73);
  });
});
