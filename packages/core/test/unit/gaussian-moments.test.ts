// Moments under a standard normal input against their closed forms and published digits.
import { describe, expect, it } from 'vitest';
import { gain, gaussianMoments, leakyRelu, prelu, relu, sigmoid, tanh } from '../../dist/index.js';

describe('the initialisation gain', () => {
  it.each([
    ['sigmoid', gain(sigmoid), 1.846229],
    ['tanh', gain(tanh), 1.592537],
    ['relu', gain(relu), Math.SQRT2],
    ['leakyRelu', gain(leakyRelu), 1.414143],
    ['prelu at 0.25', gain(prelu), 1.371989],
  ])('of %s has six right decimals', (_, got, expected) => {
    expect(Math.abs(got - expected)).toBeLessThanOrEqual(5e-7);
  });

  it.each([-1, 0, 0.1, 0.5, 1, 2])('of slope %d is √(2 / (1 + a²))', (negativeSlope) => {
    expect(Math.abs(gain(leakyRelu, { negativeSlope }) - Math.sqrt(2 / (1 + negativeSlope ** 2)))).toBeLessThan(1e-8);
  });

  it('is the same number at every call', () => {
    expect(gain(sigmoid)).toBe(gain(sigmoid));
  });
});

it('gives the means of sigmoid, ReLU and Leaky ReLU', () => {
  expect(Math.abs(gaussianMoments(sigmoid).mean - 0.5)).toBeLessThan(1e-8);
  expect(Math.abs(gaussianMoments(relu).mean - 1 / Math.sqrt(2 * Math.PI))).toBeLessThan(1e-7);
  expect(Math.abs(gaussianMoments(prelu).mean - 0.75 / Math.sqrt(2 * Math.PI))).toBeLessThan(1e-7);
});

it('gives the mean square slope: ½ for ReLU, (1 + a²)/2 for slope a', () => {
  expect(gaussianMoments(relu).derivativeMeanSquare).toBeCloseTo(0.5, 12);
  expect(gaussianMoments(prelu).derivativeMeanSquare).toBeCloseTo((1 + 0.25 ** 2) / 2, 12);
});
