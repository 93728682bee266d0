// Measured properties against closed forms.
import { describe, expect, it } from 'vitest';
import {
  type Activation,
  defineActivation,
  formula,
  fourConditions,
  measureProperties,
  prelu,
  relu,
  sigmoid,
  tanh,
} from '../../dist/index.js';
import { clipped, exponential, gaussian, replaceBelow, root, shrink, squared, steep, wave } from './sample-records.js';

const { abs, add, divide, floor, log, multiply, select, x } = formula;
const verdicts = (activation: Activation): boolean[][] =>
  fourConditions(measureProperties(activation)).map((each) => [each.strict, each.almostEverywhere]);
const written = (value: formula.Operand, derivative: formula.Operand): Activation =>
  defineActivation({ ...sigmoid, name: 'written', value, derivative, float32: {} });

describe('kinks', () => {
  it('lie where the parameters put them, with both sides', () => {
    const { kinks } = measureProperties(shrink, { lambd: 0.7 });
    expect(kinks).toEqual([
      { at: -0.7, left: { value: -0.7, slope: 1 }, right: { value: 0, slope: 0 }, isJump: true },
      { at: 0.7, left: { value: 0, slope: 0 }, right: { value: 0.7, slope: 1 }, isJump: true },
    ]);
    expect(measureProperties(replaceBelow, { t: 1234.5 }).kinks.map(({ at }) => at)).toEqual([1234.5]);
  });

  it('appear and go with a parameter, however small they are', () => {
    expect(measureProperties(exponential).kinks).toEqual([]);
    expect(measureProperties(exponential, { alpha: 0.5 }).kinks).toMatchObject([
      { at: 0, left: { slope: 0.5 }, right: { slope: 1 }, isJump: false },
    ]);
    expect(measureProperties(exponential, { alpha: 1 + 1e-8 }).kinks).toHaveLength(1);
    expect(measureProperties(prelu, { alpha: 1 }).kinks).toEqual([]);
  });

  it('are found behind roundings, without a branch, and at every step of a staircase', () => {
    expect(measureProperties(clipped).kinks.map(({ at }) => at)).toEqual([-3, 3]);
    expect(measureProperties(root).kinks).toMatchObject([{ at: 0, left: { slope: -1 }, right: { slope: 1 } }]);
    const rootsOwn = written(formula.sqrt(multiply(x, x)), divide(x, formula.sqrt(multiply(x, x))));
    expect(measureProperties(rootsOwn).kinks.map(({ at }) => at)).toEqual([0]);
    const stairs = measureProperties(written(floor(x), multiply(0, x)));
    expect(stairs.kinks.filter(({ at }) => at > -50 && at <= 50).map(({ at }) => at)).toEqual(
      Array.from({ length: 100 }, (_, i) => i - 49),
    );
    expect(stairs).toMatchObject({ isContinuous: false, isDifferentiable: 'no', monotone: 'nondecreasing' });
  });

  it('are not seen in smooth functions, steep or oscillating', () => {
    for (const smooth of [steep, wave, gaussian, squared]) expect(measureProperties(smooth).kinks).toEqual([]);
  });
});

it('ranges are exact, and attained or not', () => {
  const ends = (activation: Activation) => {
    const { low, high } = measureProperties(activation).range;
    return [low.value, low.isAttained, high.value, high.isAttained];
  };
  expect(ends(relu)).toEqual([0, true, Infinity, false]);
  expect(ends(sigmoid)).toEqual([0, false, 1, false]);
  expect(ends(tanh)).toEqual([-1, false, 1, false]);
  expect(ends(wave)).toEqual([-1, true, 1, true]);
  expect(ends(squared)).toEqual([0, true, Infinity, false]);
  expect(ends(clipped)).toEqual([0, true, 1, true]);
  expect(ends(replaceBelow)).toEqual([0.1, false, Infinity, false]);
  const guarded = select(x, 'greater', 1e20, 1, divide(x, add(1, abs(x))));
  expect(ends(written(guarded, 0))).toEqual([-1, false, 1, false]);
  // The minimum of x Φ(x), by mpmath with 30 digits.
  expect(ends(gaussian)).toEqual([expect.closeTo(-0.16997120747990366, 15), true, Infinity, false]);
});

it('largest slopes are those of closed forms', () => {
  const slope = (activation: Activation) => measureProperties(activation).maxSlope;
  expect(slope(sigmoid)).toEqual({ value: 0.25, at: 0 });
  expect(slope(squared)).toEqual({ value: Infinity, at: Infinity });
  expect(slope(relu)).toEqual({ value: 1, at: 0 });
  // Φ(√2) + √2 φ(√2), by mpmath with 30 digits.
  expect(slope(gaussian).value).toBeCloseTo(1.128904145185155, 15);
  expect(Math.abs(slope(gaussian).at)).toBeCloseTo(Math.SQRT2, 6);
});

it('shares of the normal law are those of closed forms', () => {
  // 1 − 2 Φ(−½), by mpmath.
  expect(measureProperties(shrink).zeroShare).toBeCloseTo(0.382924922548026, 14);
  expect(measureProperties(relu)).toMatchObject({ zeroShare: 0.5, flatShare: 0.5 });
  expect(measureProperties(tanh).zeroShare).toBe(0);
  // 2 Φ(−artanh √0.99), by mpmath.
  expect(measureProperties(tanh).flatShare).toBeCloseTo(0.00276048105521922, 14);
});

it('symmetry, monotony and saturation are told apart', () => {
  const told = (activation: Activation) => {
    const { symmetry, monotone, saturates, isZeroCentred } = measureProperties(activation);
    return [symmetry, monotone, saturates, isZeroCentred];
  };
  expect(told(tanh)).toEqual(['odd', 'strictly increasing', 'both', true]);
  expect(told(root)).toEqual(['even', 'no', 'none', false]);
  expect(told(relu)).toEqual(['none', 'nondecreasing', 'left', false]);
  expect(told(squared)).toEqual(['none', 'nondecreasing', 'left', false]);
  expect(told(gaussian)).toEqual(['none', 'no', 'left', false]);
  expect(told(wave)).toEqual(['odd', 'no', 'none', true]);
});

it('the four conditions have a strict and an almost-everywhere verdict', () => {
  const [yes, no, almost] = [
    [true, true],
    [false, false],
    [false, true],
  ];
  expect(verdicts(sigmoid)).toEqual([yes, yes, yes, yes]);
  expect(verdicts(relu)).toEqual([yes, almost, yes, no]);
  expect(verdicts(clipped)).toEqual([yes, almost, yes, almost]);
  expect(verdicts(shrink)).toEqual([yes, no, yes, no]);
  expect(verdicts(written(multiply(2, x), 2))).toEqual([no, yes, yes, no]);
  expect(verdicts(written(log(x), divide(1, x)))[2]).toEqual(no);
  expect(verdicts(written(divide(1, x), divide(-1, multiply(x, x))))[2]).toEqual(no);
});

it('refuses a parameter that the record does not have', () => {
  expect(() => measureProperties(relu as Activation, { slope: 1 })).toThrow('relu has no parameters');
});
