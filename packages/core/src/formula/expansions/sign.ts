// What can be said of a formula's size by looking at it: a cheaper clamp, scaling or series serves then.
import type { Expr } from '../expr.js';

/** Whether a formula is visibly ≤ 0 (or NaN) for every input. */
export function isNeverPositive(z: Expr): boolean {
  if (z.kind === 'constant') return z.value <= 0;
  if (z.kind === 'unary') return z.operation === 'negate' && isNeverNegative(z.of);
  if (z.kind !== 'binary' || z.operation !== 'multiply') return false;
  const { left, right } = z;
  return (isNeverPositive(left) && isNeverNegative(right)) || (isNeverNegative(left) && isNeverPositive(right));
}

/** Whether a formula is visibly ≥ 0 (or NaN) for every input. */
function isNeverNegative(z: Expr): boolean {
  if (z.kind === 'constant') return z.value >= 0;
  if (z.kind === 'unary') return z.operation === 'abs' || z.operation === 'exp' || z.operation === 'sqrt';
  return z.kind === 'binary' && z.operation === 'multiply' && z.left === z.right;
}

/** Whether a formula is visibly in [0, 1] (or NaN) for every input: an exponential of what is never positive. */
export const isWithinUnit = (z: Expr): boolean => z.kind === 'unary' && z.operation === 'exp' && isNeverPositive(z.of);
