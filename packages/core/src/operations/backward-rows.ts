// The gradient by the input of an operation over the rows of an array, in both forms: from the input and from the output.
import type { F } from '../activation.js';
import { FormMissingError } from '../errors.js';
import { checkedOutputLength } from './forward-rows.js';
import type { Operation, RowParams } from './operation.js';
import { checkRowOverlap, checkRows, countRows, newArrayLike } from './row-arrays.js';
import { rowValues } from './row-values.js';

/**
 * The gradient by x of every row, Σ_j g_j ∂y_j/∂x_i, when `g` is the gradient by y = forwardRows(x); in `out` or in a new array.
 *
 * Shapes: x and out have n rows of `rowLength` elements, g has n rows of `outputRowLength`. `out` may be `x` itself, or `g` itself
 * where the length stays. NaN in x makes the gradient of what it takes part in NaN: its row, group or pair. Every operation has
 * this form, which reads the input.
 * Accuracy: 0.51 ULP on Float32Array, 4 ULP on Float64Array (measured as there), of the sum of the magnitudes of the terms where
 * they cancel. Determinism and allocation as in `forwardRows`.
 * @throws ArrayError, ParameterError
 */
export function backwardRows<P extends string, A extends F>(
  operation: Operation<P>,
  g: A,
  x: A,
  rowLength: number,
  params?: RowParams<P>,
  out?: A,
): A {
  const where = 'backwardRows';
  const values = rowValues(operation, params);
  const length = checkedOutputLength(where, operation, rowLength, values);
  const rows = countRows(where, 'x', x, rowLength);
  const result = out ?? newArrayLike(x, x.length);
  checkRows(where, ['g', g], ['x', x], rows, length);
  checkRows(where, ['out', result], ['x', x], rows, rowLength);
  checkRowOverlap(where, 'g', g, result);
  checkRowOverlap(where, 'x', x, result);
  operation.backward(g, x, result, rows, rowLength, values);
  return result;
}

/**
 * The same gradient from the output y = forwardRows(x), for callers that keep y and not x; only as good as y, which was rounded
 * (in a Float32Array: within 2 ULP for softmax where no share is subnormal; in log-softmax a share is off by up to |y| ULP).
 * Softmax and log-softmax have it; they keep a row's length. For softmax it costs half, because it needs no exponentials.
 *
 * Shapes and aliasing as in `backwardRows`, with y in the place of x.
 * @throws FormMissingError when the record has no such form; ArrayError, ParameterError
 */
export function backwardRowsFromOutput<P extends string, A extends F>(
  operation: Operation<P>,
  g: A,
  y: A,
  rowLength: number,
  params?: RowParams<P>,
  out?: A,
): A {
  const where = 'backwardRowsFromOutput';
  if (operation.backwardFromOutput === undefined) {
    throw new FormMissingError(
      `${where}(${operation.name})`,
      'the record has no form from the output; use backwardRows',
    );
  }
  const values = rowValues(operation, params);
  const length = checkedOutputLength(where, operation, rowLength, values);
  const rows = countRows(where, 'y', y, length);
  const result = out ?? newArrayLike(y, rows * rowLength);
  checkRows(where, ['g', g], ['y', y], rows, length);
  checkRows(where, ['out', result], ['y', y], rows, rowLength);
  checkRowOverlap(where, 'g', g, result);
  checkRowOverlap(where, 'y', y, result);
  operation.backwardFromOutput(g, y, result, rows, rowLength, values);
  return result;
}
