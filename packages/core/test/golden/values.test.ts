// Every way to compute an activation against values computed in arbitrary precision and rounded once.
import { describe, expect, it } from 'vitest';
import { backward, evaluate, evaluateFloat32, forward, paramGradient, tanh } from '../../dist/index.js';
import { float32Bits, float32Steps, float64Steps } from '../float-error.js';
import { type Case, cases, goldenCaseCount } from '../golden-cases.js';
import { type Allowance, allowances, exact } from './allowances.js';

/** One formula of a case against its column: what breaks the bound, as text; empty when all is well. */
interface Comparison {
  readonly x: readonly number[];
  readonly expected: readonly number[];
  readonly got: ArrayLike<number>;
  readonly steps: (a: number, b: number) => number;
  readonly bound: number;
  /** Where an absolute error is allowed instead, and how large it may be. */
  readonly nearZero?: { readonly isNear: (input: number) => boolean; readonly error: number } | undefined;
}

/** What breaks the bound. Zeros must agree in sign where the input is a zero. */
function misses({ x, expected, got, steps, bound, nearZero }: Comparison): string[] {
  return x.flatMap((input, i) => {
    const [wanted, found] = [expected[i]!, got[i]!];
    const isSignWrong = input === 0 && wanted === 0 && !Object.is(wanted, found);
    const isClose = nearZero?.isNear(input) && Math.abs(found - wanted) <= nearZero.error;
    if ((steps(found, wanted) <= bound || isClose) && !isSignWrong) return [];
    return [`at ${Object.is(input, -0) ? '-0' : input}: expected ${wanted}, got ${found}`];
  });
}

it('has a golden case for every activation of the file, 44 in number', () => {
  expect(cases).toHaveLength(goldenCaseCount);
  expect(goldenCaseCount).toBe(44);
  expect(new Set(cases.map(({ activation }) => activation.name)).size).toBe(28);
});

it('has an allowance for no other activation than those with golden values', () => {
  const names = new Set(cases.map(({ activation }) => activation.name));
  expect(Object.keys(allowances).filter((name) => !names.has(name))).toEqual([]);
});

it('takes tanh(1) for 0.7615941559557649, which is not tanh(1/2)', () => {
  expect(evaluate(tanh, 1).value).toBe(0.7615941559557649);
  expect(forward(tanh, Float64Array.of(1))[0]).toBe(0.7615941559557649);
  expect(forward(tanh, Float32Array.of(1))[0]).toBe(Math.fround(0.7615941559557649));
});

describe.each(cases)('$id', ({ activation, params, float32, float64 }: Case) => {
  const allowance: Allowance = allowances[activation.name] ?? exact;
  const bound32 = activation.stated.ulp;

  const zero = allowance.zero?.(params);
  const within = (reach: number, error: number): Comparison['nearZero'] =>
    zero === undefined ? undefined : { isNear: (input) => Math.abs(input - zero) < reach, error };

  /** Value and derivative against the float64 column. */
  const misses64 = (
    value: ArrayLike<number>,
    derivative: ArrayLike<number>,
    valueBound = allowance.value,
  ): string[][] => {
    const { x } = float64;
    const nearZero = within(0.25, 2 ** -52);
    return [
      misses({ x, expected: float64.value, got: value, steps: float64Steps, bound: valueBound }),
      misses({
        x,
        expected: float64.derivative,
        got: derivative,
        steps: float64Steps,
        bound: allowance.derivative,
        nearZero,
      }),
    ];
  };

  it(`float64 reference: value within ${allowance.value}, derivative within ${allowance.derivative} steps`, () => {
    const got = float64.x.map((x) => evaluate(activation, x, params));
    const value = got.map((each) => each.value);
    const derivative = got.map((each) => each.derivative);
    expect(misses64(value, derivative)).toEqual([[], []]);
  });

  it(`float32 scalar: value within ${bound32.value}, derivative within ${bound32.derivative} ULP`, () => {
    const got = float32.x.map((x) => evaluateFloat32(activation, x, params));
    const value = got.map((each) => each.value);
    const derivative = got.map((each) => each.derivative);
    const { x } = float32;
    const nearZero = within(0.01, 2 ** -26);
    // A true error of at most n ULP is at most n steps, and at most one where n is a fraction.
    const bounds = { value: Math.ceil(bound32.value), derivative: Math.ceil(bound32.derivative) };
    expect(misses({ x, expected: float32.value, got: value, steps: float32Steps, bound: bounds.value })).toEqual([]);
    expect(
      misses({
        x,
        expected: float32.derivative,
        got: derivative,
        steps: float32Steps,
        bound: bounds.derivative,
        nearZero,
      }),
    ).toEqual([]);
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
    const [value, derivative] = [forward(activation, x, params), backward(activation, ones, x, params)];
    expect(misses64(value, derivative, allowance.valueInArrays)).toEqual([[], []]);
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
