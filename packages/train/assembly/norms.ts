// What gradient clipping, biases and residual connections do to whole tensors.
import { sum, sumOfProducts } from './sums';

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
  for (let u = 0; u < units; u++) {
    store<f32>(out + (<usize>u << 2), <f32>sum(x + ((<usize>u * <usize>stride) << 2), batch));
  }
}
