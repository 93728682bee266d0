// Batch and layer normalisation of a matrix, and how a gradient passes back through them.
import { InvalidSpecError } from '../errors.js';
import type { ReferenceNormalisation } from './network.js';
import { epsilon, standardise, standardiseJacobian } from './standardise.js';

/** `training` normalises by the batch's own statistics, `evaluation` by the running ones; they differ for `batch` only. */
export type Mode = 'training' | 'evaluation';

/** A matrix of rows × units, normalised. */
export interface Normalised {
  /** γ_j·x̂_j + β_j, rows × units. */
  output: number[][];
  /** x̂, rows × units. */
  standard: number[][];
  /** `groups[g][p][q]` = ∂x̂_p/∂x_q within group g: a unit over the rows, a row over its units, or one number alone. */
  jacobians: number[][][];
  groupedBy: 'unit' | 'row' | 'number';
  /** Mean and biased variance of each unit over the batch; absent unless the batch's own statistics were used. */
  batch?: { mean: number[]; variance: number[] };
}

/** @throws InvalidSpecError when a batch to learn from has one row: its variance says nothing. */
export function normalise(norm: ReferenceNormalisation, x: number[][], mode: Mode): Normalised {
  if (norm.kind === 'layer') {
    const rows = x.map(standardise);
    const standard = rows.map((row) => row.values);
    return { output: scaled(norm, standard), standard, jacobians: rows.map(standardiseJacobian), groupedBy: 'row' };
  }
  if (mode === 'evaluation') {
    const deviation = norm.runningVariance.map((variance) => Math.sqrt(variance + epsilon));
    const standard = x.map((row) => row.map((each, j) => (each - norm.runningMean[j]!) / deviation[j]!));
    const jacobians = deviation.map((each) => [[1 / each]]);
    return { output: scaled(norm, standard), standard, jacobians, groupedBy: 'number' };
  }
  if (x.length < 2)
    throw new InvalidSpecError('batch normalisation', 'a batch needs at least 2 rows', String(x.length));
  const units = transpose(x).map(standardise);
  const standard = transpose(units.map((unit) => unit.values));
  const batch = { mean: units.map((unit) => unit.mean), variance: units.map((unit) => unit.variance) };
  const jacobians = units.map(standardiseJacobian);
  return { output: scaled(norm, standard), standard, jacobians, groupedBy: 'unit', batch };
}

/** Gradients with respect to the input, γ and β, from the gradient with respect to the output (rows × units). */
export function normaliseBackward(
  norm: ReferenceNormalisation,
  { standard, jacobians, groupedBy }: Normalised,
  gradient: number[][],
): { input: number[][]; gamma: number[]; beta: number[] } {
  // ∂output/∂γ = x̂, ∂output/∂β = 1, summed over the rows, which share both.
  const gamma = norm.gamma.map((_, j) => gradient.reduce((sum, row, r) => sum + row[j]! * standard[r]![j]!, 0));
  const beta = norm.beta.map((_, j) => gradient.reduce((sum, row) => sum + row[j]!, 0));
  // ∂output/∂x̂ = γ.
  const toStandard = gradient.map((row) => row.map((g, j) => g * norm.gamma[j]!));
  if (groupedBy === 'row') return { input: toStandard.map((row, r) => through(jacobians[r]!, row)), gamma, beta };
  if (groupedBy === 'number')
    return { input: toStandard.map((row) => row.map((g, j) => g * jacobians[j]![0]![0]!)), gamma, beta };
  const units = transpose(toStandard).map((unit, j) => through(jacobians[j]!, unit));
  return { input: transpose(units), gamma, beta };
}

/** ∂output_j/∂x_i within one row, as `[j][i]`; only where rows do not depend on each other (not `batch` in training). */
export function rowJacobian(
  norm: ReferenceNormalisation,
  { jacobians, groupedBy }: Normalised,
  row: number,
): number[][] {
  return norm.gamma.map((gamma, j) =>
    norm.gamma.map((_, i) => {
      if (groupedBy === 'row') return gamma * jacobians[row]![j]![i]!;
      return i === j ? gamma * jacobians[j]![0]![0]! : 0;
    }),
  );
}

/** Moves the running statistics a tenth of the way to the batch's; the variance by its unbiased estimate, as PyTorch does. */
export function updateRunning(norm: ReferenceNormalisation, { batch, standard }: Normalised): void {
  if (batch === undefined) return;
  const n = standard.length;
  norm.runningMean = norm.runningMean.map((old, j) => 0.9 * old + 0.1 * batch.mean[j]!);
  norm.runningVariance = norm.runningVariance.map((old, j) => 0.9 * old + 0.1 * batch.variance[j]! * (n / (n - 1)));
}

function scaled({ gamma, beta }: ReferenceNormalisation, standard: number[][]): number[][] {
  return standard.map((row) => row.map((each, j) => gamma[j]! * each + beta[j]!));
}

/** Σ_p gradient_p · ∂x̂_p/∂x_q for every q. */
function through(jacobian: number[][], gradient: number[]): number[] {
  return gradient.map((_, q) => gradient.reduce((sum, g, p) => sum + g * jacobian[p]![q]!, 0));
}

function transpose(matrix: number[][]): number[][] {
  return matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
}
