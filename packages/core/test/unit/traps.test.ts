// Known ways to get activations wrong, one test each. Expected numbers without a formula are from arbitrary precision.
import { expect, it } from 'vitest';
import {
  type Activation,
  backward,
  backwardFromOutput,
  celu,
  elu,
  evaluate,
  forward,
  gelu,
  geluTanh,
  hardSigmoid,
  hardSwish,
  leakyRelu,
  logSigmoid,
  mish,
  selu,
  sigmoid,
  silu,
  softplus,
  softsign,
  swish,
  tanh,
  tanhshrink,
} from '../../dist/index.js';

const one = Float32Array.of(1);
const derivative = (f: typeof sigmoid | typeof tanh, x: number): number => backward(f, one, Float32Array.of(x))[0]!;
const fromOutput = (f: typeof sigmoid | typeof tanh, x: number): number =>
  backwardFromOutput(f, one, forward(f, Float32Array.of(x)))[0]!;

it("trap 1: sigmoid' from the input keeps its digits where y(1 − y) has lost them all", () => {
  const exact = Math.exp(-18) / (1 + Math.exp(-18)) ** 2;
  expect(fromOutput(sigmoid, 18)).toBe(0);
  expect(Math.abs(derivative(sigmoid, 18) / exact - 1)).toBeLessThan(4 * 2 ** -23);
});

it("trap 2: tanh' from the input keeps its digits where 1 − y² has lost them all", () => {
  const exact = (4 * Math.exp(-20)) / (1 + Math.exp(-20)) ** 2;
  expect(fromOutput(tanh, 10)).toBe(0);
  expect(Math.abs(derivative(tanh, 10) / exact - 1)).toBeLessThan(4 * 2 ** -23);
});

/** A value that is right to a few units in the last place of a float64. */
const right = (expected: number): { asymmetricMatch: (got: unknown) => boolean; toString: () => string } => ({
  asymmetricMatch: (got) => typeof got === 'number' && Math.abs(got / expected - 1) <= 4 * 2 ** -52,
  toString: () => `within 4 units of ${expected}`,
});

it('trap 3: softplus neither overflows nor loses the lower tail, and logSigmoid is never -∞', () => {
  expect(evaluate(softplus, 1000)).toEqual({ value: 1000, derivative: 1 });
  expect(evaluate(softplus, -50)).toEqual({
    value: right(1.9287498479639178e-22),
    derivative: right(1.9287498479639178e-22),
  });
  expect(evaluate(logSigmoid, -1000)).toEqual({ value: -1000, derivative: 1 });
  expect(evaluate(logSigmoid, 50).value).toEqual(right(-1.9287498479639178e-22));
});

it.each([
  ['elu', elu, 1],
  ['celu', celu, 1],
  ['selu', selu, 1.7580993408473768],
] as const)('trap 4: %s keeps its digits near 0, where exp(x) − 1 has lost them', (_, f: Activation, slope) => {
  for (const x of [-1e-5, -1e-10, -1e-20]) {
    expect(evaluate(f, x).value).toEqual(right(slope * (x + (x * x) / 2 + (x * x * x) / 6)));
  }
});

it('trap 5: gelu keeps its digits in the lower tail, where 1 + erf has lost them', () => {
  expect(evaluate(gelu, -10).value).toEqual(right(-7.619853024160526e-23));
  expect(evaluate(gelu, -36).value).toEqual(right(-1.505744663687022e-282));
  expect(evaluate(gelu, -36).derivative).toEqual(right(-5.420674359367623e-281));
});

it('trap 6: tanhshrink is x³/3 near 0, where x − tanh(x) has lost all digits', () => {
  for (const x of [1e-4, -1e-5, 1e-7]) {
    expect(evaluate(tanhshrink, x).value).toEqual(right((x * x * x) / 3 - (2 * x * x * x * x * x) / 15));
  }
});

it('trap 7: softsign is ±1 at infinity, and its derivative does not overflow on the way', () => {
  expect(evaluate(softsign, Number.POSITIVE_INFINITY)).toEqual({ value: 1, derivative: 0 });
  expect(evaluate(softsign, Number.NEGATIVE_INFINITY)).toEqual({ value: -1, derivative: 0 });
  expect(evaluate(softsign, 1e160)).toEqual({ value: 1, derivative: 1e-320 });
  expect(evaluate(softsign, -Number.MAX_VALUE)).toEqual({ value: -1, derivative: 0 });
});

