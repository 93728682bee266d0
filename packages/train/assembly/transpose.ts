// The transpose of a matrix of float32 rows, in 4 × 4 blocks of shuffles.

/**
 * Writes out[j, i] = x[i, j] for a matrix x of `rows` × `columns`; strides `ldo` and `ldx` in float32 elements.
 *
 * The elements from `rows` up to the next multiple of 4 of every row of `out` become 0, so that `out` may be the B of a product
 * with that many columns. Rows of x are read up to the next multiple of 4 of `columns`; what is read there is not used.
 * `out` and `x` do not overlap; rows, columns ≥ 1.
 */
export function transpose(out: usize, ldo: i32, x: usize, ldx: i32, rows: i32, columns: i32): void {
  const rowO = <usize>ldo << 2;
  const rowX = <usize>ldx << 2;
  const zero = f32x4.splat(0);
  for (let i = 0; i < rows; i += 4) {
    const some = rows - i;
    const x0 = x + <usize>i * rowX;
    let o = out + (<usize>i << 2);
    for (let j: usize = 0; j < <usize>columns << 2; j += 16) {
      const a = v128.load(x0 + j);
      const b = some > 1 ? v128.load(x0 + rowX + j) : zero;
      const c = some > 2 ? v128.load(x0 + 2 * rowX + j) : zero;
      const d = some > 3 ? v128.load(x0 + 3 * rowX + j) : zero;
      const abLow = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
      const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const cdLow = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
      const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      v128.store(o, v128.shuffle<f32>(abLow, cdLow, 0, 1, 4, 5));
      const left = columns - <i32>(j >> 2);
      if (left > 1) v128.store(o + rowO, v128.shuffle<f32>(abLow, cdLow, 2, 3, 6, 7));
      if (left > 2) v128.store(o + 2 * rowO, v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
      if (left > 3) v128.store(o + 3 * rowO, v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
      o += 4 * rowO;
    }
  }
}
