// The value of an operation over the rows of an array.
import type { F } from '../activation.js';
import { ArrayError } from '../errors.js';
import type { Operation, RowParams, RowValues } from './operation.js';
import { checkRowLength, checkRowOverlap, checkRows, countRows, newArrayLike } from './row-arrays.js';
import { rowValues } from './row-values.js';

/**
 * The operation's value for every row of `x`, in `out` or in a new array of the same type.
 *
 * Shapes: x has n rows of `rowLength` elements, n ≥ 0, one after the other; out has n rows of `outputRowLength`. `out` may be `x`
 * itself where the length stays; otherwise it lies apart from it. NaN makes the results it takes part in NaN.
 * Accuracy: Float32Array is computed in float64 and rounded once (within 0.51 ULP), Float64Array the same way but for that rounding
 * (within 3 ULP, measured on rows of up to 12 elements in ±3500). The same bits on every machine, and a row's result depends
 * on nothing but the row. Allocates no array when `out` is given, apart from one scratch row of float64 numbers, which is
 * kept and grows to twice the longest row seen.
 * @throws ArrayError, ParameterError
 */
export function forwardRows<P extends string, A extends F>(
  operation: Operation<P>,
  x: A,
  rowLength: number,
  params?: RowParams<P>,
  out?: A,
): A {
  const values = rowValues(operation, params);
  const length = checkedOutputLength('forwardRows', operation, rowLength, values);
  const rows = countRows('forwardRows', 'x', x, rowLength);
  const result = out ?? newArrayLike(x, rows * length);
  checkRows('forwardRows', ['out', result], ['x', x], rows, length);
  checkRowOverlap('forwardRows', 'x', x, result);
  operation.forward(x, result, rows, rowLength, values);
  return result;
}

/**
 * Length of the operation's result for a row of `rowLength` elements.
 *
 * @throws ArrayError when no row can have that length (an odd one in GLU), ParameterError
 */
export function outputRowLength<P extends string>(
  operation: Operation<P>,
  rowLength: number,
  params?: RowParams<P>,
): number {
  return checkedOutputLength('outputRowLength', operation, rowLength, rowValues(operation, params));
}

/** `outputRowLength` for values that are already checked. */
export function checkedOutputLength<P extends string>(
  where: string,
  operation: Operation<P>,
  rowLength: number,
  values: RowValues<P>,
): number {
  checkRowLength(where, rowLength);
  const multiple = operation.rowMultiple(values);
  if (rowLength % multiple === 0) return operation.outputLength(rowLength, values);
  throw new ArrayError(
    'array-length',
    `${where}(${operation.name})`,
    `rowLength must be a multiple of ${multiple}, got ${rowLength}`,
  );
}
