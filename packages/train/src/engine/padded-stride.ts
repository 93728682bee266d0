// How far the rows of a matrix lie apart.

/** The row stride, in float32 numbers, for rows of `columns` numbers: a multiple of 4. */
export function paddedStride(columns: number): number {
  const stride = Math.ceil(columns / 4) * 4;
  // Rows a multiple of 256 bytes apart fall into few sets of the cache.
  return columns >= 128 && stride % 64 === 0 ? stride + 8 : stride;
}
