// Sums over a layer, or over any tensor as a layer of one unit.
import { sum, sumOfProducts } from '../sums';

/**
 * Writes three float64 numbers at `out`: the sum, the sum of squares and how many are not finite, over x[units × stride] and
 * exactly `batch` columns; one unit after the other. The sums are not finite when there is any such number.
 */
export function moments(x: usize, stride: i32, units: i32, batch: i32, out: usize): void {
  let total = 0.0;
  let squares = 0.0;
  let nonFinite = 0;
  for (let u = 0; u < units; u++) {
    const row = x + ((<usize>u * <usize>stride) << 2);
    total += sum(row, batch);
    const square = sumOfProducts(row, row, batch);
    squares += square;
    // Squares of float32 numbers cannot overflow in float64.
    if (!(square < Infinity)) nonFinite += countNonFinite(row, batch);
  }
  store<f64>(out, total);
  store<f64>(out + 8, squares);
  store<f64>(out + 16, <f64>nonFinite);
}

/** Writes the smallest and the largest number at `out`, float64; NaN is passed over, and without numbers they are ∞ and −∞. */
export function minMax(x: usize, stride: i32, units: i32, batch: i32, out: usize): void {
  let least: f32 = Infinity;
  let most: f32 = -Infinity;
  for (let u = 0; u < units; u++) {
    const row = x + ((<usize>u * <usize>stride) << 2);
    for (let r = 0; r < batch; r++) {
      const value = load<f32>(row + (<usize>r << 2));
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  store<f64>(out, <f64>least);
  store<f64>(out + 8, <f64>most);
}

function countNonFinite(x: usize, n: i32): i32 {
  let count = 0;
  for (let i = 0; i < n; i++) count += i32(!isFinite<f32>(load<f32>(x + (<usize>i << 2))));
  return count;
}
