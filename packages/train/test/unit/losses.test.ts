import { describe, expect, test } from 'vitest';
import { binaryCrossEntropy } from '../../dist/network/losses/binary-cross-entropy.js';
import { crossEntropy } from '../../dist/network/losses/cross-entropy.js';
import type { TargetMoments } from '../../dist/network/losses/loss.js';
import { meanSquaredError } from '../../dist/network/losses/mean-squared-error.js';
import { floats, freeAll, kernels } from '../engine-module.js';

/** Mean and variance of each column of targets, given row by row. */
function momentsOf(...rows: number[][]): TargetMoments[] {
  return rows[0]!.map((_, column) => {
    const mean = rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length;
    return { mean, variance: rows.reduce((sum, row) => sum + (row[column]! - mean) ** 2, 0) / rows.length };
  });
}

/** The sum over one row of a loss, from outputs and targets. */
function ofRow(kernel: 'crossEntropy' | 'binaryCrossEntropy', outputs: number[], targets: number[]): number {
  freeAll();
  const column = (numbers: number[]) => floats(numbers.flatMap((x) => [x, 0, 0, 0]));
  return kernels[kernel](column(outputs).at, column(targets).at, 0, 4, outputs.length, 1);
}

describe('cross-entropy', () => {
  test('of equal outputs is ln of the number of classes, and its gradient softmax − target over the rows', () => {
    freeAll();
    const outputs = floats(40).fill(3);
    const targets = floats(40);
    targets[0] = 1;
    targets[1 * 4 + 1] = 1;
    const gradient = floats(40);
    const loss = kernels.crossEntropy(floats([...outputs]).at, targets.at, gradient.at, 4, 10, 2) / 2;
    // The logarithm is taken of float32 exponentials.
    expect(Math.abs(loss - Math.log(10))).toBeLessThan(1e-7);
    expect(gradient[0]).toBeCloseTo((0.1 - 1) / 2, 7);
    expect(gradient[4]).toBeCloseTo(0.1 / 2, 7);
    expect(gradient[5]).toBeCloseTo((0.1 - 1) / 2, 7);
  });

  test('of two classes is softplus of the margin, without overflow', () => {
    for (const margin of [-1000, -30, -1, 0, 2, 50, 1000]) {
      const softplus = Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
      const value = ofRow('crossEntropy', [margin, 0], [1, 0]);
      // One float32 exponential beside the 1: an error of 1e-7 at most in the logarithm of their sum.
      expect(Math.abs(value - softplus)).toBeLessThanOrEqual(1e-7);
      expect(ofRow('binaryCrossEntropy', [margin], [1])).toBeCloseTo(value, 6);
    }
  });

  test.each([[[Number.NaN, 0]], [[Number.POSITIVE_INFINITY, 0]], [[0, Number.NEGATIVE_INFINITY]]])(
    'of outputs %j is not finite',
    (outputs) => {
      expect(Number.isFinite(ofRow('crossEntropy', outputs, [0, 1]))).toBe(false);
    },
  );

  test('has as best constant the entropy of the class frequencies', () => {
    const entropy = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));
    expect(crossEntropy.bestConstant(momentsOf([1, 0], [1, 0], [1, 0], [0, 1]))).toBeCloseTo(entropy, 14);
    expect(binaryCrossEntropy.bestConstant(momentsOf([0], [0], [0], [1]))).toBeCloseTo(entropy, 14);
    expect(binaryCrossEntropy.bestConstant(momentsOf([1, 0], [1, 0], [1, 0], [0, 1]))).toBeCloseTo(entropy, 14);
  });

  test('has a best constant that skips classes without rows', () => {
    expect(crossEntropy.bestConstant(momentsOf([1, 0], [1, 0]))).toBe(0);
    expect(binaryCrossEntropy.bestConstant(momentsOf([1], [1]))).toBe(0);
  });
});

describe('mean squared error', () => {
  test('is the mean over rows and outputs, and its gradient 2(o − t) over their number', () => {
    freeAll();
    // Two outputs and two rows, feature by feature: (1, 3) and (2, 4) against (0, 0) and (0, 2).
    const outputs = floats([1, 3, 0, 0, 2, 4, 0, 0]);
    const targets = floats([0, 0, 0, 0, 0, 2, 0, 0]);
    const gradient = floats(8);
    const sum = kernels.meanSquaredError(outputs.at, targets.at, gradient.at, 4, 2, 2);
    expect(sum / meanSquaredError.terms(2, 2)).toBe((1 + 4 + 9 + 4) / 4);
    expect([...gradient]).toEqual([0.5, 1.5, 0, 0, 1, 1, 0, 0]);
  });

  test('has as best constant the variance of the targets, mean over columns', () => {
    expect(meanSquaredError.bestConstant(momentsOf([1, 10], [3, 10]))).toBe(0.5);
  });
});

test('two classes take two outputs under cross-entropy and one under the binary one; more take one each', () => {
  expect([2, 3].map(crossEntropy.width)).toEqual([2, 3]);
  expect([2, 3].map(binaryCrossEntropy.width)).toEqual([1, 3]);
  expect([1, 3].map(meanSquaredError.width)).toEqual([1, 3]);
});
