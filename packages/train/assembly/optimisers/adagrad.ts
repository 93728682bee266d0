// AdaGrad (J. Duchi, E. Hazan, Y. Singer 2011, JMLR 12, diagonal form).
import { decayed } from './decay';

/**
 * s ← s + g², w ← w − rate·g/(√s + epsilon), where g includes decay·w. Over `n` float32 numbers, n a multiple of 4. True when
 * all new values are finite.
 */
export function adagrad(
  values: usize,
  gradients: usize,
  squares: usize,
  n: i32,
  rate: f64,
  decay: f64,
  epsilon: f64,
): bool {
  const r = <f32>rate;
  const e = <f32>epsilon;
  if (decay == 0) return descend(values, gradients, squares, n, r, 0, e, false);
  return descend(values, gradients, squares, n, r, <f32>decay, e, true);
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
  epsilon: f32,
  decays: bool,
): bool {
  const rates = f32x4.splat(rate);
  const decayRates = f32x4.splat(decay);
  const epsilons = f32x4.splat(epsilon);
  let check = i32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    const at = <usize>i << 2;
    const w = v128.load(values + at);
    const g = decayed(v128.load(gradients + at), w, decayRates, decays);
    const s = f32x4.add(v128.load(squares + at), f32x4.mul(g, g));
    const step = f32x4.div(f32x4.mul(rates, g), f32x4.add(f32x4.sqrt(s), epsilons));
    const next = f32x4.sub(w, step);
    v128.store(squares + at, s);
    v128.store(values + at, next);
    check = v128.or(check, f32x4.sub(next, next));
  }
  return !v128.any_true(check);
}
