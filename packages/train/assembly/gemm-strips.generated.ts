// Written by scripts/generate-gemm.mjs. Do not edit.
// Strips of C: a strip is as wide as a tile and walks down the rows of C, tile by tile. All strides are bytes, rows > 0, k > 0.
// A function holds one tile and nothing else: V8 keeps a tile's sums in registers only then.

function stripNNProduct2x16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let b3 = v128.load(bp, 48);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    let c0z = f32x4.mul(s, b2);
    let c0w = f32x4.mul(s, b3);
    s = v128.load32_splat(a1);
    let c1x = f32x4.mul(s, b0);
    let c1y = f32x4.mul(s, b1);
    let c1z = f32x4.mul(s, b2);
    let c1w = f32x4.mul(s, b3);
    a0 += 4;
    a1 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      b3 = v128.load(bp, 48);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      c0w = f32x4.add(c0w, f32x4.mul(s, b3));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      c1z = f32x4.add(c1z, f32x4.mul(s, b2));
      c1w = f32x4.add(c1w, f32x4.mul(s, b3));
      a0 += 4;
      a1 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp0, c0w, 48);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp1, c1z, 32);
    v128.store(cp1, c1w, 48);
    c = cp1 + ldc;
    a += 2 * lda;
  }
}

function stripNNProduct1x16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let b3 = v128.load(bp, 48);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    let c0z = f32x4.mul(s, b2);
    let c0w = f32x4.mul(s, b3);
    a0 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      b3 = v128.load(bp, 48);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      c0w = f32x4.add(c0w, f32x4.mul(s, b3));
      a0 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp0, c0w, 48);
    c = cp0 + ldc;
    a += lda;
  }
}

function stripNNProduct2x12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    let c0z = f32x4.mul(s, b2);
    s = v128.load32_splat(a1);
    let c1x = f32x4.mul(s, b0);
    let c1y = f32x4.mul(s, b1);
    let c1z = f32x4.mul(s, b2);
    a0 += 4;
    a1 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      c1z = f32x4.add(c1z, f32x4.mul(s, b2));
      a0 += 4;
      a1 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp1, c1z, 32);
    c = cp1 + ldc;
    a += 2 * lda;
  }
}

function stripNNProduct1x12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    let c0z = f32x4.mul(s, b2);
    a0 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      a0 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    c = cp0 + ldc;
    a += lda;
  }
}

function stripNNProduct4x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 4) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    const cp3 = cp2 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let a3 = a2 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    s = v128.load32_splat(a1);
    let c1x = f32x4.mul(s, b0);
    let c1y = f32x4.mul(s, b1);
    s = v128.load32_splat(a2);
    let c2x = f32x4.mul(s, b0);
    let c2y = f32x4.mul(s, b1);
    s = v128.load32_splat(a3);
    let c3x = f32x4.mul(s, b0);
    let c3y = f32x4.mul(s, b1);
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      s = v128.load32_splat(a2);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      c2y = f32x4.add(c2y, f32x4.mul(s, b1));
      s = v128.load32_splat(a3);
      c3x = f32x4.add(c3x, f32x4.mul(s, b0));
      c3y = f32x4.add(c3y, f32x4.mul(s, b1));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp2, c2x);
    v128.store(cp2, c2y, 16);
    v128.store(cp3, c3x);
    v128.store(cp3, c3y, 16);
    c = cp3 + ldc;
    a += 4 * lda;
  }
}

function stripNNProduct3x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 3) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    s = v128.load32_splat(a1);
    let c1x = f32x4.mul(s, b0);
    let c1y = f32x4.mul(s, b1);
    s = v128.load32_splat(a2);
    let c2x = f32x4.mul(s, b0);
    let c2y = f32x4.mul(s, b1);
    a0 += 4;
    a1 += 4;
    a2 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      s = v128.load32_splat(a2);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      c2y = f32x4.add(c2y, f32x4.mul(s, b1));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp2, c2x);
    v128.store(cp2, c2y, 16);
    c = cp2 + ldc;
    a += 3 * lda;
  }
}

function stripNNProduct2x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    s = v128.load32_splat(a1);
    let c1x = f32x4.mul(s, b0);
    let c1y = f32x4.mul(s, b1);
    a0 += 4;
    a1 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      a0 += 4;
      a1 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    c = cp1 + ldc;
    a += 2 * lda;
  }
}

function stripNNProduct1x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    a0 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      a0 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    c = cp0 + ldc;
    a += lda;
  }
}

function stripNNProduct4x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 4) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    const cp3 = cp2 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let a3 = a2 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.mul(s, b0);
    s = v128.load32_splat(a1);
    let c1x = f32x4.mul(s, b0);
    s = v128.load32_splat(a2);
    let c2x = f32x4.mul(s, b0);
    s = v128.load32_splat(a3);
    let c3x = f32x4.mul(s, b0);
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      s = v128.load32_splat(a2);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      s = v128.load32_splat(a3);
      c3x = f32x4.add(c3x, f32x4.mul(s, b0));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    v128.store(cp2, c2x);
    v128.store(cp3, c3x);
    c = cp3 + ldc;
    a += 4 * lda;
  }
}

