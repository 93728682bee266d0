// What a loss function promises. Targets are f32[rows × width]: real numbers, or one-hot classes.
import type { Dataset } from '../../data/dataset.js';

/** A loss over outputs of one width. */
export interface Loss {
  /**
   * The mean loss over `rows` rows, in float64. Writes its gradient with respect to the outputs into `gradient` unless
   * that is null. Non-finite outputs give a non-finite loss.
   */
  evaluate(outputs: Float32Array, targets: Float32Array, rows: number, gradient: Float32Array | null): number;
}

export interface LossDefinition {
  readonly name: string;
  readonly doc: string;
  /** Kinds of data it is defined for. */
  readonly tasks: readonly Dataset['task'][];
  create(width: number): Loss;
  /** The smallest mean loss that one output for all rows can reach: what a network that learned nothing has. */
  bestConstant(targets: Float32Array, rows: number, width: number): number;
}

/** Mean of each column of f32[rows × width], in float64. */
export function columnMeans(matrix: Float32Array, rows: number, width: number): Float64Array {
  const means = new Float64Array(width);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < width; j++) means[j]! += matrix[i * width + j]!;
  }
  for (let j = 0; j < width; j++) means[j]! /= rows;
  return means;
}
