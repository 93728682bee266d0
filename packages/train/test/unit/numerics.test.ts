import { exp, log } from '@actlab/core/numerics';
import { describe, expect, test } from 'vitest';
import { cosTurns, sinTurns } from '../../dist/numerics/sin-cos.js';
import { Fixed } from '../exact-arithmetic.js';

// Judges: series in exact integer arithmetic (test/exact-arithmetic.ts), and constants from tables.
const points = (count: number, low: number, high: number) =>
  Array.from({ length: count }, (_, i) => low + (high - low) * (((i + 1) * 0.618_033_988_749_894_9) % 1));
const worst = (inputs: number[], error: (x: number) => number) => inputs.reduce((max, x) => Math.max(max, error(x)), 0);

describe('exp', () => {
  test('is within 0.9 ULP of the exact value over its whole range', () => {
    const inputs = [...points(400, -740, 709), ...points(400, -1, 1), ...points(100, -1e-9, 1e-9)];
    expect(worst(inputs, (x) => Fixed.exp(x).ulpsFrom(exp(x)))).toBeLessThan(0.9);
  });

  test('rounds subnormal results once', () => {
    expect(worst(points(200, -745.13, -708.4), (x) => Fixed.exp(x).ulpsFrom(exp(x)))).toBeLessThan(0.9);
  });

  test.each([
    [0, 1],
    [-0, 1],
    [-Infinity, 0],
    [Infinity, Infinity],
    [709.782712893384, 1.797_693_134_862_273_2e308],
    [709.7827128933841, Infinity],
    [-745.1332191019411, 5e-324],
    [-746, 0],
    [Number.NaN, Number.NaN],
  ])('exp(%f) is %f', (x, expected) => {
    expect(exp(x)).toBe(expected);
  });
});

describe('constants', () => {
  test('e, √e and e^π agree with their tabulated digits to the last place', () => {
    expect(Math.abs(exp(1) - Math.E)).toBeLessThanOrEqual(2 ** -51);
    expect(Math.abs(exp(0.5) - 1.6487212707001282)).toBeLessThanOrEqual(2 ** -52);
    expect(Math.abs(exp(Math.PI) - 23.140692632779263)).toBeLessThanOrEqual(2 ** -48);
  });
});

describe('log', () => {
  test('is within 0.9 ULP of the exact value over its whole range', () => {
    const inputs = [
      ...points(300, 0.5, 2),
      ...points(200, 0.999, 1.001),
      ...points(200, 0, 1e6),
      ...points(100, -300, 300).map((e) => 10 ** e),
      5e-324,
      1e-310,
      2.2250738585072014e-308,
      Number.MAX_VALUE,
    ].filter((x) => x !== 1);
    expect(worst(inputs, (x) => Fixed.log(x).ulpsFrom(log(x)))).toBeLessThan(0.9);
  });

  test.each([
    [1, 0],
    [2, Math.LN2],
    [10, Math.LN10],
    [0, -Infinity],
    [-0, -Infinity],
    [Infinity, Infinity],
    [-1, Number.NaN],
    [Number.NaN, Number.NaN],
  ])('log(%f) is %f', (x, expected) => {
    expect(log(x)).toBe(expected);
  });
});

describe('sine and cosine of turns', () => {
  const inputs = [...points(600, 0, 1), ...points(100, 0.249, 0.251), ...points(100, 0.124, 0.126)];

  test('are within 1.5 ULP of the exact values', () => {
    expect(worst(inputs, (u) => Fixed.sinTurns(u).ulpsFrom(sinTurns(u)))).toBeLessThan(1.5);
    expect(worst(inputs, (u) => Fixed.cosTurns(u).ulpsFrom(cosTurns(u)))).toBeLessThan(1.5);
  });

  test.each([
    [0, 0, 1],
    [0.25, 1, 0],
    [0.5, 0, -1],
    [0.75, -1, 0],
    [1, 0, 1],
    [1 / 8, Math.SQRT1_2, Math.SQRT1_2],
    [1 / 12, 0.5, Math.sqrt(3) / 2],
  ])('at %f turns are %f and %f', (u, sine, cosine) => {
    expect(sinTurns(u)).toBeCloseTo(sine, 15);
    expect(cosTurns(u)).toBeCloseTo(cosine, 15);
  });
});