function stripNNProduct3x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 3) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.mul(s, b0);
    s = v128.load32_splat(a1);
    let c1x = f32x4.mul(s, b0);
    s = v128.load32_splat(a2);
    let c2x = f32x4.mul(s, b0);
    a0 += 4;
    a1 += 4;
    a2 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      s = v128.load32_splat(a2);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    v128.store(cp2, c2x);
    c = cp2 + ldc;
    a += 3 * lda;
  }
}

function stripNNProduct2x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.mul(s, b0);
    s = v128.load32_splat(a1);
    let c1x = f32x4.mul(s, b0);
    a0 += 4;
    a1 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      a0 += 4;
      a1 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    c = cp1 + ldc;
    a += 2 * lda;
  }
}

function stripNNProduct1x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.mul(s, b0);
    a0 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      a0 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    c = cp0 + ldc;
    a += lda;
  }
}

function panelNNProduct16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~1;
  if (i > 0) stripNNProduct2x16(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 1) stripNNProduct1x16(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 1, k);
}

function panelNNProduct12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~1;
  if (i > 0) stripNNProduct2x12(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 1) stripNNProduct1x12(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 1, k);
}

function panelNNProduct8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~3;
  if (i > 0) stripNNProduct4x8(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 3) stripNNProduct3x8(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 3, k);
  else if (m - i == 2) stripNNProduct2x8(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 2, k);
  else if (m - i == 1) stripNNProduct1x8(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 1, k);
}

function panelNNProduct4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~3;
  if (i > 0) stripNNProduct4x4(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 3) stripNNProduct3x4(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 3, k);
  else if (m - i == 2) stripNNProduct2x4(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 2, k);
  else if (m - i == 1) stripNNProduct1x4(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 1, k);
}

export function columnsNNProduct(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, n: i32, k: i32): void {
  while (n >= 24 || n == 16) {
    panelNNProduct16(c, ldc, a, lda, b, ldb, m, k);
    c += 64;
    b += 64;
    n -= 16;
  }
  if (n >= 12) {
    panelNNProduct12(c, ldc, a, lda, b, ldb, m, k);
    c += 48;
    b += 48;
    n -= 12;
  }
  if (n == 8) panelNNProduct8(c, ldc, a, lda, b, ldb, m, k);
  else if (n == 4) panelNNProduct4(c, ldc, a, lda, b, ldb, m, k);
}

function stripNNBias2x16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let b3 = v128.load(bp, 48);
    const t0 = v128.load32_splat(bias, 0);
    const t1 = v128.load32_splat(bias, 4);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(t0, f32x4.mul(s, b0));
    let c0y = f32x4.add(t0, f32x4.mul(s, b1));
    let c0z = f32x4.add(t0, f32x4.mul(s, b2));
    let c0w = f32x4.add(t0, f32x4.mul(s, b3));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(t1, f32x4.mul(s, b0));
    let c1y = f32x4.add(t1, f32x4.mul(s, b1));
    let c1z = f32x4.add(t1, f32x4.mul(s, b2));
    let c1w = f32x4.add(t1, f32x4.mul(s, b3));
    a0 += 4;
    a1 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      b3 = v128.load(bp, 48);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      c0w = f32x4.add(c0w, f32x4.mul(s, b3));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      c1z = f32x4.add(c1z, f32x4.mul(s, b2));
      c1w = f32x4.add(c1w, f32x4.mul(s, b3));
      a0 += 4;
      a1 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp0, c0w, 48);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp1, c1z, 32);
    v128.store(cp1, c1w, 48);
    c = cp1 + ldc;
    a += 2 * lda;
    bias += 8;
  }
}

function stripNNBias1x16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let b3 = v128.load(bp, 48);
    const t0 = v128.load32_splat(bias, 0);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(t0, f32x4.mul(s, b0));
    let c0y = f32x4.add(t0, f32x4.mul(s, b1));
    let c0z = f32x4.add(t0, f32x4.mul(s, b2));
    let c0w = f32x4.add(t0, f32x4.mul(s, b3));
    a0 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      b3 = v128.load(bp, 48);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      c0w = f32x4.add(c0w, f32x4.mul(s, b3));
      a0 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp0, c0w, 48);
    c = cp0 + ldc;
    a += lda;
    bias += 4;
  }
}

function stripNNBias2x12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    const t0 = v128.load32_splat(bias, 0);
    const t1 = v128.load32_splat(bias, 4);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(t0, f32x4.mul(s, b0));
    let c0y = f32x4.add(t0, f32x4.mul(s, b1));
    let c0z = f32x4.add(t0, f32x4.mul(s, b2));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(t1, f32x4.mul(s, b0));
    let c1y = f32x4.add(t1, f32x4.mul(s, b1));
    let c1z = f32x4.add(t1, f32x4.mul(s, b2));
    a0 += 4;
    a1 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      c1z = f32x4.add(c1z, f32x4.mul(s, b2));
      a0 += 4;
      a1 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp1, c1z, 32);
    c = cp1 + ldc;
    a += 2 * lda;
    bias += 8;
  }
}

