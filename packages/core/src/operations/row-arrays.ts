// What the functions on rows ask of their arrays: type, length in whole rows, overlap. Lengths may differ between them.
import type { F } from '../activation.js';
import { ArrayError } from '../errors.js';

type ArrayType = 'Float32Array' | 'Float64Array';

/** The type of an array from any realm, or what else it is. */
function typeName(array: unknown): string {
  const tag: unknown = (array as { [Symbol.toStringTag]?: unknown } | null | undefined)?.[Symbol.toStringTag];
  return typeof tag === 'string' ? tag : Array.isArray(array) ? 'Array' : String(array);
}

function floatType(where: string, name: string, array: unknown): ArrayType {
  const type = typeName(array);
  if (type === 'Float32Array' || type === 'Float64Array') return type;
  throw new ArrayError('array-type', where, `${name} must be a Float32Array or a Float64Array, got ${type}`);
}

/** Throws unless `rowLength` is a whole number ≥ 1. */
export function checkRowLength(where: string, rowLength: number): void {
  if (Number.isInteger(rowLength) && rowLength >= 1) return;
  throw new ArrayError('array-length', where, `rowLength must be a whole number ≥ 1, got ${String(rowLength)}`);
}

/** Number of rows of `length` elements in an array of one of the two types. */
export function countRows(where: string, name: string, array: F, length: number): number {
  floatType(where, name, array);
  if (array.length % length === 0) return array.length / length;
  throw new ArrayError(
    'array-length',
    where,
    `the length of ${name} must be a multiple of the row length ${length}, got ${array.length}`,
  );
}

/** Throws unless `array` has the type of `like` (called `likeName`) and `rows` rows of `length` elements. */
export function checkRows(
  where: string,
  [name, array]: readonly [string, F],
  [likeName, like]: readonly [string, F],
  rows: number,
  length: number,
): void {
  const type = floatType(where, likeName, like);
  const got = typeName(array);
  if (got !== type)
    throw new ArrayError('array-type', where, `${name} must be a ${type} as ${likeName} is, got ${got}`);
  if (array.length === rows * length) return;
  throw new ArrayError(
    'array-length',
    where,
    `${name} must have ${rows * length} elements, rows × length = ${rows} × ${length}, got ${array.length}`,
  );
}

/** Throws when `out` covers a part of `array` without being the same stretch of memory. */
export function checkRowOverlap(where: string, name: string, array: F, out: F): void {
  if (array.buffer !== out.buffer) return;
  const shift = Math.abs(array.byteOffset - out.byteOffset);
  const first = array.byteOffset < out.byteOffset ? array : out;
  if (shift >= first.byteLength || Math.min(array.length, out.length) === 0) return;
  if (array.length !== out.length) {
    const rule = `out must lie apart from ${name}, which has another length, got views that overlap`;
    throw new ArrayError('array-overlap', where, rule);
  }
  if (shift === 0) return;
  const rule = `out must be ${name} itself or lie apart from it, got a view shifted by ${shift} bytes`;
  throw new ArrayError('array-overlap', where, rule);
}

/** A new array of the type of `like`. */
export function newArrayLike<A extends F>(like: A, length: number): A {
  return (typeName(like) === 'Float32Array' ? new Float32Array(length) : new Float64Array(length)) as A;
}
