import { describe, expect, test } from 'vitest';
import { crossEntropy } from '../../dist/network/losses/cross-entropy.js';
import { meanSquaredError } from '../../dist/network/losses/mean-squared-error.js';

const f32 = (...numbers: number[]) => Float32Array.from(numbers);

describe('cross-entropy', () => {
  test('of equal outputs is ln of the number of classes, and its gradient softmax − target over the rows', () => {
    const gradient = new Float32Array(20);
    const targets = f32(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    const loss = crossEntropy.create(10).evaluate(new Float32Array(20).fill(3), targets, 2, gradient);
    expect(loss).toBeCloseTo(Math.log(10), 14);
    expect(gradient[0]).toBeCloseTo((0.1 - 1) / 2, 7);
    expect(gradient[1]).toBeCloseTo(0.1 / 2, 7);
    expect(gradient[11]).toBeCloseTo((0.1 - 1) / 2, 7);
  });

  test('of two classes is softplus of the margin, without overflow', () => {
    const loss = crossEntropy.create(2);
    for (const margin of [-1000, -30, -1, 0, 2, 50, 1000]) {
      const softplus = Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
      const value = loss.evaluate(f32(margin, 0), f32(1, 0), 1, null);
      expect(Math.abs(value - softplus)).toBeLessThanOrEqual(1e-15 + 1e-13 * softplus);
    }
  });

  test.each([[f32(Number.NaN, 0)], [f32(Infinity, 0)], [f32(0, -Infinity)]])(
    'of outputs %j is not finite',
    (outputs) => {
      expect(Number.isFinite(crossEntropy.create(2).evaluate(outputs, f32(1, 0), 1, null))).toBe(false);
    },
  );

  test('has as best constant the entropy of the class frequencies', () => {
    const targets = f32(1, 0, 1, 0, 1, 0, 0, 1);
    const entropy = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));
    expect(crossEntropy.bestConstant(targets, 4, 2)).toBeCloseTo(entropy, 14);
  });

  test('has a best constant that skips classes without rows', () => {
    expect(crossEntropy.bestConstant(f32(1, 0, 1, 0), 2, 2)).toBe(0);
  });
});

describe('mean squared error', () => {
  test('is the mean over rows and outputs, and its gradient 2(o − t) over their number', () => {
    const gradient = new Float32Array(4);
    const loss = meanSquaredError.create(2).evaluate(f32(1, 2, 3, 4), f32(0, 0, 0, 2), 2, gradient);
    expect(loss).toBe((1 + 4 + 9 + 4) / 4);
    expect([...gradient]).toEqual([0.5, 1, 1.5, 1]);
  });

  test('has as best constant the variance of the targets, mean over columns', () => {
    expect(meanSquaredError.bestConstant(f32(1, 10, 3, 10), 2, 2)).toBe(0.5);
  });
});