function stripNNBias1x12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    const t0 = v128.load32_splat(bias, 0);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(t0, f32x4.mul(s, b0));
    let c0y = f32x4.add(t0, f32x4.mul(s, b1));
    let c0z = f32x4.add(t0, f32x4.mul(s, b2));
    a0 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      a0 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    c = cp0 + ldc;
    a += lda;
    bias += 4;
  }
}

function stripNNBias4x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 4) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    const cp3 = cp2 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let a3 = a2 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    const t0 = v128.load32_splat(bias, 0);
    const t1 = v128.load32_splat(bias, 4);
    const t2 = v128.load32_splat(bias, 8);
    const t3 = v128.load32_splat(bias, 12);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(t0, f32x4.mul(s, b0));
    let c0y = f32x4.add(t0, f32x4.mul(s, b1));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(t1, f32x4.mul(s, b0));
    let c1y = f32x4.add(t1, f32x4.mul(s, b1));
    s = v128.load32_splat(a2);
    let c2x = f32x4.add(t2, f32x4.mul(s, b0));
    let c2y = f32x4.add(t2, f32x4.mul(s, b1));
    s = v128.load32_splat(a3);
    let c3x = f32x4.add(t3, f32x4.mul(s, b0));
    let c3y = f32x4.add(t3, f32x4.mul(s, b1));
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      s = v128.load32_splat(a2);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      c2y = f32x4.add(c2y, f32x4.mul(s, b1));
      s = v128.load32_splat(a3);
      c3x = f32x4.add(c3x, f32x4.mul(s, b0));
      c3y = f32x4.add(c3y, f32x4.mul(s, b1));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp2, c2x);
    v128.store(cp2, c2y, 16);
    v128.store(cp3, c3x);
    v128.store(cp3, c3y, 16);
    c = cp3 + ldc;
    a += 4 * lda;
    bias += 16;
  }
}

function stripNNBias3x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 3) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    const t0 = v128.load32_splat(bias, 0);
    const t1 = v128.load32_splat(bias, 4);
    const t2 = v128.load32_splat(bias, 8);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(t0, f32x4.mul(s, b0));
    let c0y = f32x4.add(t0, f32x4.mul(s, b1));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(t1, f32x4.mul(s, b0));
    let c1y = f32x4.add(t1, f32x4.mul(s, b1));
    s = v128.load32_splat(a2);
    let c2x = f32x4.add(t2, f32x4.mul(s, b0));
    let c2y = f32x4.add(t2, f32x4.mul(s, b1));
    a0 += 4;
    a1 += 4;
    a2 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      s = v128.load32_splat(a2);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      c2y = f32x4.add(c2y, f32x4.mul(s, b1));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp2, c2x);
    v128.store(cp2, c2y, 16);
    c = cp2 + ldc;
    a += 3 * lda;
    bias += 12;
  }
}

function stripNNBias2x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    const t0 = v128.load32_splat(bias, 0);
    const t1 = v128.load32_splat(bias, 4);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(t0, f32x4.mul(s, b0));
    let c0y = f32x4.add(t0, f32x4.mul(s, b1));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(t1, f32x4.mul(s, b0));
    let c1y = f32x4.add(t1, f32x4.mul(s, b1));
    a0 += 4;
    a1 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      a0 += 4;
      a1 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    c = cp1 + ldc;
    a += 2 * lda;
    bias += 8;
  }
}

function stripNNBias1x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    const t0 = v128.load32_splat(bias, 0);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(t0, f32x4.mul(s, b0));
    let c0y = f32x4.add(t0, f32x4.mul(s, b1));
    a0 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      a0 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    c = cp0 + ldc;
    a += lda;
    bias += 4;
  }
}

function stripNNBias4x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 4) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    const cp3 = cp2 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let a3 = a2 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    const t0 = v128.load32_splat(bias, 0);
    const t1 = v128.load32_splat(bias, 4);
    const t2 = v128.load32_splat(bias, 8);
    const t3 = v128.load32_splat(bias, 12);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(t0, f32x4.mul(s, b0));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(t1, f32x4.mul(s, b0));
    s = v128.load32_splat(a2);
    let c2x = f32x4.add(t2, f32x4.mul(s, b0));
    s = v128.load32_splat(a3);
    let c3x = f32x4.add(t3, f32x4.mul(s, b0));
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      s = v128.load32_splat(a2);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      s = v128.load32_splat(a3);
      c3x = f32x4.add(c3x, f32x4.mul(s, b0));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    v128.store(cp2, c2x);
    v128.store(cp3, c3x);
    c = cp3 + ldc;
    a += 4 * lda;
    bias += 16;
  }
}

function stripNNBias3x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 3) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    const t0 = v128.load32_splat(bias, 0);
    const t1 = v128.load32_splat(bias, 4);
    const t2 = v128.load32_splat(bias, 8);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(t0, f32x4.mul(s, b0));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(t1, f32x4.mul(s, b0));
    s = v128.load32_splat(a2);
    let c2x = f32x4.add(t2, f32x4.mul(s, b0));
    a0 += 4;
    a1 += 4;
    a2 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      s = v128.load32_splat(a2);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    v128.store(cp2, c2x);
    c = cp2 + ldc;
    a += 3 * lda;
    bias += 12;
  }
}

