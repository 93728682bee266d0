// Adam (D. Kingma, J. Ba 2015, arXiv:1412.6980, algorithm 1) and AdamW (I. Loshchilov, F. Hutter 2019, arXiv:1711.05101).
import { decayed } from './decay';

/**
 * m ← beta1·m + (1 − beta1)·g, v ← beta2·v + (1 − beta2)·g², w ← w − rate·(m/correction1)/(√(v/correction2) + epsilon) over `n`
 * float32 numbers, n a multiple of 4. True when all new values are finite.
 *
 * correction1 and correction2 are 1 − beta1^t and 1 − beta2^t. decay·w is a term of g, or, decoupled, rate·decay·w is taken
 * from w beside the step (AdamW).
 */
export function adam(
  values: usize,
  gradients: usize,
  first: usize,
  second: usize,
  n: i32,
  rate: f64,
  decay: f64,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
  correction1: f64,
  correction2: f64,
  decoupled: bool,
): bool {
  // One factor for rate/correction1 and one for 1/√correction2, each rounded once.
  const r = <f32>(rate / correction1);
  const root = <f32>(1.0 / sqrt<f64>(correction2));
  const b1 = <f32>beta1;
  const t1 = <f32>(1.0 - beta1);
  const b2 = <f32>beta2;
  const t2 = <f32>(1.0 - beta2);
  const e = <f32>epsilon;
  if (decay == 0) return descend(values, gradients, first, second, n, r, 0, b1, t1, b2, t2, e, root, false, false);
  if (decoupled) {
    const d = <f32>(rate * decay);
    return descend(values, gradients, first, second, n, r, d, b1, t1, b2, t2, e, root, false, true);
  }
  return descend(values, gradients, first, second, n, r, <f32>decay, b1, t1, b2, t2, e, root, true, false);
}

/** `shrinks` takes decay·w from w itself, `decays` adds it to the gradient. */
// @ts-ignore: decorator
@inline
function descend(
  values: usize,
  gradients: usize,
  first: usize,
  second: usize,
  n: i32,
  rate: f32,
  decay: f32,
  beta1: f32,
  taken1: f32,
  beta2: f32,
  taken2: f32,
  epsilon: f32,
  inverseRoot: f32,
  decays: bool,
  shrinks: bool,
): bool {
  const decayRates = f32x4.splat(decay);
  let check = i32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    const at = <usize>i << 2;
    const w = v128.load(values + at);
    const g = decayed(v128.load(gradients + at), w, decayRates, decays);
    const oldMean = f32x4.mul(f32x4.splat(beta1), v128.load(first + at));
    const mean = f32x4.add(oldMean, f32x4.mul(f32x4.splat(taken1), g));
    const oldSquare = f32x4.mul(f32x4.splat(beta2), v128.load(second + at));
    // (1 − beta2)·g first: a large g² alone would overflow.
    const square = f32x4.add(oldSquare, f32x4.mul(f32x4.mul(f32x4.splat(taken2), g), g));
    const root = f32x4.mul(f32x4.sqrt(square), f32x4.splat(inverseRoot));
    const step = f32x4.div(f32x4.mul(f32x4.splat(rate), mean), f32x4.add(root, f32x4.splat(epsilon)));
    const shrunk = shrinks ? f32x4.sub(w, f32x4.mul(decayRates, w)) : w;
    const next = f32x4.sub(shrunk, step);
    v128.store(first + at, mean);
    v128.store(second + at, square);
    v128.store(values + at, next);
    check = v128.or(check, f32x4.sub(next, next));
  }
  return !v128.any_true(check);
}
