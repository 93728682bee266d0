// Sigmoid and binary cross-entropy in one, right in both tails. In nats.
import { expOfNonPositive } from '../lanes/exp';
import { log1pOfFraction } from '../lanes/log';
import { firstLanes, highMask, highPair, lowMask, lowPair, sumOfPairs } from '../lanes/rows';

/**
 * Σ over rows and outputs of max(o, 0) − o·t + log1p(e^−|o|), in float64: o are logits, t lies in [0, 1]. A non-finite output
 * makes it non-finite.
 *
 * outputs, targets, gradient: f32[width × stride]. Unless `gradient` is 0 it becomes (sigmoid(o) − t)·(1/(batch·width)), its
 * pads up to the next multiple of four rows 0. Lane k adds rows k, k + 4, … of one output after the other; then (0 + 1) + (2 + 3).
 */
export function binaryCrossEntropy(
  outputs: usize,
  targets: usize,
  gradient: usize,
  stride: i32,
  width: i32,
  batch: i32,
): f64 {
  const share = f32x4.splat(<f32>(1.0 / (<f64>batch * <f64>width)));
  let totalLow = f64x2.splat(0);
  let totalHigh = f64x2.splat(0);
  for (let j = 0; j < width; j++) {
    let r = 0;
    // Whole vectors two at a time, with the same bits: one alone would wait for its own polynomials.
    for (; r + 8 <= batch; r += 8) {
      const at = (<usize>j * <usize>stride + <usize>r) << 2;
      const o0 = v128.load(outputs + at);
      const o1 = v128.load(outputs + at, 16);
      const t0 = v128.load(targets + at);
      const t1 = v128.load(targets + at, 16);
      const e0 = expOfNonPositive(f32x4.neg(f32x4.abs(o0)));
      const e1 = expOfNonPositive(f32x4.neg(f32x4.abs(o1)));
      const low0 = lossOf(lowPair(o0), lowPair(t0), lowPair(e0));
      const low1 = lossOf(lowPair(o1), lowPair(t1), lowPair(e1));
      const high0 = lossOf(highPair(o0), highPair(t0), highPair(e0));
      const high1 = lossOf(highPair(o1), highPair(t1), highPair(e1));
      totalLow = f64x2.add(f64x2.add(totalLow, low0), low1);
      totalHigh = f64x2.add(f64x2.add(totalHigh, high0), high1);
      if (gradient == 0) continue;
      v128.store(gradient + at, f32x4.mul(errorOf(o0, t0, e0), share));
      v128.store(gradient + at, f32x4.mul(errorOf(o1, t1, e1), share), 16);
    }
    for (; r < batch; r += 4) {
      const at = (<usize>j * <usize>stride + <usize>r) << 2;
      const isRow = firstLanes(batch - r);
      const o = v128.load(outputs + at);
      const t = v128.load(targets + at);
      const e = expOfNonPositive(f32x4.neg(f32x4.abs(o)));
      totalLow = f64x2.add(totalLow, v128.and(lowMask(isRow), lossOf(lowPair(o), lowPair(t), lowPair(e))));
      totalHigh = f64x2.add(totalHigh, v128.and(highMask(isRow), lossOf(highPair(o), highPair(t), highPair(e))));
      if (gradient == 0) continue;
      v128.store(gradient + at, v128.and(isRow, f32x4.mul(errorOf(o, t, e), share)));
    }
  }
  return sumOfPairs(totalLow, totalHigh);
}

/** sigmoid(o) − t, from e = e^−|o|. For o ≥ 0 it is (1 − t) − sigmoid(−o), which keeps the digits of a small error. */
// @ts-ignore: decorator
@inline
function errorOf(o: v128, t: v128, e: v128): v128 {
  const tail = f32x4.div(e, f32x4.add(f32x4.splat(1), e));
  const below = f32x4.sub(tail, t);
  const above = f32x4.sub(f32x4.sub(f32x4.splat(1), t), tail);
  return v128.bitselect(below, above, f32x4.lt(o, f32x4.splat(0)));
}

/** The loss of two logits with e = e^−|o|; o·t is exact, and an infinite o gives ∞ or ∞ − ∞. */
// @ts-ignore: decorator
@inline
function lossOf(o: v128, t: v128, e: v128): v128 {
  const linear = f64x2.sub(f64x2.pmax(o, f64x2.splat(0)), f64x2.mul(o, t));
  return f64x2.add(linear, log1pOfFraction(e));
}