function stripNNBias2x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    const t0 = v128.load32_splat(bias, 0);
    const t1 = v128.load32_splat(bias, 4);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(t0, f32x4.mul(s, b0));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(t1, f32x4.mul(s, b0));
    a0 += 4;
    a1 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      a0 += 4;
      a1 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    c = cp1 + ldc;
    a += 2 * lda;
    bias += 8;
  }
}

function stripNNBias1x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    const t0 = v128.load32_splat(bias, 0);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(t0, f32x4.mul(s, b0));
    a0 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      a0 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    c = cp0 + ldc;
    a += lda;
    bias += 4;
  }
}

function panelNNBias16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, m: i32, k: i32): void {
  const i = m & ~1;
  if (i > 0) stripNNBias2x16(c, ldc, a, lda, b, ldb, bias, i, k);
  if (m - i == 1) stripNNBias1x16(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, bias + (<usize>i << 2), 1, k);
}

function panelNNBias12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, m: i32, k: i32): void {
  const i = m & ~1;
  if (i > 0) stripNNBias2x12(c, ldc, a, lda, b, ldb, bias, i, k);
  if (m - i == 1) stripNNBias1x12(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, bias + (<usize>i << 2), 1, k);
}

function panelNNBias8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, m: i32, k: i32): void {
  const i = m & ~3;
  if (i > 0) stripNNBias4x8(c, ldc, a, lda, b, ldb, bias, i, k);
  if (m - i == 3) stripNNBias3x8(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, bias + (<usize>i << 2), 3, k);
  else if (m - i == 2) stripNNBias2x8(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, bias + (<usize>i << 2), 2, k);
  else if (m - i == 1) stripNNBias1x8(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, bias + (<usize>i << 2), 1, k);
}

function panelNNBias4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, m: i32, k: i32): void {
  const i = m & ~3;
  if (i > 0) stripNNBias4x4(c, ldc, a, lda, b, ldb, bias, i, k);
  if (m - i == 3) stripNNBias3x4(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, bias + (<usize>i << 2), 3, k);
  else if (m - i == 2) stripNNBias2x4(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, bias + (<usize>i << 2), 2, k);
  else if (m - i == 1) stripNNBias1x4(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, bias + (<usize>i << 2), 1, k);
}

export function columnsNNBias(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, bias: usize, m: i32, n: i32, k: i32): void {
  while (n >= 24 || n == 16) {
    panelNNBias16(c, ldc, a, lda, b, ldb, bias, m, k);
    c += 64;
    b += 64;
    n -= 16;
  }
  if (n >= 12) {
    panelNNBias12(c, ldc, a, lda, b, ldb, bias, m, k);
    c += 48;
    b += 48;
    n -= 12;
  }
  if (n == 8) panelNNBias8(c, ldc, a, lda, b, ldb, bias, m, k);
  else if (n == 4) panelNNBias4(c, ldc, a, lda, b, ldb, bias, m, k);
}

function stripNNSum2x16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let b3 = v128.load(bp, 48);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    let c0z = f32x4.add(v128.load(cp0, 32), f32x4.mul(s, b2));
    let c0w = f32x4.add(v128.load(cp0, 48), f32x4.mul(s, b3));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    let c1y = f32x4.add(v128.load(cp1, 16), f32x4.mul(s, b1));
    let c1z = f32x4.add(v128.load(cp1, 32), f32x4.mul(s, b2));
    let c1w = f32x4.add(v128.load(cp1, 48), f32x4.mul(s, b3));
    a0 += 4;
    a1 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      b3 = v128.load(bp, 48);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      c0w = f32x4.add(c0w, f32x4.mul(s, b3));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      c1z = f32x4.add(c1z, f32x4.mul(s, b2));
      c1w = f32x4.add(c1w, f32x4.mul(s, b3));
      a0 += 4;
      a1 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp0, c0w, 48);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp1, c1z, 32);
    v128.store(cp1, c1w, 48);
    c = cp1 + ldc;
    a += 2 * lda;
  }
}

function stripNNSum1x16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let b3 = v128.load(bp, 48);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    let c0z = f32x4.add(v128.load(cp0, 32), f32x4.mul(s, b2));
    let c0w = f32x4.add(v128.load(cp0, 48), f32x4.mul(s, b3));
    a0 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      b3 = v128.load(bp, 48);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      c0w = f32x4.add(c0w, f32x4.mul(s, b3));
      a0 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp0, c0w, 48);
    c = cp0 + ldc;
    a += lda;
  }
}

function stripNNSum2x12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    let c0z = f32x4.add(v128.load(cp0, 32), f32x4.mul(s, b2));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    let c1y = f32x4.add(v128.load(cp1, 16), f32x4.mul(s, b1));
    let c1z = f32x4.add(v128.load(cp1, 32), f32x4.mul(s, b2));
    a0 += 4;
    a1 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      c1z = f32x4.add(c1z, f32x4.mul(s, b2));
      a0 += 4;
      a1 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp1, c1z, 32);
    c = cp1 + ldc;
    a += 2 * lda;
  }
}

