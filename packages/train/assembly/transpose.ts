// The transpose of a matrix of float32 rows, in 4 × 4 blocks of shuffles.

/**
 * Writes out[j, i] = x[i, j] for a matrix x of `rows` × `columns`; addresses in bytes, strides in float32 elements.
 *
 * The elements from `rows` up to the next multiple of 4 of every row of `out` become 0, so that `out` may be the B of a product
 * with that many columns. Rows of x are read up to the next multiple of 4 of `columns`; what is read there is not used.
 * Bits are moved, not computed with. `out` and `x` do not overlap; rows, columns ≥ 1.
 */
export function transpose(out: usize, ldo: i32, x: usize, ldx: i32, rows: i32, columns: i32): void {
  const rowO = <usize>ldo << 2;
  const rowX = <usize>ldx << 2;
  const full = columns & ~3;
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    let o = out + (<usize>i << 2);
    const x0 = x + <usize>i * rowX;
    const x1 = x0 + rowX;
    const x2 = x1 + rowX;
    const x3 = x2 + rowX;
    const end = <usize>full << 2;
    let at: usize = 0;
    for (; at < end; at += 16) {
      writeBlock(o, rowO, v128.load(x0 + at), v128.load(x1 + at), v128.load(x2 + at), v128.load(x3 + at), 4);
      o += 4 * rowO;
    }
    if (full == columns) continue;
    const left = columns - full;
    writeBlock(o, rowO, v128.load(x0 + at), v128.load(x1 + at), v128.load(x2 + at), v128.load(x3 + at), left);
  }
  if (i < rows) transposeLastRows(out + (<usize>i << 2), rowO, x + <usize>i * rowX, rowX, rows - i, columns);
}

/** Fewer than 4 rows of x; those missing count as zeros. Strides in bytes. */
function transposeLastRows(out: usize, rowO: usize, x: usize, rowX: usize, rows: i32, columns: i32): void {
  const zero = i32x4.splat(0);
  for (let j = 0; j < columns; j += 4) {
    const b = rows > 1 ? v128.load(x + rowX) : zero;
    const c = rows > 2 ? v128.load(x + 2 * rowX) : zero;
    writeBlock(out, rowO, v128.load(x), b, c, zero, columns - j);
    x += 16;
    out += 4 * rowO;
  }
}

/** The transpose of the block of rows a, b, c, d: its first `columns` columns, or 4, as rows of out. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function writeBlock(out: usize, rowO: usize, a: v128, b: v128, c: v128, d: v128, columns: i32): void {
  const abLow = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cdLow = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(out, v128.shuffle<f32>(abLow, cdLow, 0, 1, 4, 5));
  if (columns > 1) v128.store(out + rowO, v128.shuffle<f32>(abLow, cdLow, 2, 3, 6, 7));
  if (columns > 2) v128.store(out + 2 * rowO, v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
  if (columns > 3) v128.store(out + 3 * rowO, v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
}
