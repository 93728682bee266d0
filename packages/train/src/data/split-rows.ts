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
  const partOf = new Uint8Array(dataset.rows);
  for (const [index, group] of groups(dataset).entries()) {
    shuffle(group, new Stream({ sweepSeed, purpose: 'split', index }));
    const [first, second] = cuts(group.length, shares);
    for (let i = first; i < group.length; i++) partOf[group[i]!] = i < second ? 1 : 2;
  }
  const { train, validation, test } = splitSizes(dataset, shares);
  return { train: rowsOf(partOf, 0, train), validation: rowsOf(partOf, 1, validation), test: rowsOf(partOf, 2, test) };
}

/** The sizes of the parts that `splitRows` makes, whatever the seed. */
export function splitSizes(dataset: Dataset, shares: Shares): SplitSizes {
  const sizes = { train: 0, validation: 0, test: 0 };
  for (const length of groupSizes(dataset)) {
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

// Every trial of a sweep asks again.
const knownSizes = new WeakMap<Dataset, Uint32Array>();

/** Rows per class, or all rows as one group. */
function groupSizes(dataset: Dataset): Uint32Array {
  const known = knownSizes.get(dataset) ?? countGroups(dataset);
  knownSizes.set(dataset, known);
  return known;
}

function countGroups(dataset: Dataset): Uint32Array {
  if (dataset.task === 'regression') return Uint32Array.of(dataset.rows);
  const sizes = new Uint32Array(dataset.outputs);
  for (let row = 0; row < dataset.rows; row++) sizes[dataset.labels[row]!]!++;
  return sizes;
}

/** The rows of each class, or all rows as one group, in ascending order; one pass whatever the number of classes. */
function groups(dataset: Dataset): Uint32Array[] {
  const rows = Array.from(groupSizes(dataset), (size) => new Uint32Array(size));
  const filled = new Uint32Array(rows.length);
  for (let row = 0; row < dataset.rows; row++) {
    const group = dataset.task === 'regression' ? 0 : dataset.labels[row]!;
    rows[group]![filled[group]!++] = row;
  }
  return rows;
}

function rowsOf(partOf: Uint8Array, part: number, size: number): Uint32Array {
  const rows = new Uint32Array(size);
  let filled = 0;
  for (let row = 0; row < partOf.length; row++) if (partOf[row] === part) rows[filled++] = row;
  return rows;
}
