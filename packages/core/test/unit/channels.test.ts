// Per-channel parameters against the plain definition: element i uses values[floor(i / inner) % count].
import { describe, expect, it } from 'vitest';
import { backward, backwardFromOutput, forward, leakyRelu, paramGradient, prelu } from '../../dist/index.js';

const layouts = [
  { count: 1, inner: 1, length: 7 },
  { count: 3, inner: 1, length: 12 },
  { count: 4, inner: 2, length: 24 },
  { count: 2, inner: 5, length: 30 },
  { count: 6, inner: 1, length: 6 },
  { count: 3, inner: 2, length: 0 },
  // Long enough for kernels: strided, in stretches, and in stretches of several blocks.
  { count: 3, inner: 1, length: 120 },
  { count: 2, inner: 21, length: 126 },
  { count: 2, inner: 9000, length: 36_000 },
];

describe.each(layouts)('$count channels of inner size $inner', ({ count, inner, length }) => {
  const values = Float32Array.from({ length: count }, (_, c) => (c + 1) / 8);
  const x = Float32Array.from({ length }, (_, i) => (((i * 5) % 11) - 5) / 4);
  const g = Float32Array.from({ length }, (_, i) => (((i * 7) % 13) - 6) / 2);
  const channel = (i: number): number => Math.floor(i / inner) % count;
  const alpha = { values, inner };

  it('value and gradients follow the definition', () => {
    expect(forward(prelu, x, { alpha })).toEqual(x.map((each, i) => (each > 0 ? each : values[channel(i)]! * each)));
    const slopes = x.map((each, i) => g[i]! * (each > 0 ? 1 : values[channel(i)]!));
    expect(backward(prelu, g, x, { alpha })).toEqual(slopes);
    expect(backwardFromOutput(prelu, g, forward(prelu, x, { alpha }), { alpha })).toEqual(slopes);
  });

  it('the sums of the parameter gradient follow the definition', () => {
    const sums = new Float64Array(count);
    x.forEach((each, i) => {
      // Multiples of 1/8: these sums are exact in any order.
      sums[channel(i)]! += each > 0 ? 0 : g[i]! * each;
    });
    expect(paramGradient(prelu, 'alpha', g, x, { alpha })).toEqual(sums);
    expect(paramGradient(prelu, 'alpha', g, x, undefined, { count, inner })).toEqual(sums);
  });
});

it('adds a channel in eight lanes, and the lanes in pairs', () => {
  // 2^53 + 1 is not a number, so every order of these additions has a result of its own.
  const big = 2 ** 53;
  const terms = [big, 1, 1, 1, -big, 3, 5, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1];
  const lanes = [big + 1 + 1, 2, 2, 2, -big + 1, 4, 6, 8];
  const [a, b, c, d, e, f, g, h] = lanes as [number, number, number, number, number, number, number, number];
  const sum = a + b + (c + d) + (e + f + (g + h));
  const x = Float64Array.from(terms, () => -1);
  expect(
    paramGradient(
      prelu,
      'alpha',
      Float64Array.from(terms, (term) => -term),
      x,
    )[0],
  ).toBe(sum);
});

it('gives an alpha gradient of 0 for no elements and for positive ones', () => {
  expect(paramGradient(prelu, 'alpha', new Float32Array(0), new Float32Array(0))).toEqual(Float64Array.of(0));
  expect(paramGradient(leakyRelu, 'negativeSlope', Float32Array.of(3), Float32Array.of(2))).toEqual(Float64Array.of(0));
});

it('has the special values of one term of the alpha gradient', () => {
  const term = (g: number, x: number): number =>
    paramGradient(prelu, 'alpha', Float32Array.of(g), Float32Array.of(x))[0]!;
  expect(term(0, Number.NaN)).toBeNaN();
  expect(term(2, Number.POSITIVE_INFINITY)).toBe(0);
  expect(term(2, Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY);
  expect(term(0, Number.NEGATIVE_INFINITY)).toBeNaN();
  expect(term(2, -0)).toBe(0);
});
