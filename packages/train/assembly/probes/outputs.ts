// What a layer puts out and takes in: zeros, constants, numbers below 0.
import { firstLanes } from '../lanes/rows';
import { countWithin } from './slopes';

/** |h| at which an output counts as zero: the largest float32 below 1e-6. */
const zeroOutput: f32 = 1e-6;

/**
 * Writes one float64 number at `out`: how many of h[units × stride] in exactly `batch` columns have |h| < 1e-6.
 * constantFlags[u], a byte, becomes 1 when unit u puts out the same number for all inputs and 0 otherwise; NaN is no number.
 */
export function outputs(h: usize, stride: i32, units: i32, batch: i32, out: usize, constantFlags: usize): void {
  let zeros = 0;
  for (let u = 0; u < units; u++) {
    const row = h + ((<usize>u * <usize>stride) << 2);
    zeros += countWithin(row, batch, zeroOutput);
    store<u8>(constantFlags + <usize>u, u8(isConstant(row, batch)));
  }
  store<f64>(out, <f64>zeros);
}

/** Writes one float64 number at `out`: how many of z[units × stride] in exactly `batch` columns are below 0. */
export function negatives(z: usize, stride: i32, units: i32, batch: i32, out: usize): void {
  let count = 0;
  for (let u = 0; u < units; u++) {
    const row = z + ((<usize>u * <usize>stride) << 2);
    for (let r = 0; r < batch; r += 4) {
      const isBelow = f32x4.lt(v128.load(row + (<usize>r << 2)), f32x4.splat(0));
      count += popcnt<i32>(v128.bitmask<i32>(v128.and(isBelow, firstLanes(batch - r))));
    }
  }
  store<f64>(out, <f64>count);
}

function isConstant(row: usize, batch: i32): bool {
  const first = v128.load32_splat(row);
  for (let r = 0; r < batch; r += 4) {
    const isSame = f32x4.eq(v128.load(row + (<usize>r << 2)), first);
    if (v128.any_true(v128.andnot(firstLanes(batch - r), isSame))) return false;
  }
  return true;
}
