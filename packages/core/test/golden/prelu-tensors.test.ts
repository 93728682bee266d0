// PReLU with shapes: value, gradient by the input and gradient by alpha against exact sums.
import { describe, expect, it } from 'vitest';
import { backward, type ChannelValues, type F, forward, paramGradient, prelu } from '../../dist/index.js';
import { decode, type GoldenTensor, preluBigSums, preluTensors } from '../golden-cases.js';

const types = { 32: Float32Array, 64: Float64Array } as const;

/** Rank 3 with as many channels as columns: it catches indexing on the wrong axis. Exact by construction. */
const square: GoldenTensor = {
  id: 'NCL-with-C-equal-to-L',
  shape: [2, 2, 2],
  alpha: [0.5, 2],
  x: [-1, -2, -4, 8, 1, -16, -32, -64],
  g: [1, 2, 3, 4, 5, 6, 7, 8],
  ...both('y', [-0.5, -1, -8, 8, 1, -8, -64, -128]),
  ...both('dx', [0.5, 1, 6, 4, 5, 3, 14, 16]),
  ...both('da', [-1 - 4 - 96, -12 - 224 - 512]),
  daAbs: [101, 748],
};

function both<K extends string>(name: K, values: number[]): { [key in `${K}32` | `${K}64`]: number[] } {
  return { [`${name}32`]: values, [`${name}64`]: values } as { [key in `${K}32` | `${K}64`]: number[] };
}

/** Zeros of both signs are one number here. */
const unsigned = (values: Iterable<number>): number[] => [...values].map((value) => value + 0);

describe.each([...preluTensors, square])('$id', (tensor) => {
  const inner = tensor.shape.slice(2).reduce((product, size) => product * size, 1);
  const count = tensor.alpha.length;

  it.each([32, 64] as const)('float%d: value and both gradients', (width) => {
    const type = types[width];
    const x: F = type.from(decode(tensor.x));
    const g: F = type.from(decode(tensor.g));
    const alpha: number | ChannelValues = count === 1 ? tensor.alpha[0]! : { values: type.from(tensor.alpha), inner };
    const expected = (values: (number | string)[]): number[] => unsigned(type.from(decode(values)));
    expect(unsigned(forward(prelu, x, { alpha }))).toEqual(expected(tensor[`y${width}`]));
    expect(unsigned(backward(prelu, g, x, { alpha }))).toEqual(expected(tensor[`dx${width}`]));
    const sums = paramGradient(prelu, 'alpha', g, x, { alpha });
    const wanted = expected(tensor[`da${width}`]);
    // Products of float32 numbers are exact; only the order of a handful of additions differs.
    const epsilon = width === 32 ? 2 ** -24 : 2 ** -53;
    sums.forEach((sum, channel) => {
      const tolerance = width === 32 ? 0 : 4 * epsilon * tensor.daAbs[channel]!;
      expect(Math.abs(sum - wanted[channel]!)).toBeLessThanOrEqual(tolerance);
    });
    expect(sums).toHaveLength(count);
  });

  it('takes the layout of the sums from `channels` when alpha is one number', () => {
    const x = Float32Array.from(decode(tensor.x));
    const g = Float32Array.from(decode(tensor.g));
    const sums = paramGradient(prelu, 'alpha', g, x, undefined, { count, inner });
    expect(unsigned(sums)).toEqual(unsigned(Float32Array.from(decode(tensor.da32))));
  });
});

describe.each(preluBigSums)('sum $id of $n terms', ({ n, id, da32, da64, daAbs }) => {
  const u = (i: number): number => Math.imul(i + 1, 2654435761) >>> 8;
  const w = (i: number): number => Math.imul(i + 1, 2246822519) >>> 8;
  const isSigned = id === 'signed';
  const x = Float32Array.from({ length: n }, (_, i) => (isSigned ? (u(i) - 8388608) / 8388608 : -u(i) / 16777216));
  const g = Float32Array.from({ length: n }, (_, i) => (isSigned ? (w(i) - 8388608) / 8388608 : w(i) / 16777216));

  it('float32: the exact sum, rounded once', () => {
    expect(paramGradient(prelu, 'alpha', g, x)[0]).toBe(Math.fround(da32));
  });

  it('float64: within 1e-14 of the sum of magnitudes', () => {
    const [sum] = paramGradient(prelu, 'alpha', Float64Array.from(g), Float64Array.from(x));
    expect(Math.abs(sum! - da64)).toBeLessThanOrEqual(1e-14 * daAbs);
  });
});
