// Matrix products over float32 rows: C = A·B, with A stored as it is or transposed.
//
// Addresses are bytes, strides float32 elements. Every element of C is one float32 sum: it starts at its bias or at its first
// product and takes the products of p = 0, 1, 2, … in this order, each multiplication and addition rounded on its own. So an
// element depends neither on its place nor on m, n or a stride.
//
// C is cut into blocks whose parts of A and B stay in the first two levels of the cache. Cutting k as well does not change
// the sums: between two blocks a sum rests in C, and storing a float32 does not round it.
import { columnsNNBias, columnsNNProduct, columnsNNSum, columnsTNProduct, columnsTNSum } from './gemm-strips.generated';

/** Rows and columns of a block of C. */
const blockRows: i32 = 32;
const blockColumns: i32 = 128;

/** Products per block: 128 rows of a panel of 16 columns are 8 KiB. Half of it where A too is read down its columns. */
const depthNN: i32 = 128;
const depthTN: i32 = 64;

/**
 * C[m, n] = A[m, k] · B[k, n] (+ bias[i] in row i, when `bias` is not 0). `n` is a multiple of 4; m, n, k ≥ 1.
 * Writes nothing outside the m × n elements of C, which may overlap neither A nor B.
 */
export function gemmNN(
  c: usize,
  ldc: i32,
  a: usize,
  lda: i32,
  b: usize,
  ldb: i32,
  bias: usize,
  m: i32,
  n: i32,
  k: i32,
): void {
  const rowC = <usize>ldc << 2;
  const rowA = <usize>lda << 2;
  const rowB = <usize>ldb << 2;
  for (let j = 0; j < n; j += blockColumns) {
    const columns = min(n - j, blockColumns);
    const firstColumn = <usize>j << 2;
    for (let p = 0; p < k; p += depthNN) {
      const depth = min(k - p, depthNN);
      const blockB = b + <usize>p * rowB + firstColumn;
      for (let i = 0; i < m; i += blockRows) {
        const rows = min(m - i, blockRows);
        const blockC = c + <usize>i * rowC + firstColumn;
        const blockA = a + <usize>i * rowA + (<usize>p << 2);
        if (p > 0) columnsNNSum(blockC, rowC, blockA, rowA, blockB, rowB, rows, columns, depth);
        else if (bias == 0) columnsNNProduct(blockC, rowC, blockA, rowA, blockB, rowB, rows, columns, depth);
        else columnsNNBias(blockC, rowC, blockA, rowA, blockB, rowB, bias + (<usize>i << 2), rows, columns, depth);
      }
    }
  }
}

/**
 * C[m, n] = Aᵀ · B for A stored as [k, m]: element (p, i) lies at a + 4 · (p · lda + i). `n` is a multiple of 4; m, n, k ≥ 1.
 * Writes nothing outside the m × n elements of C, which may overlap neither A nor B.
 */
export function gemmTN(c: usize, ldc: i32, a: usize, lda: i32, b: usize, ldb: i32, m: i32, n: i32, k: i32): void {
  const rowC = <usize>ldc << 2;
  const rowA = <usize>lda << 2;
  const rowB = <usize>ldb << 2;
  for (let j = 0; j < n; j += blockColumns) {
    const columns = min(n - j, blockColumns);
    const firstColumn = <usize>j << 2;
    for (let p = 0; p < k; p += depthTN) {
      const depth = min(k - p, depthTN);
      const blockB = b + <usize>p * rowB + firstColumn;
      for (let i = 0; i < m; i += blockRows) {
        const rows = min(m - i, blockRows);
        const blockC = c + <usize>i * rowC + firstColumn;
        const blockA = a + <usize>p * rowA + (<usize>i << 2);
        if (p > 0) columnsTNSum(blockC, rowC, blockA, rowA, blockB, rowB, rows, columns, depth);
        else columnsTNProduct(blockC, rowC, blockA, rowA, blockB, rowB, rows, columns, depth);
      }
    }
  }
}
