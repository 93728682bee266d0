// The row stride of a matrix in the engine's memory.

/**
 * Elements (float32) from one row to the next for rows of `columns` elements: a multiple of 4, at least `columns`.
 *
 * Never a multiple of 64: rows a multiple of 256 bytes apart share a few sets of the first-level cache and push each other
 * out, so that walking down the columns of 128 rows misses at every step.
 */
export function paddedStride(columns: number): number {
  const stride = Math.ceil(columns / 4) * 4;
  return stride % 64 === 0 ? stride + 8 : stride;
}