function stripNNSum1x12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    let c0z = f32x4.add(v128.load(cp0, 32), f32x4.mul(s, b2));
    a0 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      a0 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    c = cp0 + ldc;
    a += lda;
  }
}

function stripNNSum4x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 4) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    const cp3 = cp2 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let a3 = a2 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    let c1y = f32x4.add(v128.load(cp1, 16), f32x4.mul(s, b1));
    s = v128.load32_splat(a2);
    let c2x = f32x4.add(v128.load(cp2), f32x4.mul(s, b0));
    let c2y = f32x4.add(v128.load(cp2, 16), f32x4.mul(s, b1));
    s = v128.load32_splat(a3);
    let c3x = f32x4.add(v128.load(cp3), f32x4.mul(s, b0));
    let c3y = f32x4.add(v128.load(cp3, 16), f32x4.mul(s, b1));
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      s = v128.load32_splat(a2);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      c2y = f32x4.add(c2y, f32x4.mul(s, b1));
      s = v128.load32_splat(a3);
      c3x = f32x4.add(c3x, f32x4.mul(s, b0));
      c3y = f32x4.add(c3y, f32x4.mul(s, b1));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp2, c2x);
    v128.store(cp2, c2y, 16);
    v128.store(cp3, c3x);
    v128.store(cp3, c3y, 16);
    c = cp3 + ldc;
    a += 4 * lda;
  }
}

function stripNNSum3x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 3) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    let c1y = f32x4.add(v128.load(cp1, 16), f32x4.mul(s, b1));
    s = v128.load32_splat(a2);
    let c2x = f32x4.add(v128.load(cp2), f32x4.mul(s, b0));
    let c2y = f32x4.add(v128.load(cp2, 16), f32x4.mul(s, b1));
    a0 += 4;
    a1 += 4;
    a2 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      s = v128.load32_splat(a2);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      c2y = f32x4.add(c2y, f32x4.mul(s, b1));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp2, c2x);
    v128.store(cp2, c2y, 16);
    c = cp2 + ldc;
    a += 3 * lda;
  }
}

function stripNNSum2x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    let c1y = f32x4.add(v128.load(cp1, 16), f32x4.mul(s, b1));
    a0 += 4;
    a1 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      a0 += 4;
      a1 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    c = cp1 + ldc;
    a += 2 * lda;
  }
}

function stripNNSum1x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    a0 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      a0 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    c = cp0 + ldc;
    a += lda;
  }
}

function stripNNSum4x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 4) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    const cp3 = cp2 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let a3 = a2 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    s = v128.load32_splat(a2);
    let c2x = f32x4.add(v128.load(cp2), f32x4.mul(s, b0));
    s = v128.load32_splat(a3);
    let c3x = f32x4.add(v128.load(cp3), f32x4.mul(s, b0));
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      s = v128.load32_splat(a2);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      s = v128.load32_splat(a3);
      c3x = f32x4.add(c3x, f32x4.mul(s, b0));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    v128.store(cp2, c2x);
    v128.store(cp3, c3x);
    c = cp3 + ldc;
    a += 4 * lda;
  }
}

function stripNNSum3x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 3) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let a2 = a1 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    s = v128.load32_splat(a2);
    let c2x = f32x4.add(v128.load(cp2), f32x4.mul(s, b0));
    a0 += 4;
    a1 += 4;
    a2 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      s = v128.load32_splat(a2);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    v128.store(cp2, c2x);
    c = cp2 + ldc;
    a += 3 * lda;
  }
}

function stripNNSum2x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let a1 = a0 + lda;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    s = v128.load32_splat(a1);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    a0 += 4;
    a1 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a1);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      a0 += 4;
      a1 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    c = cp1 + ldc;
    a += 2 * lda;
  }
}

function stripNNSum1x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    a0 += 4;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      a0 += 4;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    c = cp0 + ldc;
    a += lda;
  }
}

function panelNNSum16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~1;
  if (i > 0) stripNNSum2x16(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 1) stripNNSum1x16(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 1, k);
}

function panelNNSum12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~1;
  if (i > 0) stripNNSum2x12(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 1) stripNNSum1x12(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 1, k);
}

function panelNNSum8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~3;
  if (i > 0) stripNNSum4x8(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 3) stripNNSum3x8(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 3, k);
  else if (m - i == 2) stripNNSum2x8(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 2, k);
  else if (m - i == 1) stripNNSum1x8(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 1, k);
}

function panelNNSum4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~3;
  if (i > 0) stripNNSum4x4(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 3) stripNNSum3x4(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 3, k);
  else if (m - i == 2) stripNNSum2x4(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 2, k);
  else if (m - i == 1) stripNNSum1x4(c + <usize>i * ldc, ldc, a + <usize>i * lda, lda, b, ldb, 1, k);
}

export function columnsNNSum(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, n: i32, k: i32): void {
  while (n >= 24 || n == 16) {
    panelNNSum16(c, ldc, a, lda, b, ldb, m, k);
    c += 64;
    b += 64;
    n -= 16;
  }
  if (n >= 12) {
    panelNNSum12(c, ldc, a, lda, b, ldb, m, k);
    c += 48;
    b += 48;
    n -= 12;
  }
  if (n == 8) panelNNSum8(c, ldc, a, lda, b, ldb, m, k);
  else if (n == 4) panelNNSum4(c, ldc, a, lda, b, ldb, m, k);
}

