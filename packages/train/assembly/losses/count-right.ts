// Rows classified right.
import { firstLanes } from '../lanes/rows';

/**
 * Rows whose largest output is where their target is largest, the first of equals; for width 1, rows where output > 0 equals
 * target > 0.5. A row with a NaN among its outputs is never right. outputs, targets: f32[width × stride].
 */
export function countRight(outputs: usize, targets: usize, stride: i32, width: i32, batch: i32): i32 {
  const step = <usize>stride << 2;
  let right = 0;
  for (let r = 0; r < batch; r += 4) {
    const column = <usize>r << 2;
    const firstOutput = v128.load(outputs + column);
    const firstTarget = v128.load(targets + column);
    let isRight = v128.and(firstLanes(batch - r), f32x4.eq(firstOutput, firstOutput));
    if (width == 1) {
      const output = f32x4.gt(firstOutput, f32x4.splat(0));
      const target = f32x4.gt(firstTarget, f32x4.splat(0.5));
      isRight = v128.andnot(isRight, v128.xor(output, target));
    } else {
      let largestOutput = firstOutput;
      let largestTarget = firstTarget;
      let outputAt = i32x4.splat(0);
      let targetAt = i32x4.splat(0);
      for (let j = 1; j < width; j++) {
        const at = column + <usize>j * step;
        const index = i32x4.splat(j);
        const output = v128.load(outputs + at);
        const target = v128.load(targets + at);
        const isLarger = f32x4.gt(output, largestOutput);
        const isLargerTarget = f32x4.gt(target, largestTarget);
        largestOutput = v128.bitselect(output, largestOutput, isLarger);
        largestTarget = v128.bitselect(target, largestTarget, isLargerTarget);
        outputAt = v128.bitselect(index, outputAt, isLarger);
        targetAt = v128.bitselect(index, targetAt, isLargerTarget);
        isRight = v128.and(isRight, f32x4.eq(output, output));
      }
      isRight = v128.and(isRight, i32x4.eq(outputAt, targetAt));
    }
    right += popcnt<i32>(v128.bitmask<i32>(isRight));
  }
  return right;
}
