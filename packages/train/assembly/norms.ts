// What gradient clipping, biases and residual connections do to whole tensors.
import { sumOfPairs } from './lanes/rows';
import { loadPair, sum, sumOfProducts } from './sums';

/** Σ x² over the `n` float32 numbers at `x`. */
export function sumOfSquares(x: usize, n: i32): f64 {
  return sumOfProducts(x, x, n);
}

/** x ← factor·x for the `n` float32 numbers at `x`. */
export function scale(x: usize, n: i32, factor: f32): void {
  const full = n & ~3;
  const factors = f32x4.splat(factor);
  for (let i = 0; i < full; i += 4) {
    const at = x + (<usize>i << 2);
    v128.store(at, f32x4.mul(factors, v128.load(at)));
  }
  for (let i = full; i < n; i++) {
    const at = x + (<usize>i << 2);
    store<f32>(at, factor * load<f32>(at));
  }
}

/** out ← a + b over `n` float32 numbers; `out` may be `a` or `b`. */
export function add(out: usize, a: usize, b: usize, n: i32): void {
  const full = n & ~3;
  for (let i = 0; i < full; i += 4) {
    const at = <usize>i << 2;
    v128.store(out + at, f32x4.add(v128.load(a + at), v128.load(b + at)));
  }
  for (let i = full; i < n; i++) {
    const at = <usize>i << 2;
    store<f32>(out + at, load<f32>(a + at) + load<f32>(b + at));
  }
}

/** out[u] ← Σ over the first `batch` of row u of x[units × stride], summed in float64: the gradient of a bias. */
export function rowSums(out: usize, x: usize, stride: i32, units: i32, batch: i32): void {
  const step = <usize>stride << 2;
  const full = batch & ~3;
  let row = x;
  let u = 0;
  // Two rows at a time, each as `sum` would have it: one alone would wait for its own additions.
  for (; u + 1 < units; u += 2) {
    const next = row + step;
    let low = f64x2.splat(0);
    let high = f64x2.splat(0);
    let nextLow = f64x2.splat(0);
    let nextHigh = f64x2.splat(0);
    for (let i: usize = 0; i < <usize>full << 2; i += 16) {
      low = f64x2.add(low, loadPair(row + i));
      high = f64x2.add(high, loadPair(row + i + 8));
      nextLow = f64x2.add(nextLow, loadPair(next + i));
      nextHigh = f64x2.add(nextHigh, loadPair(next + i + 8));
    }
    let total = sumOfPairs(low, high);
    let nextTotal = sumOfPairs(nextLow, nextHigh);
    for (let i = full; i < batch; i++) {
      total += <f64>load<f32>(row + (<usize>i << 2));
      nextTotal += <f64>load<f32>(next + (<usize>i << 2));
    }
    store<f32>(out + (<usize>u << 2), <f32>total);
    store<f32>(out + (<usize>u << 2), <f32>nextTotal, 4);
    row = next + step;
  }
  if (u < units) store<f32>(out + (<usize>u << 2), <f32>sum(row, batch));
}
