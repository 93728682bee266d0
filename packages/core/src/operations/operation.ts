// The record that describes one operation on rows: a function that sees a whole row or changes its length.
// Functions of one element are activations; they have a record of their own kind.
import type { F, ParameterDefinition } from '../activation.js';

/** Values of all parameters of one call, checked. */
export type RowValues<P extends string = string> = { readonly [name in P]: number };

/** Parameter values for a call; a parameter left out takes its default. */
export type RowParams<P extends string = string> = [P] extends [never]
  ? { readonly [name: string]: never }
  : { readonly [name in P]?: number };

/**
 * One operation as data, with its loops.
 *
 * The loops work on `rows` rows that lie one after the other and are called with checked arrays: x of rows × rowLength elements,
 * y and g of rows × `outputLength`. `out` may be any argument of its own length; so a loop reads what it needs of an element
 * before it writes there. A row's result depends on nothing but the row. Float32Array: computed in float64, rounded once.
 */
export interface Operation<P extends string = string> {
  /** The exported name. */
  readonly name: string;
  readonly title: string;
  readonly tex: string;
  /** Paper and equation, or the program whose convention this is. */
  readonly source: string;
  /** Every parameter of an operation is a whole number. */
  readonly params: { readonly [name in P]: ParameterDefinition };
  /** What a row's length must be a multiple of. */
  rowMultiple(params: RowValues<P>): number;
  /** Length of the result of a row of `rowLength` elements. */
  outputLength(rowLength: number, params: RowValues<P>): number;
  /** Writes the value of every row of x. */
  forward(x: F, out: F, rows: number, rowLength: number, params: RowValues<P>): void;
  /** Writes g times the Jacobian of every row, from the input x. */
  backward(g: F, x: F, out: F, rows: number, rowLength: number, params: RowValues<P>): void;
  /** The same from the output y, with the error of y. Only where y determines it. */
  backwardFromOutput?(g: F, y: F, out: F, rows: number, rowLength: number, params: RowValues<P>): void;
}
