// The three parts of a data set as a network takes them, in an engine's memory: scaled features and numeric targets.

import type { Dataset } from '../data/dataset.js';
import { type FittedScaling, fitScaling, scaled } from '../data/fit-scaling.js';
import { type SplitRows, type SplitSizes, splitRows } from '../data/split-rows.js';
import { type Arena, roundUp } from '../engine/arena.js';
import type { Engine } from '../engine/engine.js';
import type { TargetMoments } from '../network/losses/loss.js';

/** Where a part lies: rows of x and of the targets one after the other, padded to a multiple of 4 numbers with 0. */
export interface PartLayout {
  rows: number;
  x: number;
  xStride: number;
  targets: number;
  targetStride: number;
}

/** One part for each use. */
export type PartsLayout = { [part in keyof SplitRows]: PartLayout };

/** Memory for parts of these sizes; `width` is the number of target columns. */
export function allocateParts(sizes: SplitSizes, features: number, width: number, arena: Arena): PartsLayout {
  const allocate = (rows: number): PartLayout => {
    const xStride = roundUp(features, 4);
    const targetStride = roundUp(width, 4);
    return { rows, xStride, targetStride, x: arena.floats(rows * xStride), targets: arena.floats(rows * targetStride) };
  };
  return { train: allocate(sizes.train), validation: allocate(sizes.validation), test: allocate(sizes.test) };
}

/** Splits, then scales with statistics of the training rows, and writes; returns the moments of the training targets. */
export function writeParts(
  engine: Engine,
  layout: PartsLayout,
  dataset: Dataset,
  shares: readonly [train: number, validation: number, test: number],
  sweepSeed: number,
  width: number,
): TargetMoments[] {
  const rows = splitRows(dataset, shares, sweepSeed);
  const fitted = fitScaling(dataset.scaling, dataset.x, dataset.features, rows.train);
  for (const part of ['train', 'validation', 'test'] as const) {
    writeFeatures(engine, layout[part], dataset, fitted, rows[part]);
    writeTargets(engine, layout[part], dataset, rows[part], width);
  }
  return Array.from({ length: width }, (_, column) => momentsOf(engine, layout.train, column));
}

function writeFeatures(
  { float32 }: Engine,
  { x, xStride }: PartLayout,
  dataset: Dataset,
  fitted: FittedScaling,
  rows: Uint32Array,
): void {
  const { features, x: source } = dataset;
  for (let position = 0; position < rows.length; position++) {
    const from = rows[position]! * features;
    const to = x / 4 + position * xStride;
    for (let j = 0; j < features; j++) float32[to + j] = scaled(fitted, source[from + j]!, j);
    float32.fill(0, to + features, to + xStride);
  }
}

/** Classes become one-hot rows, or, where there is one column for two classes, 0 and 1. */
function writeTargets(
  { float32 }: Engine,
  { targets, targetStride }: PartLayout,
  dataset: Dataset,
  rows: Uint32Array,
  width: number,
): void {
  const from = targets / 4;
  float32.fill(0, from, from + rows.length * targetStride);
  for (let position = 0; position < rows.length; position++) {
    const to = from + position * targetStride;
    const row = rows[position]!;
    if (dataset.task === 'regression') {
      for (let j = 0; j < width; j++) float32[to + j] = dataset.targets[row * width + j]!;
    } else if (width === 1) float32[to] = dataset.labels[row]!;
    else float32[to + dataset.labels[row]!] = 1;
  }
}

/** Mean and variance of a target column, in float64, in the order of the rows. */
function momentsOf({ float32 }: Engine, { rows, targets, targetStride }: PartLayout, column: number): TargetMoments {
  const from = targets / 4 + column;
  let mean = 0;
  for (let i = 0; i < rows; i++) mean += float32[from + i * targetStride]!;
  mean /= rows;
  let variance = 0;
  for (let i = 0; i < rows; i++) {
    const difference = float32[from + i * targetStride]! - mean;
    variance += difference * difference;
  }
  return { mean, variance: variance / rows };
}
