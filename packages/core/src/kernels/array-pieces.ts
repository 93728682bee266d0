// An array cut into views of one block each. The views of an array are kept as long as it lives, so that a second call with it
// allocates nothing.
import type { F } from '../activation.js';

const known = new WeakMap<F, F[]>();

/** Views of `length` elements each, the last one of the rest, that together are `array`. */
export function piecesOf<A extends F>(array: A, length: number): readonly A[] {
  let pieces = known.get(array);
  // A view that tracks a resizable buffer may have another length than at the last call.
  if (pieces === undefined || total(pieces) !== array.length) {
    pieces = cut(array, length);
    known.set(array, pieces);
  }
  return pieces as A[];
}

const cut = (array: F, length: number): F[] =>
  Array.from({ length: Math.ceil(array.length / length) }, (_, i) => array.subarray(i * length, (i + 1) * length));

function total(pieces: readonly F[]): number {
  const last = pieces.length - 1;
  return last < 0 ? 0 : last * pieces[0]!.length + pieces[last]!.length;
}
