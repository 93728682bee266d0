import { activationList, evaluate, leakyRelu } from '@actlab/core';
import { describe, expect, it } from 'vitest';
import { kernelAccuracy, naiveAccuracy } from '../../dist/suites/elementwise-case.js';
import {
  expectedGradient,
  expectedParameterGradient,
  expectedValue,
  firstMismatch,
  judgedIndices,
} from '../../dist/suites/elementwise-reference.js';

const truth = (index: number) => ({ index, x: -index, value: index, derivative: 1 });
const expectation = ({ value }: { value: number }) => ({ expected: value, tolerance: 0.5 });

describe('the judge of an array', () => {
  it('finds the first element that is too far off, and NaN, wherever they stand', () => {
    const at = judgedIndices(1000).map(truth);
    const right = Float32Array.from({ length: 1000 }, (_, i) => i + 0.5);
    expect(firstMismatch(right, at, expectation)).toBeUndefined();
    expect(firstMismatch(right.with(7, 8), at, expectation)).toEqual({
      at: 'output[7] for x = -7',
      expected: 7,
      actual: 8,
      tolerance: 0.5,
    });
    expect(firstMismatch(right.with(999, Number.NaN), at, expectation)?.at).toBe('output[999] for x = -999');
  });

  it('looks at every element of a short array, and in a long one at every lane of sixteen and at the last', () => {
    expect(judgedIndices(1000)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    for (const length of [1e5, 1e7, 100_001]) {
      const indices = judgedIndices(length);
      expect(indices.length).toBeGreaterThan(900);
      expect(indices.length).toBeLessThanOrEqual(1001);
      expect(indices.at(-1)).toBe(length - 1);
      expect(new Set(indices.map((index) => index % 16)).size).toBe(16);
    }
    expect(judgedIndices(0)).toEqual([]);
  });

  it('allows kernels the promised units in the last place and one more, no further', () => {
    for (const activation of activationList) {
      const { value, derivative } = evaluate(activation, 0.75);
      const { tolerance } = expectedValue(kernelAccuracy(activation, 'value'))({
        index: 0,
        x: 0.75,
        value,
        derivative,
      });
      const spacing = value === 0 ? 2 ** -149 : 2 ** (Math.floor(Math.log2(Math.abs(value))) - 23);
      expect(tolerance).toBe((activation.stated.ulp.value + 1) * spacing);
    }
  });

  it('allows naive loops a small error besides, in proportion to the input', () => {
    const allowed = (x: number): number =>
      expectedValue(naiveAccuracy)({ index: 0, x, value: 0, derivative: 0 }).tolerance;
    expect(allowed(0.5)).toBeCloseTo(2 ** -20, 12);
    expect(allowed(-8)).toBeCloseTo(2 ** -17, 12);
  });

  it('allows an error of the derivative in proportion to the upstream gradient', () => {
    const g = Float32Array.of(0, 2);
    const accuracy = { ulp: 0, slack: () => 0.125 };
    const allowed = expectedGradient(g, accuracy)({ index: 1, x: 0, value: 0, derivative: 0.5 });
    expect(allowed).toEqual({ expected: 1, tolerance: 0.25 + 2 ** -22 });
  });

  it('knows the gradient of a slope: the sum of g x over negative x', () => {
    const x = Float32Array.from({ length: 10_000 }, (_, i) => ((i * 37) % 101) - 50);
    const g = x.map((_, i) => (i % 3) - 1);
    const exact = x.reduce((sum, each, i) => sum + (each < 0 ? (g[i] as number) * each : 0), 0);
    const { expected, tolerance } = expectedParameterGradient(leakyRelu, 'negativeSlope', g, x, {
      negativeSlope: 0.25,
    });
    expect(Math.abs(expected - exact)).toBeLessThanOrEqual(tolerance);
    expect(tolerance).toBeLessThan(2);
  });
});
