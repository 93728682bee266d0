import { beforeEach, describe, expect, test } from 'vitest';
import { drawNormals, drawUniforms } from '../../../dist/random/draws.js';
import { shuffle } from '../../../dist/random/shuffle.js';
import { purposes, Stream, type StreamKey } from '../../../dist/random/stream.js';
import { floats, freeAll, kernels, words } from '../../engine-module.js';

beforeEach(freeAll);

const keys: StreamKey[] = [
  { sweepSeed: 0, purpose: 'init' },
  { sweepSeed: 7, replicate: 3, purpose: 'init', index: 2 },
  { sweepSeed: 0xffff_ffff, replicate: 0xffff_fffe, purpose: 'noise', index: 0x8000_0001 },
  { sweepSeed: 123_456_789, replicate: 1, purpose: 'order', index: 255 },
];
const numbers = (key: StreamKey) => [key.sweepSeed, key.replicate ?? 0, key.index ?? 0, purposes[key.purpose]] as const;

/** f32[rows × stride] of `draw` times `scale`, and 5 behind the columns, where nothing may be written. */
function expected(draw: Float64Array, rows: number, columns: number, stride: number, scale: number): Float32Array {
  const out = new Float32Array(rows * stride).fill(5);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) out[r * stride + c] = scale * draw[r * columns + c]!;
  return out;
}

describe.each([
  ['normals', drawNormals],
  ['uniforms', drawUniforms],
] as const)('%s', (name, draw) => {
  test('are those of the stream, bit for bit, for every shape', () => {
    for (const [i, key] of keys.entries()) {
      for (const [rows, columns] of [
        ...Array.from({ length: 19 }, (_, c) => [1, c + 1]),
        ...Array.from({ length: 9 }, (_, c) => [5, c + 1]),
        [64, 3],
        [64, 64],
        [37, 41],
      ] as [number, number][]) {
        for (const stride of [columns, columns + 5]) {
          freeAll();
          const scale = [1, 0.1, 2 / 3, 1e-3][i]!;
          const out = floats(rows * stride);
          out.fill(5);
          kernels[name](out.at, rows, columns, stride, scale, ...numbers(key));
          const drawn = draw(new Stream(key), rows * columns);
          expect(new Uint32Array(expected(drawn, rows, columns, stride, scale).buffer)).toEqual(
            new Uint32Array(out.slice().buffer),
          );
        }
      }
    }
  });

  test('are those of the stream over 400,000 numbers', () => {
    const out = floats(400_000);
    kernels[name](out.at, 1, out.length, out.length, 1, ...numbers(keys[1]!));
    const drawn = Float32Array.from(draw(new Stream(keys[1]!), out.length));
    expect(Buffer.compare(Buffer.from(drawn.buffer), Buffer.from(out.slice().buffer))).toBe(0);
  });
});

describe('shuffle', () => {
  function permutation(n: number, key: StreamKey): Uint32Array {
    const items = Uint32Array.from({ length: n }, (_, i) => i);
    shuffle(items, new Stream(key));
    return items;
  }

  test('is the permutation of the stream for every length', () => {
    for (const key of keys) {
      for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 30, 255, 256, 257, 1797]) {
        freeAll();
        const order = words(n + 1);
        order[n] = 99;
        kernels.shuffle(order.at, n, ...numbers(key));
        expect(order.subarray(0, n)).toEqual(permutation(n, key));
        expect(order[n]).toBe(99);
      }
    }
  });

  test('rejects the words that would bias it: a million items meet some fifty of them', () => {
    const order = words(1_000_000);
    kernels.shuffle(order.at, order.length, ...numbers(keys[1]!));
    expect(
      Buffer.compare(Buffer.from(permutation(order.length, keys[1]!).buffer), Buffer.from(order.slice().buffer)),
    ).toBe(0);
  });
});
