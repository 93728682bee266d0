// Gradient descent with momentum (Polyak 1964), and Nesterov's variant as in Sutskever, Martens, Dahl, Hinton (2013).
import { decayed } from './decay';

/**
 * v ← mu·v + g, w ← w − rate·v, with Nesterov w ← w − rate·(g + mu·v), where g includes decay·w: PyTorch's form. Over `n`
 * float32 numbers, n a multiple of 4. True when all new values are finite.
 */
export function momentum(
  values: usize,
  gradients: usize,
  velocity: usize,
  n: i32,
  rate: f64,
  decay: f64,
  mu: f64,
  nesterov: bool,
): bool {
  const r = <f32>rate;
  const d = <f32>decay;
  const m = <f32>mu;
  if (nesterov) {
    if (decay == 0) return descend(values, gradients, velocity, n, r, 0, m, false, true);
    return descend(values, gradients, velocity, n, r, d, m, true, true);
  }
  if (decay == 0) return descend(values, gradients, velocity, n, r, 0, m, false, false);
  return descend(values, gradients, velocity, n, r, d, m, true, false);
}

// @ts-ignore: decorator
@inline
function descend(
  values: usize,
  gradients: usize,
  velocity: usize,
  n: i32,
  rate: f32,
  decay: f32,
  mu: f32,
  decays: bool,
  nesterov: bool,
): bool {
  const rates = f32x4.splat(rate);
  const decayRates = f32x4.splat(decay);
  const mus = f32x4.splat(mu);
  let check = i32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    const at = <usize>i << 2;
    const w = v128.load(values + at);
    const g = decayed(v128.load(gradients + at), w, decayRates, decays);
    const v = f32x4.add(f32x4.mul(mus, v128.load(velocity + at)), g);
    const direction = nesterov ? f32x4.add(g, f32x4.mul(mus, v)) : v;
    const next = f32x4.sub(w, f32x4.mul(rates, direction));
    v128.store(velocity + at, v);
    v128.store(values + at, next);
    check = v128.or(check, f32x4.sub(next, next));
  }
  return !v128.any_true(check);
}
