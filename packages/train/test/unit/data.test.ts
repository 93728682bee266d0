import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type ClassificationDataset, describeDataset, loadDataset } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { applyScaling, fitScaling } from '../../dist/data/fit-scaling.js';
import { prepareParts } from '../../dist/data/prepare-parts.js';
import { splitRows, splitSizes } from '../../dist/data/split-rows.js';

const digits = loadDataset({ name: 'digits' }) as ClassificationDataset;
const absolute = loadDataset({ name: 'absolute' });
const shares = [0.6, 0.2, 0.2] as const;
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, x) => total + x, 0);

describe('digits', () => {
  test('has the published shape, sum of features, class counts and first labels', () => {
    expect([digits.rows, digits.features, digits.outputs]).toEqual([1797, 64, 10]);
    expect(sum(digits.x) * 16).toBe(561_718);
    const counts = describeDataset(digits).classes?.map((each) => each.rows);
    expect(counts).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
    expect([...digits.labels.subarray(0, 10)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('has the published mean and standard deviation over all pixels', () => {
    const { mean, divisor } = fitScaling(
      'whole',
      digits.x,
      64,
      Uint32Array.from({ length: 1797 }, (_, row) => row),
    );
    expect(mean[0]! * 16).toBeCloseTo(4.884165, 6);
    expect(divisor[0]! * 16).toBeCloseTo(6.016788, 6);
  });

  test('is the committed file, row by row', () => {
    const file = gunzipSync(readFileSync(new URL('../../data/digits.csv.gz', import.meta.url)));
    const rows = file.toString('utf8').trimEnd().split('\n');
    const embedded = Array.from({ length: digits.rows }, (_, row) => {
      const pixels = [...digits.x.subarray(row * 64, (row + 1) * 64)].map((pixel) => pixel * 16);
      return [...pixels, digits.labels[row]].join();
    });
    expect(embedded).toEqual(rows);
  });
});

test('absolute is |x| on 64 equispaced points of [−√3, √3], with the variance of its grid', () => {
  const targets = absolute.task === 'regression' ? absolute.targets : new Float32Array();
  const mean = sum(targets) / 64;
  // Published for this grid: the best constant has mean squared error .2577.
  expect(sum(targets.map((y) => (y - mean) ** 2)) / 64).toBeCloseTo(0.2577, 4);
  expect(absolute.x[0]).toBeCloseTo(-Math.sqrt(3), 6);
  expect(absolute.x[63]).toBeCloseTo(Math.sqrt(3), 6);
});

describe('loadDataset', () => {
  test('names the data sets there are when it has no such one', () => {
    expect(() => loadDataset({ name: 'mnist' })).toThrow('data.name: must be one of digits, absolute, got "mnist"');
  });

  test('refuses options that the data set does not have', () => {
    expect(() => loadDataset({ name: 'digits', options: { noise: 1 } })).toThrow(
      /^data\.options: digits has no options/,
    );
  });

  test('refuses a pinned hash of other data', () => {
    expect(() => loadDataset({ name: 'digits', sha256: 'a'.repeat(64) })).toThrow(
      /^data\.sha256: must be [0-9a-f]{64}/,
    );
    expect(loadDataset({ name: 'digits', sha256: digits.sha256 }).sha256).toBe(digits.sha256);
  });
});

describe('the split', () => {
  const { train, validation, test: testing } = splitRows(digits, shares, 1);

  test('gives every row to exactly one part, in the sizes announced', () => {
    const all = [...train, ...validation, ...testing].sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 1797 }, (_, row) => row));
    expect({ train: train.length, validation: validation.length, test: testing.length }).toEqual(
      splitSizes(digits, shares),
    );
  });

  test('has every class in every part, in the shares asked for, to within one row', () => {
    for (const [part, share] of [
      [train, 0.6],
      [validation, 0.2],
      [testing, 0.2],
    ] as const) {
      for (const [label, { rows }] of describeDataset(digits).classes!.entries()) {
        const count = part.filter((row) => digits.labels[row] === label).length;
        expect(Math.abs(count - share * rows)).toBeLessThanOrEqual(1);
      }
    }
  });

  test('depends on the seed of the sweep', () => {
    expect(splitRows(digits, shares, 1)).toEqual({ train, validation, test: testing });
    expect(splitRows(digits, shares, 2).test).not.toEqual(testing);
  });
});

describe('scaling', () => {
  test('gives each training column mean 0 and variance 1, and leaves a constant column at 0', () => {
    const x = Float32Array.of(1, 7, 3, 7, 5, 7);
    const rows = Uint32Array.of(0, 1, 2);
    const scaled = applyScaling(fitScaling('columns', x, 2, rows), x, 2, rows);
    const unit = Math.sqrt(1.5);
    expect([...scaled]).toEqual([-unit, 0, 0, 0, unit, 0].map(Math.fround));
  });

  test('learns nothing from rows outside the training part', () => {
    const { train, validation } = splitRows(digits, shares, 1);
    const changed = { ...digits, x: digits.x.slice() };
    for (const row of validation) changed.x.fill(99, row * 64, (row + 1) * 64);
    const expected = prepareParts(digits, shares, 1).train;
    const got = prepareParts(changed, shares, 1).train;
    // Not toEqual: its report of a difference between arrays this long takes minutes.
    expect(got.x.every((value, at) => value === expected.x[at])).toBe(true);
    expect([got.rows, got.x.length]).toEqual([train.length, expected.x.length]);
  });

  test('gives the training part of digits mean 0 and variance 1 over all pixels', () => {
    const { x } = prepareParts(digits, shares, 1).train;
    expect(Math.abs(sum(x) / x.length)).toBeLessThan(1e-6);
    expect(Math.abs(sum(x.map((each) => each * each)) / x.length - 1)).toBeLessThan(1e-6);
  });
});

test('targets are the classes one-hot, row for row', () => {
  const { targets, labels, rows } = prepareParts(digits, shares, 1).test;
  for (let row = 0; row < rows; row++) {
    const line = [...targets.subarray(row * 10, row * 10 + 10)];
    expect(line.indexOf(1)).toBe(labels![row]);
    expect(sum(line)).toBe(1);
  }
});
