// Finding NaN and infinity.

/** True when none of the `n` float32 numbers at `at` is NaN or infinite: zero times x is zero for finite x and NaN otherwise. */
export function isAllFinite(at: usize, n: i32): bool {
  const full = n & ~3;
  const zero = f32x4.splat(0);
  let sum = zero;
  for (let i = 0; i < full; i += 4) sum = f32x4.add(sum, f32x4.mul(zero, v128.load(at + (<usize>i << 2))));
  let total =
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
  for (let i = full; i < n; i++) total += 0 * load<f32>(at + (<usize>i << 2));
  return total == 0;
}
