// AssemblyScript: loops that find a machine's limits, and the pass over a bias that fused kernels are compared with. Compiled
// by scripts/compile-assembly.mjs into src/machine-probes.generated.ts. Never edit that file by hand.

/** Copies `bytes` bytes from `source` to `target`, `times` times. */
export function copyBytes(target: usize, source: usize, bytes: usize, times: i32): void {
  for (let i = 0; i < times; i++) memory.copy(target, source, bytes);
}

/** Two steps of one chain: `chain * factor + term`, each operation rounded on its own. */
function twice(chain: v128, factor: v128, term: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(chain, factor), term), factor), term);
}

/**
 * Thirteen independent chains on 128-bit lanes, each four multiplications and additions per turn, nothing in memory:
 * enough of them to hide a latency of six to seven cycles. 13 chains and 2 constants are the 15 registers V8 leaves.
 * Returns the sum of the lanes of all chains, so that none can be left out.
 */
export function multiplyAdd(turns: i32, factor: f32, term: f32): f32 {
  const a = f32x4.splat(factor);
  const b = f32x4.splat(term);
  let c0 = f32x4.splat(0);
  let c1 = f32x4.splat(1);
  let c2 = f32x4.splat(2);
  let c3 = f32x4.splat(3);
  let c4 = f32x4.splat(4);
  let c5 = f32x4.splat(5);
  let c6 = f32x4.splat(6);
  let c7 = f32x4.splat(7);
  let c8 = f32x4.splat(8);
  let c9 = f32x4.splat(9);
  let c10 = f32x4.splat(10);
  let c11 = f32x4.splat(11);
  let c12 = f32x4.splat(12);
  for (let i = 0; i < turns; i++) {
    c0 = twice(c0, a, b);
    c1 = twice(c1, a, b);
    c2 = twice(c2, a, b);
    c3 = twice(c3, a, b);
    c4 = twice(c4, a, b);
    c5 = twice(c5, a, b);
    c6 = twice(c6, a, b);
    c7 = twice(c7, a, b);
    c8 = twice(c8, a, b);
    c9 = twice(c9, a, b);
    c10 = twice(c10, a, b);
    c11 = twice(c11, a, b);
    c12 = twice(c12, a, b);
    c0 = twice(c0, a, b);
    c1 = twice(c1, a, b);
    c2 = twice(c2, a, b);
    c3 = twice(c3, a, b);
    c4 = twice(c4, a, b);
    c5 = twice(c5, a, b);
    c6 = twice(c6, a, b);
    c7 = twice(c7, a, b);
    c8 = twice(c8, a, b);
    c9 = twice(c9, a, b);
    c10 = twice(c10, a, b);
    c11 = twice(c11, a, b);
    c12 = twice(c12, a, b);
  }
  let sum = f32x4.add(f32x4.add(f32x4.add(c0, c1), f32x4.add(c2, c3)), f32x4.add(f32x4.add(c4, c5), c6));
  sum = f32x4.add(sum, f32x4.add(f32x4.add(f32x4.add(c7, c8), f32x4.add(c9, c10)), f32x4.add(c11, c12)));
  return (
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
  );
}

/** Operations of one turn of `multiplyAdd`: 13 chains × 4 steps × 4 lanes × (one multiplication + one addition). */
export const operationsPerTurn: i32 = 416;

/** Next value of a chain of calls: the smallest function whose result the caller needs for its next call. */
export function next(value: i32): i32 {
  return value + 1;
}

/**
 * Stores the f32 at `from` plus a bias at `to`, row by row; each row takes the same `columns` biases. 16 elements at a time,
 * all loads before all stores: what a pass of its own costs beside a fused one.
 */
export function addBias(from: usize, bias: usize, to: usize, rows: i32, columns: i32): void {
  let x = from;
  let out = to;
  for (let row = 0; row < rows; row++) {
    let b = bias;
    let n = columns;
    while (n >= 16) {
      const s0 = f32x4.add(v128.load(x), v128.load(b));
      const s1 = f32x4.add(v128.load(x, 16), v128.load(b, 16));
      const s2 = f32x4.add(v128.load(x, 32), v128.load(b, 32));
      const s3 = f32x4.add(v128.load(x, 48), v128.load(b, 48));
      v128.store(out, s0);
      v128.store(out, s1, 16);
      v128.store(out, s2, 32);
      v128.store(out, s3, 48);
      x += 64;
      b += 64;
      out += 64;
      n -= 16;
    }
    while (n >= 4) {
      v128.store(out, f32x4.add(v128.load(x), v128.load(b)));
      x += 16;
      b += 16;
      out += 16;
      n -= 4;
    }
    for (; n > 0; n--) {
      store<f32>(out, load<f32>(x) + load<f32>(b));
      x += 4;
      b += 4;
      out += 4;
    }
  }
}
