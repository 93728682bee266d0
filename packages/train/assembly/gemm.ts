
export function gemmNN(c: usize, ldc: i32, a: usize, lda: i32, b: usize, ldb: i32, bias: usize, m: i32, n: i32, k: i32): void {
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) {
    let s: f32 = bias ? load<f32>(bias + 4*i) : 0;
    for (let p = 0; p < k; p++) s += load<f32>(a + 4*(i*lda+p)) * load<f32>(b + 4*(p*ldb+j));
    store<f32>(c + 4*(i*ldc+j), s);
  }
}
export function gemmTN(c: usize, ldc: i32, a: usize, lda: i32, b: usize, ldb: i32, m: i32, n: i32, k: i32): void {
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) {
    let s: f32 = 0;
    for (let p = 0; p < k; p++) s += load<f32>(a + 4*(p*lda+i)) * load<f32>(b + 4*(p*ldb+j));
    store<f32>(c + 4*(i*ldc+j), s);
  }
}
export function transpose(out: usize, ldo: i32, x: usize, ldx: i32, rows: i32, columns: i32): void {
  const r4 = (rows + 3) & ~3;
  for (let c = 0; c < columns; c++) for (let r = 0; r < r4; r++) store<f32>(out + 4*(c*ldo+r), r < rows ? load<f32>(x + 4*(r*ldx+c)) : 0);
}
