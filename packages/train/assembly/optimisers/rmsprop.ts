// RMSProp (T. Tieleman, G. Hinton 2012, lecture 6.5) in PyTorch's form: epsilon outside the root.
import { decayed } from './decay';

/**
 * s ← rho·s + (1 − rho)·g², w ← w − rate·g/(√s + epsilon), where g includes decay·w. Over `n` float32 numbers, n a multiple
 * of 4. True when all new values are finite.
 */
export function rmsprop(
  values: usize,
  gradients: usize,
  squares: usize,
  n: i32,
  rate: f64,
  decay: f64,
  rho: f64,
  epsilon: f64,
): bool {
  const r = <f32>rate;
  const kept = <f32>rho;
  const taken = <f32>(1.0 - rho);
  const e = <f32>epsilon;
  if (decay == 0) return descend(values, gradients, squares, n, r, 0, kept, taken, e, false);
  return descend(values, gradients, squares, n, r, <f32>decay, kept, taken, e, true);
}

// @ts-ignore: decorator
@inline
function descend(
  values: usize,
  gradients: usize,
  squares: usize,
  n: i32,
  rate: f32,
  decay: f32,
  kept: f32,
  taken: f32,
  epsilon: f32,
  decays: bool,
): bool {
  const rates = f32x4.splat(rate);
  const decayRates = f32x4.splat(decay);
  const keeps = f32x4.splat(kept);
  const takes = f32x4.splat(taken);
  const epsilons = f32x4.splat(epsilon);
  let check = i32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    const at = <usize>i << 2;
    const w = v128.load(values + at);
    const g = decayed(v128.load(gradients + at), w, decayRates, decays);
    const s = f32x4.add(f32x4.mul(keeps, v128.load(squares + at)), f32x4.mul(f32x4.mul(takes, g), g));
    const step = f32x4.div(f32x4.mul(rates, g), f32x4.add(f32x4.sqrt(s), epsilons));
    const next = f32x4.sub(w, step);
    v128.store(squares + at, s);
    v128.store(values + at, next);
    check = v128.or(check, f32x4.sub(next, next));
  }
  return !v128.any_true(check);
}
