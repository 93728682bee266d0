// Data sets of random numbers, of which a third of the rows trains, a third validates and a third tests.
import type { ClassificationDataset, Dataset, RegressionDataset } from '@actlab/train/trial';
import { normals } from './random-network.js';

export interface NoiseShape {
  task: 'classification' | 'regression';
  features: number;
  /** Classes, or columns of targets. */
  outputs: number;
  /** Rows of each part. */
  rows: number;
}

/** The shares under which every part has the rows announced. */
export const thirds: [number, number, number] = [1 / 3, 1 / 3, 1 / 3];

/** Standard normal features; standard normal targets, or classes in turn. The same for the same shape and seed. */
export function noiseDataset({ task, features, outputs, rows }: NoiseShape, seed = 1): Dataset {
  const normal = normals(seed);
  const numbers = (count: number) => Float32Array.from({ length: count }, normal);
  const base = { name: 'noise', title: 'noise', credit: 'generated', sha256: seed.toString(16).padStart(64, '0') };
  const common = {
    ...base,
    rows: 3 * rows,
    features,
    outputs,
    x: numbers(3 * rows * features),
    scaling: 'none' as const,
  };
  if (task === 'regression') {
    return { ...common, task, targets: numbers(3 * rows * outputs) } satisfies RegressionDataset;
  }
  const classes = Array.from({ length: outputs }, (_, label) => String(label));
  // Three rows of a class at a time: each part gets one of them.
  const labels = Int32Array.from({ length: 3 * rows }, (_, row) => Math.floor(row / 3) % outputs);
  return { ...common, task, labels, classes } satisfies ClassificationDataset;
}
