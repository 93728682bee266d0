// The three parts of a data set as a network takes them: scaled features and numeric targets.
import type { Dataset } from './dataset.js';
import { applyScaling, type FittedScaling, fitScaling } from './fit-scaling.js';
import { type SplitRows, splitRows } from './split-rows.js';

/** Rows ready for a network. */
export interface Part {
  rows: number;
  /** f32[rows × features], scaled with statistics of the training rows. */
  x: Float32Array;
  /** f32[rows × outputs]: the targets, or the classes one-hot. */
  targets: Float32Array;
  /** The class of each row; null for regression. */
  labels: Int32Array | null;
}

/** One part for each use. */
export type Parts = { [part in keyof SplitRows]: Part };

/** Splits, then scales: nothing is learned from validation or test rows. */
export function prepareParts(
  dataset: Dataset,
  shares: readonly [train: number, validation: number, test: number],
  sweepSeed: number,
): Parts {
  const rows = splitRows(dataset, shares, sweepSeed);
  const fitted = fitScaling(dataset.scaling, dataset.x, dataset.features, rows.train);
  return {
    train: preparePart(dataset, fitted, rows.train),
    validation: preparePart(dataset, fitted, rows.validation),
    test: preparePart(dataset, fitted, rows.test),
  };
}

function preparePart(dataset: Dataset, fitted: FittedScaling, rows: Uint32Array): Part {
  const { outputs } = dataset;
  const targets = new Float32Array(rows.length * outputs);
  const labels = dataset.task === 'classification' ? new Int32Array(rows.length) : null;
  for (const [position, row] of rows.entries()) {
    if (dataset.task === 'classification') {
      labels![position] = dataset.labels[row]!;
      targets[position * outputs + dataset.labels[row]!] = 1;
    } else {
      targets.set(dataset.targets.subarray(row * outputs, (row + 1) * outputs), position * outputs);
    }
  }
  return { rows: rows.length, x: applyScaling(fitted, dataset.x, dataset.features, rows), targets, labels };
}
