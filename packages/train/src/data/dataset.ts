// What a data set is, once loaded.

/**
 * How features are scaled with statistics of the training rows: each column to mean 0 and variance 1, all columns by one
 * mean and variance, or not at all.
 */
export type Scaling = 'columns' | 'whole' | 'none';

interface DatasetBase {
  name: string;
  title: string;
  /** Origin and licence, to be shown wherever the data are shown. */
  credit: string;
  rows: number;
  features: number;
  /** Width of the network's output: the number of classes, or of target columns. */
  outputs: number;
  /** f32[rows × features], row by row, as the source has them; scaled only after the split. */
  x: Float32Array;
  scaling: Scaling;
  /** Present where a row is a picture, row by row of pixels. */
  image?: { width: number; height: number };
  /** SHA-256, hex, of everything a trial reads of the data. */
  sha256: string;
}

/** Rows with a class each. */
export interface ClassificationDataset extends DatasetBase {
  task: 'classification';
  /** The class of each row, 0 to outputs − 1. */
  labels: Int32Array;
  /** One name per class. */
  classes: string[];
}

/** Rows with real targets. */
export interface RegressionDataset extends DatasetBase {
  task: 'regression';
  /** f32[rows × outputs], row by row. */
  targets: Float32Array;
}

/** Data in memory: plain, cloneable between threads (by reference after `shareDataset`), never written to by this package. */
export type Dataset = ClassificationDataset | RegressionDataset;

type WithoutHash<T> = T extends unknown ? Omit<T, 'sha256'> : never;

/** A data set before its content hash is known. */
export type DatasetContent = WithoutHash<Dataset>;
