// Stochastic gradient descent.
import { decayed } from './decay';

/** w ← w − rate·(g + decay·w) over `n` float32 numbers, n a multiple of 4. True when all new values are finite. */
export function sgd(values: usize, gradients: usize, n: i32, rate: f64, decay: f64): bool {
  if (decay == 0) return descend(values, gradients, n, <f32>rate, 0, false);
  return descend(values, gradients, n, <f32>rate, <f32>decay, true);
}

// @ts-ignore: decorator
@inline
function descend(values: usize, gradients: usize, n: i32, rate: f32, decay: f32, decays: bool): bool {
  const rates = f32x4.splat(rate);
  const decayRates = f32x4.splat(decay);
  let check = i32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    const at = <usize>i << 2;
    const w = v128.load(values + at);
    const g = decayed(v128.load(gradients + at), w, decayRates, decays);
    const next = f32x4.sub(w, f32x4.mul(rates, g));
    v128.store(values + at, next);
    check = v128.or(check, f32x4.sub(next, next));
  }
  return !v128.any_true(check);
}
