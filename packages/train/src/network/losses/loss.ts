// What a loss function promises. Targets are real numbers, one-hot classes, or one column that is 1 for the second class.
import type { Dataset } from '../../data/dataset.js';

/** The loss kernels of the engine, numbered as in assembly/interpreter.ts. */
export const lossKernels = { crossEntropy: 0, meanSquaredError: 1, binaryCrossEntropy: 2 } as const;

/** Mean and population variance of a column of targets over the training rows. */
export interface TargetMoments {
  mean: number;
  variance: number;
}

export interface LossDefinition {
  readonly name: string;
  readonly doc: string;
  /** Kinds of data it is defined for. */
  readonly tasks: readonly Dataset['task'][];
  readonly kernel: keyof typeof lossKernels;
  /** Outputs that a network needs for data with so many classes or target columns. */
  width(outputs: number): number;
  /** Terms that the mean over `rows` rows of `width` outputs is taken over. */
  terms(rows: number, width: number): number;
  /** The smallest mean loss that one output for all rows can reach: what a network that learned nothing has. */
  bestConstant(columns: readonly TargetMoments[]): number;
}
