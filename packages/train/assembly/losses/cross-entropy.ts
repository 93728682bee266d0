// Softmax and cross-entropy in one, so that neither overflows. In nats.
import { expOfNonPositive } from '../lanes/exp';
import { logOfNormal } from '../lanes/log';
import { firstLanes, highMask, highPair, joinPairs, lowMask, lowPair, sumOfPairs } from '../lanes/rows';

/**
 * Σ over the rows of −Σ_j t_j·log softmax(o)_j, for targets that sum to 1; a non-finite output makes it non-finite.
 *
 * outputs, targets, gradient: f32[width × stride]. Unless `gradient` is 0 it becomes (softmax − t)·(1/batch), its pads up to
 * the next multiple of four rows 0. Exponentials in float32, their sum, its logarithm and the loss in float64: lane k adds rows
 * k, k + 4, …, each as a sum over j; then (0 + 1) + (2 + 3).
 */
export function crossEntropy(
  outputs: usize,
  targets: usize,
  gradient: usize,
  stride: i32,
  width: i32,
  batch: i32,
): f64 {
  const step = <usize>stride << 2;
  const end = <usize>width * step;
  const share = f32x4.splat(<f32>(1.0 / <f64>batch));
  let totalLow = f64x2.splat(0);
  let totalHigh = f64x2.splat(0);
  for (let r = 0; r < batch; r += 4) {
    const column = <usize>r << 2;
    const isRow = firstLanes(batch - r);
    let largest = v128.load(outputs + column);
    for (let at = step; at < end; at += step) largest = f32x4.pmax(largest, v128.load(outputs + column + at));

    let sumLow = f64x2.splat(0);
    let sumHigh = f64x2.splat(0);
    for (let at: usize = 0; at < end; at += step) {
      const e = expOfNonPositive(f32x4.sub(v128.load(outputs + column + at), largest));
      sumLow = f64x2.add(sumLow, lowPair(e));
      sumHigh = f64x2.add(sumHigh, highPair(e));
      if (gradient != 0) v128.store(gradient + column + at, e);
    }

    const logLow = logOfNormal(sumLow);
    const logHigh = logOfNormal(sumHigh);
    const largestLow = lowPair(largest);
    const largestHigh = highPair(largest);
    let rowLow = f64x2.splat(0);
    let rowHigh = f64x2.splat(0);
    for (let at: usize = 0; at < end; at += step) {
      const o = v128.load(outputs + column + at);
      const t = v128.load(targets + column + at);
      // largest − o is exact or nearly so where log Σ is small; 0·∞ keeps an infinite output in the loss.
      const low = f64x2.add(f64x2.sub(largestLow, lowPair(o)), logLow);
      const high = f64x2.add(f64x2.sub(largestHigh, highPair(o)), logHigh);
      rowLow = f64x2.add(rowLow, f64x2.mul(lowPair(t), low));
      rowHigh = f64x2.add(rowHigh, f64x2.mul(highPair(t), high));
    }
    totalLow = f64x2.add(totalLow, v128.and(rowLow, lowMask(isRow)));
    totalHigh = f64x2.add(totalHigh, v128.and(rowHigh, highMask(isRow)));

    if (gradient == 0) continue;
    const sum = joinPairs(sumLow, sumHigh);
    for (let at: usize = 0; at < end; at += step) {
      const to = gradient + column + at;
      const softmax = f32x4.div(v128.load(to), sum);
      const difference = f32x4.sub(softmax, v128.load(targets + column + at));
      v128.store(to, v128.and(isRow, f32x4.mul(difference, share)));
    }
  }
  return sumOfPairs(totalLow, totalHigh);
}
