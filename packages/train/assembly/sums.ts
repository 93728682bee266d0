// Sums in float64 over `n` float32 numbers in a row: lane k of four adds numbers k, k + 4, …; then (0 + 1) + (2 + 3), then what
// n leaves over one by one. The order depends on n alone.
import { sumOfPairs } from './lanes/rows';

/** Σ x. */
export function sum(x: usize, n: i32): f64 {
  const full = n & ~3;
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let i = 0; i < full; i += 4) {
    const at = x + (<usize>i << 2);
    low = f64x2.add(low, loadPair(at));
    high = f64x2.add(high, loadPair(at + 8));
  }
  let total = sumOfPairs(low, high);
  for (let i = full; i < n; i++) total += <f64>load<f32>(x + (<usize>i << 2));
  return total;
}

/** Σ |x|. */
export function sumOfMagnitudes(x: usize, n: i32): f64 {
  const full = n & ~3;
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let i = 0; i < full; i += 4) {
    const at = x + (<usize>i << 2);
    low = f64x2.add(low, f64x2.abs(loadPair(at)));
    high = f64x2.add(high, f64x2.abs(loadPair(at + 8)));
  }
  let total = sumOfPairs(low, high);
  for (let i = full; i < n; i++) total += <f64>abs<f32>(load<f32>(x + (<usize>i << 2)));
  return total;
}

/** Σ (x − centre)²: neither the difference nor its square can overflow in float64. */
export function sumOfSquaredDeviations(x: usize, n: i32, centre: f64): f64 {
  const full = n & ~3;
  const middle = f64x2.splat(centre);
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let i = 0; i < full; i += 4) {
    const at = x + (<usize>i << 2);
    const first = f64x2.sub(loadPair(at), middle);
    const second = f64x2.sub(loadPair(at + 8), middle);
    low = f64x2.add(low, f64x2.mul(first, first));
    high = f64x2.add(high, f64x2.mul(second, second));
  }
  let total = sumOfPairs(low, high);
  for (let i = full; i < n; i++) {
    const difference = <f64>load<f32>(x + (<usize>i << 2)) - centre;
    total += difference * difference;
  }
  return total;
}

/** Σ x·y; each product is exact. */
export function sumOfProducts(x: usize, y: usize, n: i32): f64 {
  const full = n & ~3;
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let i = 0; i < full; i += 4) {
    const at = <usize>i << 2;
    low = f64x2.add(low, f64x2.mul(loadPair(x + at), loadPair(y + at)));
    high = f64x2.add(high, f64x2.mul(loadPair(x + at + 8), loadPair(y + at + 8)));
  }
  let total = sumOfPairs(low, high);
  for (let i = full; i < n; i++) {
    const at = <usize>i << 2;
    total += <f64>load<f32>(x + at) * <f64>load<f32>(y + at);
  }
  return total;
}

/** Σ (x − y)². */
export function distanceSquared(x: usize, y: usize, n: i32): f64 {
  const full = n & ~3;
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let i = 0; i < full; i += 4) {
    const at = <usize>i << 2;
    const first = f64x2.sub(loadPair(x + at), loadPair(y + at));
    const second = f64x2.sub(loadPair(x + at + 8), loadPair(y + at + 8));
    low = f64x2.add(low, f64x2.mul(first, first));
    high = f64x2.add(high, f64x2.mul(second, second));
  }
  let total = sumOfPairs(low, high);
  for (let i = full; i < n; i++) {
    const at = <usize>i << 2;
    const difference = <f64>load<f32>(x + at) - <f64>load<f32>(y + at);
    total += difference * difference;
  }
  return total;
}

/** The two float32 numbers at `at` in float64; the processor converts while it loads. */
// @ts-ignore: decorator
@inline
export function loadPair(at: usize): v128 {
  return f64x2.promote_low_f32x4(v128.load64_zero(at));
}
