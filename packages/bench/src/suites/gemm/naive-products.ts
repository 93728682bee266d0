// Matrix products as one writes them in JavaScript: three nested loops over Float32Arrays, the innermost along rows.

/** C[m, n] = A[m, k]·B[k, n], plus bias[i] in row i where there is one. */
export function multiply(
  c: Float32Array,
  a: Float32Array,
  b: Float32Array,
  bias: Float32Array | undefined,
  m: number,
  n: number,
  k: number,
): void {
  for (let i = 0; i < m; i++) {
    c.fill(bias === undefined ? 0 : bias[i]!, i * n, (i + 1) * n);
    for (let p = 0; p < k; p++) {
      const factor = a[i * k + p]!;
      for (let j = 0; j < n; j++) c[i * n + j] = c[i * n + j]! + factor * b[p * n + j]!;
    }
  }
}

/** C[m, n] = Aᵀ·B for A[k, m]. */
export function multiplyTransposed(
  c: Float32Array,
  a: Float32Array,
  b: Float32Array,
  m: number,
  n: number,
  k: number,
): void {
  for (let i = 0; i < m; i++) {
    c.fill(0, i * n, (i + 1) * n);
    for (let p = 0; p < k; p++) {
      const factor = a[p * m + i]!;
      for (let j = 0; j < n; j++) c[i * n + j] = c[i * n + j]! + factor * b[p * n + j]!;
    }
  }
}

/** out[columns, rows] = x[rows, columns]ᵀ. */
export function transpose(out: Float32Array, x: Float32Array, rows: number, columns: number): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) out[j * rows + i] = x[i * columns + j]!;
  }
}
