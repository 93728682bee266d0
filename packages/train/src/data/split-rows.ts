// Which rows train, which validate, which test: a function of the data, the shares and the sweep's seed alone, so that
// all arms and replicates of a sweep see the same rows.
import { shuffle } from '../random/shuffle.js';
import { Stream } from '../random/stream.js';
import type { Dataset } from './dataset.js';

/** Row numbers of the three parts, each in ascending order. */
export interface SplitRows {
  train: Uint32Array;
  validation: Uint32Array;
  test: Uint32Array;
}

/** Numbers of rows of the three parts. */
export type SplitSizes = { [part in keyof SplitRows]: number };

type Shares = readonly [train: number, validation: number, test: number];

/**
 * Splits the rows by `shares`; for classification class by class, so that every part has the classes in like shares.
 * Within a class of n rows the parts end at round(n·train) and round(n·(train + validation)).
 */
export function splitRows(dataset: Dataset, shares: Shares, sweepSeed: number): SplitRows {
  const train: number[] = [];
  const validation: number[] = [];
  const test: number[] = [];
  for (const [index, group] of groups(dataset).entries()) {
    shuffle(group, new Stream({ sweepSeed, purpose: 'split', index }));
    const [first, second] = cuts(group.length, shares);
    train.push(...group.subarray(0, first));
    validation.push(...group.subarray(first, second));
    test.push(...group.subarray(second));
  }
  return { train: ascending(train), validation: ascending(validation), test: ascending(test) };
}

/** The sizes of the parts that `splitRows` makes, whatever the seed. */
export function splitSizes(dataset: Dataset, shares: Shares): SplitSizes {
  const sizes = { train: 0, validation: 0, test: 0 };
  for (const { length } of groups(dataset)) {
    const [first, second] = cuts(length, shares);
    sizes.train += first;
    sizes.validation += second - first;
    sizes.test += length - second;
  }
  return sizes;
}

function cuts(length: number, [train, validation]: Shares): [first: number, second: number] {
  const first = Math.floor(length * train + 0.5);
  const second = Math.floor(length * (train + validation) + 0.5);
  return [first, second];
}

/** The rows of each class, or all rows as one group, in ascending order. */
function groups(dataset: Dataset): Uint32Array[] {
  const rows = Array.from({ length: dataset.rows }, (_, row) => row);
  if (dataset.task === 'regression') return [Uint32Array.from(rows)];
  return dataset.classes.map((_, label) => Uint32Array.from(rows.filter((row) => dataset.labels[row] === label)));
}

const ascending = (rows: number[]): Uint32Array => Uint32Array.from(rows).sort();
