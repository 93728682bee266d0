// What a layer's slopes f'(z) say: dead, nearly dead and saturated.
import { firstLanes } from '../lanes/rows';
import { sumOfMagnitudes, sumOfProducts } from '../sums';

/** Mean |f'| below which a unit counts as nearly dead. */
const nearlyDead: f64 = 0.05;
/** |f'| at which a pair of unit and input counts as saturated: the largest float32 below 0.01. */
const saturated: f32 = 0.01;

/**
 * Writes three float64 numbers at `out`, over derivative[units × stride] and exactly `batch` columns: the number of units with
 * mean |f'| < 0.05, the sum of f'², the number of pairs with |f'| < 0.01. deadFlags[u], a byte, becomes 1 when f' of unit u is
 * exactly 0 for all inputs and 0 otherwise. NaN is neither 0 nor small, nor is the mean of a unit that has one.
 */
export function slopes(derivative: usize, stride: i32, units: i32, batch: i32, out: usize, deadFlags: usize): void {
  let nearDead = 0;
  let squares = 0.0;
  let small = 0;
  for (let u = 0; u < units; u++) {
    const row = derivative + ((<usize>u * <usize>stride) << 2);
    const total = sumOfMagnitudes(row, batch);
    store<u8>(deadFlags + <usize>u, u8(total == 0));
    nearDead += i32(total / <f64>batch < nearlyDead);
    squares += sumOfProducts(row, row, batch);
    small += countWithin(row, batch, saturated);
  }
  store<f64>(out, <f64>nearDead);
  store<f64>(out + 8, squares);
  store<f64>(out + 16, <f64>small);
}

/** How many of the first `batch` numbers of a row have |x| ≤ limit. */
export function countWithin(row: usize, batch: i32, limit: f32): i32 {
  const limits = f32x4.splat(limit);
  let count = 0;
  for (let r = 0; r < batch; r += 4) {
    const isSmall = f32x4.le(f32x4.abs(v128.load(row + (<usize>r << 2))), limits);
    count += popcnt<i32>(v128.bitmask<i32>(v128.and(isSmall, firstLanes(batch - r))));
  }
  return count;
}
