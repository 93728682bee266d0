// The split by seed and the scaling that is fitted on training rows, over every data set that needs no file.
import {
  type ClassificationDataset,
  completeTrialSpec,
  type Dataset,
  describeDataset,
  loadDataset,
  openTraining,
  type TrainingRows,
} from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { datasetDefinitions } from '../../../dist/data/definitions/index.js';
import { fitScaling, scaled } from '../../../dist/data/fit-scaling.js';
import { splitRows, splitSizes } from '../../../dist/data/split-rows.js';

const digits = loadDataset({ name: 'digits' }) as ClassificationDataset;
const loadable = datasetDefinitions.filter(({ source }) => source !== 'file').map(({ name }) => loadDataset({ name }));
const shares = [0.6, 0.2, 0.2] as const;
const sum = (numbers: Iterable<number>) => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};
const same = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  a.length === b.length && Array.prototype.every.call(a, (value, at) => Object.is(value, b[at]));

/** The training part as a network takes it. */
function trainingRows(dataset: Dataset): TrainingRows {
  const loss = dataset.task === 'regression' ? 'mse' : 'crossEntropy';
  const partial = { data: { name: dataset.name }, network: { depth: 1, width: 1 }, training: { loss, batch: 1 } };
  return openTraining({ ...completeTrialSpec(partial), split: [...shares] }, dataset).rows;
}

describe.each(loadable)('the split of $name', (dataset) => {
  const { train, validation, test: testing } = splitRows(dataset, shares, 1);

  test('gives every row to exactly one part, in ascending order and the sizes announced', () => {
    const all = [...train, ...validation, ...testing].sort((a, b) => a - b);
    expect(
      same(
        all,
        Array.from({ length: dataset.rows }, (_, row) => row),
      ),
    ).toBe(true);
    for (const part of [train, validation, testing]) expect(same(part, part.toSorted())).toBe(true);
    expect({ train: train.length, validation: validation.length, test: testing.length }).toEqual(
      splitSizes(dataset, shares),
    );
  });

  test('has every class in every part, in the shares asked for, to within one row', () => {
    const counts = describeDataset(dataset).classes?.map(({ rows }) => rows) ?? [dataset.rows];
    for (const [label, rows] of counts.entries()) {
      for (const [part, share] of [
        [train, 0.6],
        [validation, 0.2],
        [testing, 0.2],
      ] as const) {
        const count = part.filter((row) => dataset.task === 'regression' || dataset.labels[row] === label).length;
        expect(Math.abs(count - share * rows)).toBeLessThanOrEqual(1);
      }
    }
  });

  test('depends on the seed of the sweep alone', () => {
    expect(splitRows(dataset, shares, 1)).toEqual({ train, validation, test: testing });
    expect(same(splitRows(dataset, shares, 2).test, testing)).toBe(false);
  });
});

test('a class of one row goes to training, one of two rows to training and validation', () => {
  const labels = Int32Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2);
  const classes = ['a', 'b', 'c'];
  const dataset: Dataset = { ...digits, rows: 13, outputs: 3, labels, classes };
  // round(0.6) = 1 and round(0.8) = 1; round(1.2) = 1 and round(1.6) = 2.
  const { train, validation } = splitRows(dataset, shares, 1);
  expect([...train].filter((row) => row >= 10)).toHaveLength(2);
  expect([...validation].filter((row) => row >= 10)).toHaveLength(1);
});

test('100,000 rows of 1000 classes are split by one pass: every class keeps its shares', () => {
  const labels = Int32Array.from({ length: 100_000 }, (_, row) => row % 1000);
  const classes = Array.from({ length: 1000 }, (_, label) => String(label));
  const dataset: Dataset = { ...digits, rows: 100_000, outputs: 1000, labels, classes };
  const { train } = splitRows(dataset, shares, 1);
  const counts = new Uint32Array(1000);
  for (const row of train) counts[labels[row]!]!++;
  expect(counts.every((count) => count === 60)).toBe(true);
});

describe('scaling', () => {
  test('gives each training column mean 0 and variance 1, and leaves a constant column at 0', () => {
    const x = Float32Array.of(1, 7, 3, 7, 5, 7);
    const rows = Uint32Array.of(0, 1, 2);
    const fitted = fitScaling('columns', x, 2, rows);
    const unit = Math.sqrt(1.5);
    expect(x.map((value, at) => scaled(fitted, value, at % 2))).toEqual(Float32Array.of(-unit, 0, 0, 0, unit, 0));
  });

  test('with whole has one mean and one divisor, the population ones of all columns together', () => {
    const x = Float32Array.of(1, 2, 3, 6);
    const { mean, divisor } = fitScaling('whole', x, 2, Uint32Array.of(0, 1));
    expect([...mean]).toEqual([3, 3]);
    // Variance of 1, 2, 3, 6 about 3: (4 + 1 + 0 + 9) / 4.
    expect([...divisor].every((each) => Math.abs(each - Math.sqrt(3.5)) < 1e-15)).toBe(true);
  });

  test('leaves a column alone that is constant in training, though not elsewhere', () => {
    const x = Float32Array.of(5, 5, 9);
    const rows = Uint32Array.of(0, 1, 2);
    const fitted = fitScaling('columns', x, 1, rows.subarray(0, 2));
    expect([...x].map((value) => scaled(fitted, value, 0))).toEqual([0, 0, 4]);
  });

  test.each(loadable)('of $name learns nothing from rows outside the training part', (dataset) => {
    const { validation, test: testing } = splitRows(dataset, shares, 1);
    const { features } = dataset;
    const changed = { ...dataset, x: dataset.x.slice() };
    for (const row of [...validation, ...testing]) changed.x.fill(99, row * features, (row + 1) * features);
    // Not toEqual: its report of a difference between arrays this long takes minutes.
    expect(same(trainingRows(changed).x, trainingRows(dataset).x)).toBe(true);
  });

  test.each(loadable.filter(({ scaling }) => scaling === 'columns'))(
    'gives every training column of $name mean 0 and variance 1',
    (dataset) => {
      const { x, rows } = trainingRows(dataset);
      const { features } = dataset;
      for (let j = 0; j < features; j++) {
        const column = Array.from({ length: rows }, (_, row) => x[row * features + j]!);
        expect(Math.abs(sum(column) / rows)).toBeLessThan(1e-6);
        expect(Math.abs(sum(column.map((each) => each * each)) / rows - 1)).toBeLessThan(1e-6);
      }
    },
  );

  test('gives the training part of digits mean 0 and variance 1 over all pixels', () => {
    const { x } = trainingRows(digits);
    expect(Math.abs(sum(x) / x.length)).toBeLessThan(1e-6);
    expect(Math.abs(sum(x.map((each) => each * each)) / x.length - 1)).toBeLessThan(1e-6);
  });
});

test('targets are the classes one-hot, row for row', () => {
  const { train } = splitRows(digits, shares, 1);
  const { targets, rows } = trainingRows(digits);
  expect(rows).toBe(train.length);
  for (const [position, row] of train.entries()) {
    const line = [...targets.subarray(position * 10, position * 10 + 10)];
    expect(line.indexOf(1)).toBe(digits.labels[row]);
    expect(sum(line)).toBe(1);
  }
});
