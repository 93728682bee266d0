// The squared error.
import { firstLanes, highMask, highPair, lowMask, lowPair, sumOfPairs } from '../lanes/rows';

/**
 * Σ over rows and outputs of (o − t)², in float64; a non-finite output makes it non-finite.
 *
 * outputs, targets, gradient: f32[width × stride]. Unless `gradient` is 0 it becomes (o − t)·(2/(batch·width)), its pads up to
 * the next multiple of four rows 0. Lane k adds rows k, k + 4, … of one output after the other; then (0 + 1) + (2 + 3).
 */
export function meanSquaredError(
  outputs: usize,
  targets: usize,
  gradient: usize,
  stride: i32,
  width: i32,
  batch: i32,
): f64 {
  const factor = f32x4.splat(<f32>(2.0 / (<f64>batch * <f64>width)));
  let totalLow = f64x2.splat(0);
  let totalHigh = f64x2.splat(0);
  for (let j = 0; j < width; j++) {
    for (let r = 0; r < batch; r += 4) {
      const at = (<usize>j * <usize>stride + <usize>r) << 2;
      const isRow = firstLanes(batch - r);
      const o = v128.load(outputs + at);
      const t = v128.load(targets + at);
      const low = v128.and(lowMask(isRow), f64x2.sub(lowPair(o), lowPair(t)));
      const high = v128.and(highMask(isRow), f64x2.sub(highPair(o), highPair(t)));
      totalLow = f64x2.add(totalLow, f64x2.mul(low, low));
      totalHigh = f64x2.add(totalHigh, f64x2.mul(high, high));
      if (gradient == 0) continue;
      v128.store(gradient + at, v128.and(isRow, f32x4.mul(f32x4.sub(o, t), factor)));
    }
  }
  return sumOfPairs(totalLow, totalHigh);
}