it.each([
  ['silu', silu],
  ['swish', swish],
  ['gelu', gelu],
  ['geluTanh', geluTanh],
  ['mish', mish],
  ['hardSwish', hardSwish],
] as const)('trap 8: %s gives -0 at -∞ and far below 0, with slope 0, and x far above it', (_, f: Activation) => {
  for (const x of [Number.NEGATIVE_INFINITY, -Number.MAX_VALUE, -1e4]) {
    expect(evaluate(f, x).value).toBe(-0);
    expect(Math.abs(evaluate(f, x).derivative)).toBe(0);
  }
  for (const x of [Number.POSITIVE_INFINITY, Number.MAX_VALUE, 1e4]) {
    expect(evaluate(f, x)).toEqual({ value: x, derivative: 1 });
  }
});

it('trap 8: swish of a negative or vanishing beta has its limits too', () => {
  expect(evaluate(swish, Number.POSITIVE_INFINITY, { beta: -2 }).value).toBe(0);
  expect(evaluate(swish, Number.NEGATIVE_INFINITY, { beta: -2 }).value).toBe(Number.NEGATIVE_INFINITY);
  expect(evaluate(swish, Number.NEGATIVE_INFINITY, { beta: 0 })).toEqual({
    value: Number.NEGATIVE_INFINITY,
    derivative: 0.5,
  });
  expect(evaluate(swish, -1e300, { beta: 1e30 }).value).toBe(-0);
});

it('trap 9: hardSwish does not overflow in x · 6', () => {
  expect(evaluate(hardSwish, 1e308)).toEqual({ value: 1e308, derivative: 1 });
  expect(forward(hardSwish, Float32Array.of(3e38))).toEqual(Float32Array.of(3e38));
});

it('trap 10: geluTanh survives the overflow of x³ and keeps its digits in the lower tail', () => {
  expect(evaluate(geluTanh, 1e200)).toEqual({ value: 1e200, derivative: 1 });
  expect(evaluate(geluTanh, -19)).toEqual({
    value: right(-3.6102852236777353e-225),
    derivative: right(-2.8456413831822847e-223),
  });
});

it('trap 11: mish and its derivative keep digits and sign in the lower tail', () => {
  expect(evaluate(mish, -100)).toEqual({
    value: right(-3.720075976020836e-42),
    derivative: right(-3.682875216260628e-42),
  });
  expect(evaluate(mish, -740).derivative).toBeLessThan(0);
});

it('trap 12: sigmoid goes on as a subnormal number down to -103.97', () => {
  const [low, lower, lowest] = forward(sigmoid, Float32Array.of(-88.75, -103.9, -104));
  expect(Math.abs(low! - Math.exp(-88.75))).toBeLessThanOrEqual(2 ** -148);
  expect(lower).toBe(2 ** -149);
  expect(lowest).toBe(0);
});

it('trap 13: a parameter is rounded to float32 before it meets a Float32Array', () => {
  const x = Float32Array.from({ length: 100 }, (_, i) => -1 - i / 7);
  const expected = [...x].map((each) => Math.fround(Math.fround(0.01) * each));
  const unrounded = [...x].map((each) => Math.fround(0.01 * each));
  expect([...forward(leakyRelu, x)]).toEqual(expected);
  expect(expected).not.toEqual(unrounded);
});

it.each([
  ['silu', silu, -1.278464542761074],
  ['gelu', gelu, -0.7517915246935645],
  ['geluTanh', geluTanh, -0.7524614220710163],
  ['mish', mish, -1.1924312145154952],
] as const)('trap 14: the derivative of %s crosses zero where it should', (_, f: Activation, zero) => {
  expect(Math.abs(evaluate(f, zero).derivative)).toBeLessThanOrEqual(2 ** -52);
  expect(evaluate(f, zero - 1e-12).derivative).toBeLessThan(0);
  expect(evaluate(f, zero + 1e-12).derivative).toBeGreaterThan(0);
});

it('trap 15: the hard sigmoid 0.2x + 0.5 keeps its digits where it cancels, near −2.5', () => {
  const x = -2.4999999999999996;
  // 0.2 is 0.200000000000000011102230246251565404…; times x it is exact in 106 bits.
  expect(evaluate(hardSigmoid, x, { alpha: 0.2, beta: 0.5 })).toEqual({
    value: right(6.106226635438361e-17),
    derivative: 0.2,
  });
  expect(evaluate(hardSigmoid, -2.5, { alpha: 0.2, beta: 0.5 })).toEqual({ value: 0, derivative: 0 });
});

it('takes the hard sigmoid of slope 1/6 for exactly that: its bounds are -3 and 3', () => {
  for (const alpha of [1 / 6, Math.fround(1 / 6)]) {
    expect(evaluate(hardSigmoid, -3, { alpha }).derivative).toBe(0);
    expect(evaluate(hardSigmoid, -3 + 2 ** -51, { alpha })).toEqual({ value: right(2 ** -51 / 6), derivative: 1 / 6 });
    expect(evaluate(hardSigmoid, 3 - 2 ** -51, { alpha }).derivative).toBe(1 / 6);
    expect(evaluate(hardSigmoid, 3, { alpha }).derivative).toBe(0);
  }
});
