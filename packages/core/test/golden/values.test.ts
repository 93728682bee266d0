// Every way to compute an activation against values computed in arbitrary precision and rounded once.
import { describe, expect, it } from 'vitest';
import { backward, evaluate, evaluateFloat32, forward, paramGradient, sigmoid, tanh } from '../../dist/index.js';
import { float32Bits, float32Steps, float64Steps } from '../float-error.js';
import { type Case, type Column, cases } from '../golden-cases.js';

/** Measured bounds of the float64 paths, in steps; the machine's Math.exp and Math.tanh decide. */
const float64Bounds = new Map<string, { value: number; derivative: number }>([
  [sigmoid.name, { value: 2, derivative: 4 }],
  [tanh.name, { value: 2, derivative: 4 }],
]);
const exact = { value: 0, derivative: 0 };

/** What breaks the bound, as text: empty when all is well. Zeros must agree in sign where the input is a zero. */
function misses(
  { x }: Column,
  expected: readonly number[],
  got: ArrayLike<number>,
  steps: (a: number, b: number) => number,
  bound: number,
): string[] {
  return x.flatMap((input, i) => {
    const isSignWrong = input === 0 && expected[i] === 0 && !Object.is(expected[i], got[i]);
    if (steps(got[i]!, expected[i]!) <= bound && !isSignWrong) return [];
    return [`at ${Object.is(input, -0) ? '-0' : input}: expected ${expected[i]}, got ${got[i]}`];
  });
}

it('has golden cases of all five activations, 14 in number', () => {
  expect(cases.map(({ id }) => id)).toHaveLength(14);
  expect(new Set(cases.map(({ activation }) => activation.name)).size).toBe(5);
});

it('takes tanh(1) for 0.7615941559557649, which is not tanh(1/2)', () => {
  expect(evaluate(tanh, 1).value).toBe(0.7615941559557649);
  expect(forward(tanh, Float64Array.of(1))[0]).toBe(0.7615941559557649);
  expect(forward(tanh, Float32Array.of(1))[0]).toBe(Math.fround(0.7615941559557649));
});

describe.each(cases)('$id', ({ activation, params, float32, float64 }: Case) => {
  const bound64 = float64Bounds.get(activation.name) ?? exact;
  const bound32 = activation.stated.ulp;

  it(`float64 reference: value within ${bound64.value}, derivative within ${bound64.derivative} steps`, () => {
    const got = float64.x.map((x) => evaluate(activation, x, params));
    const value = got.map((each) => each.value);
    const derivative = got.map((each) => each.derivative);
    expect(misses(float64, float64.value, value, float64Steps, bound64.value)).toEqual([]);
    expect(misses(float64, float64.derivative, derivative, float64Steps, bound64.derivative)).toEqual([]);
  });

  it(`float32 scalar: value within ${bound32.value}, derivative within ${bound32.derivative} ULP`, () => {
    const got = float32.x.map((x) => evaluateFloat32(activation, x, params));
    const value = got.map((each) => each.value);
    const derivative = got.map((each) => each.derivative);
    expect(misses(float32, float32.value, value, float32Steps, bound32.value)).toEqual([]);
    expect(misses(float32, float32.derivative, derivative, float32Steps, bound32.derivative)).toEqual([]);
  });

  it('Float32Array: the bits of the float32 scalar', () => {
    const x = Float32Array.from(float32.x);
    const ones = new Float32Array(x.length).fill(1);
    const scalar = float32.x.map((each) => evaluateFloat32(activation, each, params));
    expect([...forward(activation, x, params)].map(float32Bits)).toEqual(scalar.map(({ value }) => float32Bits(value)));
    expect([...backward(activation, ones, x, params)].map(float32Bits)).toEqual(
      scalar.map(({ derivative }) => float32Bits(derivative)),
    );
  });

  it('Float64Array: the bounds of the float64 reference', () => {
    const x = Float64Array.from(float64.x);
    const ones = new Float64Array(x.length).fill(1);
    expect(misses(float64, float64.value, forward(activation, x, params), float64Steps, bound64.value)).toEqual([]);
    const derivative = backward(activation, ones, x, params);
    expect(misses(float64, float64.derivative, derivative, float64Steps, bound64.derivative)).toEqual([]);
  });
});

describe.each(cases.filter(({ float32 }) => float32.alpha))('$id, derivative by alpha', (each: Case) => {
  it.each(['float32', 'float64'] as const)('%s: exact, one element at a time', (precision) => {
    const { x, alpha = [] } = each[precision];
    const type = precision === 'float32' ? Float32Array : Float64Array;
    const got = x.map((input) => paramGradient(each.activation, 'alpha', type.of(1), type.of(input), each.params)[0]!);
    // A sum that begins at 0 cannot be -0, and signs of zero carry no meaning here.
    expect(got.map((value) => value + 0)).toEqual(alpha.map((value) => value + 0));
  });
});
