// Vectors of four float32 rows: which of them count, and the float64 pairs they are made into.

/** All bits of the first `count` of four lanes: all four from 4 on. */
// @ts-ignore: decorator
@inline
export function firstLanes(count: i32): v128 {
  return i32x4.gt_s(i32x4.splat(count), i32x4(0, 1, 2, 3));
}

/** Lanes 0 and 1 in float64. */
// @ts-ignore: decorator
@inline
export function lowPair(x: v128): v128 {
  return f64x2.promote_low_f32x4(x);
}

/** Lanes 2 and 3 in float64. */
// @ts-ignore: decorator
@inline
export function highPair(x: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<i32>(x, x, 2, 3, 2, 3));
}

/** Two float64 pairs rounded to four float32 lanes. */
// @ts-ignore: decorator
@inline
export function joinPairs(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
}

/** A mask of four 32-bit lanes as the 64-bit mask of its lanes 0 and 1. */
// @ts-ignore: decorator
@inline
export function lowMask(mask: v128): v128 {
  return v128.shuffle<i32>(mask, mask, 0, 0, 1, 1);
}

/** A mask of four 32-bit lanes as the 64-bit mask of its lanes 2 and 3. */
// @ts-ignore: decorator
@inline
export function highMask(mask: v128): v128 {
  return v128.shuffle<i32>(mask, mask, 2, 2, 3, 3);
}

/** The sum of two float64 pairs: (low0 + low1) + (high0 + high1). */
// @ts-ignore: decorator
@inline
export function sumOfPairs(low: v128, high: v128): f64 {
  return (
    f64x2.extract_lane(low, 0) + f64x2.extract_lane(low, 1) + (f64x2.extract_lane(high, 0) + f64x2.extract_lane(high, 1))
  );
}