function stripTNProduct2x16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let b3 = v128.load(bp, 48);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    let c0z = f32x4.mul(s, b2);
    let c0w = f32x4.mul(s, b3);
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.mul(s, b0);
    let c1y = f32x4.mul(s, b1);
    let c1z = f32x4.mul(s, b2);
    let c1w = f32x4.mul(s, b3);
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      b3 = v128.load(bp, 48);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      c0w = f32x4.add(c0w, f32x4.mul(s, b3));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      c1z = f32x4.add(c1z, f32x4.mul(s, b2));
      c1w = f32x4.add(c1w, f32x4.mul(s, b3));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp0, c0w, 48);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp1, c1z, 32);
    v128.store(cp1, c1w, 48);
    c = cp1 + ldc;
    a += 8;
  }
}

function stripTNProduct1x16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let b3 = v128.load(bp, 48);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    let c0z = f32x4.mul(s, b2);
    let c0w = f32x4.mul(s, b3);
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      b3 = v128.load(bp, 48);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      c0w = f32x4.add(c0w, f32x4.mul(s, b3));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp0, c0w, 48);
    c = cp0 + ldc;
    a += 4;
  }
}

function stripTNProduct2x12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    let c0z = f32x4.mul(s, b2);
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.mul(s, b0);
    let c1y = f32x4.mul(s, b1);
    let c1z = f32x4.mul(s, b2);
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      c1z = f32x4.add(c1z, f32x4.mul(s, b2));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp1, c1z, 32);
    c = cp1 + ldc;
    a += 8;
  }
}

function stripTNProduct1x12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    let c0z = f32x4.mul(s, b2);
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    c = cp0 + ldc;
    a += 4;
  }
}

function stripTNProduct4x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 4) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    const cp3 = cp2 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.mul(s, b0);
    let c1y = f32x4.mul(s, b1);
    s = v128.load32_splat(a0, 8);
    let c2x = f32x4.mul(s, b0);
    let c2y = f32x4.mul(s, b1);
    s = v128.load32_splat(a0, 12);
    let c3x = f32x4.mul(s, b0);
    let c3y = f32x4.mul(s, b1);
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      s = v128.load32_splat(a0, 8);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      c2y = f32x4.add(c2y, f32x4.mul(s, b1));
      s = v128.load32_splat(a0, 12);
      c3x = f32x4.add(c3x, f32x4.mul(s, b0));
      c3y = f32x4.add(c3y, f32x4.mul(s, b1));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp2, c2x);
    v128.store(cp2, c2y, 16);
    v128.store(cp3, c3x);
    v128.store(cp3, c3y, 16);
    c = cp3 + ldc;
    a += 16;
  }
}

function stripTNProduct3x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 3) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.mul(s, b0);
    let c1y = f32x4.mul(s, b1);
    s = v128.load32_splat(a0, 8);
    let c2x = f32x4.mul(s, b0);
    let c2y = f32x4.mul(s, b1);
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      s = v128.load32_splat(a0, 8);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      c2y = f32x4.add(c2y, f32x4.mul(s, b1));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp2, c2x);
    v128.store(cp2, c2y, 16);
    c = cp2 + ldc;
    a += 12;
  }
}

function stripTNProduct2x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.mul(s, b0);
    let c1y = f32x4.mul(s, b1);
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    c = cp1 + ldc;
    a += 8;
  }
}

function stripTNProduct1x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.mul(s, b0);
    let c0y = f32x4.mul(s, b1);
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    c = cp0 + ldc;
    a += 4;
  }
}

function stripTNProduct4x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 4) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    const cp3 = cp2 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.mul(s, b0);
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.mul(s, b0);
    s = v128.load32_splat(a0, 8);
    let c2x = f32x4.mul(s, b0);
    s = v128.load32_splat(a0, 12);
    let c3x = f32x4.mul(s, b0);
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      s = v128.load32_splat(a0, 8);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      s = v128.load32_splat(a0, 12);
      c3x = f32x4.add(c3x, f32x4.mul(s, b0));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    v128.store(cp2, c2x);
    v128.store(cp3, c3x);
    c = cp3 + ldc;
    a += 16;
  }
}

function stripTNProduct3x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 3) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.mul(s, b0);
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.mul(s, b0);
    s = v128.load32_splat(a0, 8);
    let c2x = f32x4.mul(s, b0);
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      s = v128.load32_splat(a0, 8);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    v128.store(cp2, c2x);
    c = cp2 + ldc;
    a += 12;
  }
}

function stripTNProduct2x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.mul(s, b0);
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.mul(s, b0);
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    c = cp1 + ldc;
    a += 8;
  }
}

function stripTNProduct1x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.mul(s, b0);
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    c = cp0 + ldc;
    a += 4;
  }
}

function panelTNProduct16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~1;
  if (i > 0) stripTNProduct2x16(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 1) stripTNProduct1x16(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 1, k);
}

