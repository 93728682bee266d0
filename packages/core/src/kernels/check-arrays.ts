// What the generic functions ask of their arrays: type, length and overlap.
import type { F } from '../activation.js';
import { ArrayError } from '../errors.js';

/** `Float32Array` or `Float64Array`, from any realm; throws for anything else. */
function arrayType(where: string, name: string, array: unknown): 'Float32Array' | 'Float64Array' {
  // The usual case first: a tag is slow to read.
  if (array instanceof Float32Array) return 'Float32Array';
  if (array instanceof Float64Array) return 'Float64Array';
  const tag: unknown = (array as { [Symbol.toStringTag]?: unknown } | null | undefined)?.[Symbol.toStringTag];
  if (tag === 'Float32Array' || tag === 'Float64Array') return tag;
  const got = typeof tag === 'string' ? tag : Array.isArray(array) ? 'an Array' : String(array);
  throw new ArrayError('array-type', where, `${name} must be a Float32Array or a Float64Array, got ${got}`);
}

/** Throws unless `array` is one of the two types, and of the same type and length as `x`. */
export function checkAlike(where: string, name: string, array: F, x: F): void {
  const type = arrayType(where, 'x', x);
  const other = arrayType(where, name, array);
  if (other !== type) throw new ArrayError('array-type', where, `${name} must be a ${type} as x is, got a ${other}`);
  if (array.length !== x.length) {
    throw new ArrayError('array-length', where, `${name} must have the length of x, ${x.length}, got ${array.length}`);
  }
}

/** Throws when `out` covers a part of `array` without being the same stretch of memory. */
export function checkOverlap(where: string, name: string, array: F, out: F): void {
  // Offsets first: the buffer of an array is slow to read.
  const distance = Math.abs(array.byteOffset - out.byteOffset);
  if (distance === 0 || distance >= out.byteLength || array.buffer !== out.buffer) return;
  throw new ArrayError(
    'array-overlap',
    where,
    `out must be ${name} itself or lie apart from it, got a view shifted by ${distance} bytes`,
  );
}

/** `out`, checked against `x`, or a new array like `x`. */
export function outputFor<A extends F>(where: string, x: A, out: A | undefined): A {
  if (out === undefined) {
    return (arrayType(where, 'x', x) === 'Float32Array' ? new Float32Array(x.length) : new Float64Array(x.length)) as A;
  }
  checkAlike(where, 'out', out, x);
  checkOverlap(where, 'x', x, out);
  return out;
}
