// The three matrix products of a dense layer, on row-major f32 matrices. Each element is one float64 sum in the order of
// the inner index and is rounded once, so a result depends neither on the tile that holds it nor on the matrix around it.

/** out[m,n] = a[m,k]·b[k,n] + bias[n] in every row. */
export function multiplyAddBias(
  out: Float32Array,
  a: Float32Array,
  b: Float32Array,
  bias: Float32Array,
  m: number,
  k: number,
  n: number,
): void {
  product(out, a, b, bias, m, k, n, k, 1, n, 1);
}

/** out[k,n] = aᵀ·b for a[m,k] and b[m,n]: the weight gradient, inputs transposed times deltas. */
export function multiplyTransposedLeft(
  out: Float32Array,
  a: Float32Array,
  b: Float32Array,
  m: number,
  k: number,
  n: number,
): void {
  product(out, a, b, null, k, m, n, 1, k, n, 1);
}

/** out[m,k] = a·bᵀ for a[m,n] and b[k,n]: the input gradient, deltas times weights transposed. */
export function multiplyTransposedRight(
  out: Float32Array,
  a: Float32Array,
  b: Float32Array,
  m: number,
  n: number,
  k: number,
): void {
  product(out, a, b, null, m, n, k, n, 1, 1, n);
}

/**
 * out[rows,columns] = bias + Σ_p left(i,p)·right(p,j), where left(i,p) lies at i·leftRow + p·leftInner and right(p,j) at
 * p·rightInner + j·rightColumn. Tiles of 4×4: 16 accumulators measured fastest on V8 (4×2 and 2×8 lose 10 %).
 */
function product(
  out: Float32Array,
  left: Float32Array,
  right: Float32Array,
  bias: Float32Array | null,
  rows: number,
  inner: number,
  columns: number,
  leftRow: number,
  leftInner: number,
  rightInner: number,
  rightColumn: number,
): void {
  const fullRows = rows - (rows % 4);
  const fullColumns = columns - (columns % 4);
  for (let i = 0; i < fullRows; i += 4) {
    for (let j = 0; j < fullColumns; j += 4) {
      tile(out, left, right, bias, i, j, inner, columns, leftRow, leftInner, rightInner, rightColumn);
    }
    if (fullColumns < columns) {
      edge(out, left, right, bias, i, i + 4, fullColumns, inner, columns, leftRow, leftInner, rightInner, rightColumn);
    }
  }
  if (fullRows < rows) {
    edge(out, left, right, bias, fullRows, rows, 0, inner, columns, leftRow, leftInner, rightInner, rightColumn);
  }
}

/** One 4×4 tile at (i, j). */
function tile(
  out: Float32Array,
  left: Float32Array,
  right: Float32Array,
  bias: Float32Array | null,
  i: number,
  j: number,
  inner: number,
  columns: number,
  leftRow: number,
  leftInner: number,
  rightInner: number,
  rightColumn: number,
): void {
  // Read here: a float64 argument would be a heap allocation per call.
  const bias0 = bias === null ? 0 : bias[j]!;
  const bias1 = bias === null ? 0 : bias[j + 1]!;
  const bias2 = bias === null ? 0 : bias[j + 2]!;
  const bias3 = bias === null ? 0 : bias[j + 3]!;
  const leftRow2 = 2 * leftRow;
  const leftRow3 = 3 * leftRow;
  const rightColumn2 = 2 * rightColumn;
  const rightColumn3 = 3 * rightColumn;
  let s00 = bias0;
  let s01 = bias1;
  let s02 = bias2;
  let s03 = bias3;
  let s10 = bias0;
  let s11 = bias1;
  let s12 = bias2;
  let s13 = bias3;
  let s20 = bias0;
  let s21 = bias1;
  let s22 = bias2;
  let s23 = bias3;
  let s30 = bias0;
  let s31 = bias1;
  let s32 = bias2;
  let s33 = bias3;
  let a = i * leftRow;
  let b = j * rightColumn;
  for (let p = 0; p < inner; p++) {
    const y0 = right[b]!;
    const y1 = right[b + rightColumn]!;
    const y2 = right[b + rightColumn2]!;
    const y3 = right[b + rightColumn3]!;
    const x0 = left[a]!;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    const x1 = left[a + leftRow]!;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    const x2 = left[a + leftRow2]!;
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
    s23 += x2 * y3;
    const x3 = left[a + leftRow3]!;
    s30 += x3 * y0;
    s31 += x3 * y1;
    s32 += x3 * y2;
    s33 += x3 * y3;
    a += leftInner;
    b += rightInner;
  }
  let o = i * columns + j;
  out[o] = s00;
  out[o + 1] = s01;
  out[o + 2] = s02;
  out[o + 3] = s03;
  o += columns;
  out[o] = s10;
  out[o + 1] = s11;
  out[o + 2] = s12;
  out[o + 3] = s13;
  o += columns;
  out[o] = s20;
  out[o + 1] = s21;
  out[o + 2] = s22;
  out[o + 3] = s23;
  o += columns;
  out[o] = s30;
  out[o + 1] = s31;
  out[o + 2] = s32;
  out[o + 3] = s33;
}

/** Rows `fromRow` to `toRow` of the columns from `fromColumn` on, element by element. */
function edge(
  out: Float32Array,
  left: Float32Array,
  right: Float32Array,
  bias: Float32Array | null,
  fromRow: number,
  toRow: number,
  fromColumn: number,
  inner: number,
  columns: number,
  leftRow: number,
  leftInner: number,
  rightInner: number,
  rightColumn: number,
): void {
  for (let i = fromRow; i < toRow; i++) {
    for (let j = fromColumn; j < columns; j++) {
      let sum = bias === null ? 0 : bias[j]!;
      let a = i * leftRow;
      let b = j * rightColumn;
      for (let p = 0; p < inner; p++) {
        sum += left[a]! * right[b]!;
        a += leftInner;
        b += rightInner;
      }
      out[i * columns + j] = sum;
    }
  }
}