function panelTNProduct12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~1;
  if (i > 0) stripTNProduct2x12(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 1) stripTNProduct1x12(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 1, k);
}

function panelTNProduct8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~3;
  if (i > 0) stripTNProduct4x8(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 3) stripTNProduct3x8(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 3, k);
  else if (m - i == 2) stripTNProduct2x8(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 2, k);
  else if (m - i == 1) stripTNProduct1x8(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 1, k);
}

function panelTNProduct4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~3;
  if (i > 0) stripTNProduct4x4(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 3) stripTNProduct3x4(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 3, k);
  else if (m - i == 2) stripTNProduct2x4(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 2, k);
  else if (m - i == 1) stripTNProduct1x4(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 1, k);
}

export function columnsTNProduct(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, n: i32, k: i32): void {
  while (n >= 24 || n == 16) {
    panelTNProduct16(c, ldc, a, lda, b, ldb, m, k);
    c += 64;
    b += 64;
    n -= 16;
  }
  if (n >= 12) {
    panelTNProduct12(c, ldc, a, lda, b, ldb, m, k);
    c += 48;
    b += 48;
    n -= 12;
  }
  if (n == 8) panelTNProduct8(c, ldc, a, lda, b, ldb, m, k);
  else if (n == 4) panelTNProduct4(c, ldc, a, lda, b, ldb, m, k);
}

function stripTNSum2x16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let b3 = v128.load(bp, 48);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    let c0z = f32x4.add(v128.load(cp0, 32), f32x4.mul(s, b2));
    let c0w = f32x4.add(v128.load(cp0, 48), f32x4.mul(s, b3));
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    let c1y = f32x4.add(v128.load(cp1, 16), f32x4.mul(s, b1));
    let c1z = f32x4.add(v128.load(cp1, 32), f32x4.mul(s, b2));
    let c1w = f32x4.add(v128.load(cp1, 48), f32x4.mul(s, b3));
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      b3 = v128.load(bp, 48);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      c0w = f32x4.add(c0w, f32x4.mul(s, b3));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      c1z = f32x4.add(c1z, f32x4.mul(s, b2));
      c1w = f32x4.add(c1w, f32x4.mul(s, b3));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp0, c0w, 48);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp1, c1z, 32);
    v128.store(cp1, c1w, 48);
    c = cp1 + ldc;
    a += 8;
  }
}

function stripTNSum1x16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let b3 = v128.load(bp, 48);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    let c0z = f32x4.add(v128.load(cp0, 32), f32x4.mul(s, b2));
    let c0w = f32x4.add(v128.load(cp0, 48), f32x4.mul(s, b3));
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      b3 = v128.load(bp, 48);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      c0w = f32x4.add(c0w, f32x4.mul(s, b3));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp0, c0w, 48);
    c = cp0 + ldc;
    a += 4;
  }
}

function stripTNSum2x12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    let c0z = f32x4.add(v128.load(cp0, 32), f32x4.mul(s, b2));
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    let c1y = f32x4.add(v128.load(cp1, 16), f32x4.mul(s, b1));
    let c1z = f32x4.add(v128.load(cp1, 32), f32x4.mul(s, b2));
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      c1z = f32x4.add(c1z, f32x4.mul(s, b2));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp1, c1z, 32);
    c = cp1 + ldc;
    a += 8;
  }
}

function stripTNSum1x12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let b2 = v128.load(bp, 32);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    let c0z = f32x4.add(v128.load(cp0, 32), f32x4.mul(s, b2));
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      b2 = v128.load(bp, 32);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      c0z = f32x4.add(c0z, f32x4.mul(s, b2));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp0, c0z, 32);
    c = cp0 + ldc;
    a += 4;
  }
}

function stripTNSum4x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 4) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    const cp3 = cp2 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    let c1y = f32x4.add(v128.load(cp1, 16), f32x4.mul(s, b1));
    s = v128.load32_splat(a0, 8);
    let c2x = f32x4.add(v128.load(cp2), f32x4.mul(s, b0));
    let c2y = f32x4.add(v128.load(cp2, 16), f32x4.mul(s, b1));
    s = v128.load32_splat(a0, 12);
    let c3x = f32x4.add(v128.load(cp3), f32x4.mul(s, b0));
    let c3y = f32x4.add(v128.load(cp3, 16), f32x4.mul(s, b1));
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      s = v128.load32_splat(a0, 8);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      c2y = f32x4.add(c2y, f32x4.mul(s, b1));
      s = v128.load32_splat(a0, 12);
      c3x = f32x4.add(c3x, f32x4.mul(s, b0));
      c3y = f32x4.add(c3y, f32x4.mul(s, b1));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp2, c2x);
    v128.store(cp2, c2y, 16);
    v128.store(cp3, c3x);
    v128.store(cp3, c3y, 16);
    c = cp3 + ldc;
    a += 16;
  }
}

function stripTNSum3x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 3) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    let c1y = f32x4.add(v128.load(cp1, 16), f32x4.mul(s, b1));
    s = v128.load32_splat(a0, 8);
    let c2x = f32x4.add(v128.load(cp2), f32x4.mul(s, b0));
    let c2y = f32x4.add(v128.load(cp2, 16), f32x4.mul(s, b1));
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      s = v128.load32_splat(a0, 8);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      c2y = f32x4.add(c2y, f32x4.mul(s, b1));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    v128.store(cp2, c2x);
    v128.store(cp2, c2y, 16);
    c = cp2 + ldc;
    a += 12;
  }
}

function stripTNSum2x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    let c1y = f32x4.add(v128.load(cp1, 16), f32x4.mul(s, b1));
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      c1y = f32x4.add(c1y, f32x4.mul(s, b1));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    v128.store(cp1, c1x);
    v128.store(cp1, c1y, 16);
    c = cp1 + ldc;
    a += 8;
  }
}

function stripTNSum1x8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let b1 = v128.load(bp, 16);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    let c0y = f32x4.add(v128.load(cp0, 16), f32x4.mul(s, b1));
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      b1 = v128.load(bp, 16);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      c0y = f32x4.add(c0y, f32x4.mul(s, b1));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp0, c0y, 16);
    c = cp0 + ldc;
    a += 4;
  }
}

function stripTNSum4x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 4) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    const cp3 = cp2 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    s = v128.load32_splat(a0, 8);
    let c2x = f32x4.add(v128.load(cp2), f32x4.mul(s, b0));
    s = v128.load32_splat(a0, 12);
    let c3x = f32x4.add(v128.load(cp3), f32x4.mul(s, b0));
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      s = v128.load32_splat(a0, 8);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      s = v128.load32_splat(a0, 12);
      c3x = f32x4.add(c3x, f32x4.mul(s, b0));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    v128.store(cp2, c2x);
    v128.store(cp3, c3x);
    c = cp3 + ldc;
    a += 16;
  }
}

function stripTNSum3x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 3) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    const cp2 = cp1 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    s = v128.load32_splat(a0, 8);
    let c2x = f32x4.add(v128.load(cp2), f32x4.mul(s, b0));
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      s = v128.load32_splat(a0, 8);
      c2x = f32x4.add(c2x, f32x4.mul(s, b0));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    v128.store(cp2, c2x);
    c = cp2 + ldc;
    a += 12;
  }
}

function stripTNSum2x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 2) {
    const cp0 = c;
    const cp1 = cp0 + ldc;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    s = v128.load32_splat(a0, 4);
    let c1x = f32x4.add(v128.load(cp1), f32x4.mul(s, b0));
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      s = v128.load32_splat(a0, 4);
      c1x = f32x4.add(c1x, f32x4.mul(s, b0));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    v128.store(cp1, c1x);
    c = cp1 + ldc;
    a += 8;
  }
}

function stripTNSum1x4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, rows: i32, k: i32): void {
  for (let i = 0; i < rows; i += 1) {
    const cp0 = c;
    let a0 = a;
    let bp = b;
    let b0 = v128.load(bp);
    let s = v128.load32_splat(a0, 0);
    let c0x = f32x4.add(v128.load(cp0), f32x4.mul(s, b0));
    a0 += lda;
    bp += ldb;
    for (let p = 1; p < k; p++) {
      b0 = v128.load(bp);
      s = v128.load32_splat(a0, 0);
      c0x = f32x4.add(c0x, f32x4.mul(s, b0));
      a0 += lda;
      bp += ldb;
    }
    v128.store(cp0, c0x);
    c = cp0 + ldc;
    a += 4;
  }
}

function panelTNSum16(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~1;
  if (i > 0) stripTNSum2x16(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 1) stripTNSum1x16(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 1, k);
}

function panelTNSum12(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~1;
  if (i > 0) stripTNSum2x12(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 1) stripTNSum1x12(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 1, k);
}

function panelTNSum8(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~3;
  if (i > 0) stripTNSum4x8(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 3) stripTNSum3x8(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 3, k);
  else if (m - i == 2) stripTNSum2x8(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 2, k);
  else if (m - i == 1) stripTNSum1x8(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 1, k);
}

function panelTNSum4(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, k: i32): void {
  const i = m & ~3;
  if (i > 0) stripTNSum4x4(c, ldc, a, lda, b, ldb, i, k);
  if (m - i == 3) stripTNSum3x4(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 3, k);
  else if (m - i == 2) stripTNSum2x4(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 2, k);
  else if (m - i == 1) stripTNSum1x4(c + <usize>i * ldc, ldc, a + (<usize>i << 2), lda, b, ldb, 1, k);
}

export function columnsTNSum(c: usize, ldc: usize, a: usize, lda: usize, b: usize, ldb: usize, m: i32, n: i32, k: i32): void {
  while (n >= 24 || n == 16) {
    panelTNSum16(c, ldc, a, lda, b, ldb, m, k);
    c += 64;
    b += 64;
    n -= 16;
  }
  if (n >= 12) {
    panelTNSum12(c, ldc, a, lda, b, ldb, m, k);
    c += 48;
    b += 48;
    n -= 12;
  }
  if (n == 8) panelTNSum8(c, ldc, a, lda, b, ldb, m, k);
  else if (n == 4) panelTNSum4(c, ldc, a, lda, b, ldb, m, k);
}
