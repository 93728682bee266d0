// Sine and cosine of whole turns in two float64 lanes, in the operations and so with the bits of src/numerics/sin-cos.ts.

/** The number of the quarter turn nearest to u in [0, 1], 0 to 4. */
// @ts-ignore: decorator
@inline
function nearestQuarter(u: v128): v128 {
  return f64x2.floor(f64x2.add(f64x2.mul(f64x2.splat(4), u), f64x2.splat(0.5)));
}

/** The same as a 64-bit integer. */
// @ts-ignore: decorator
@inline
export function quadrantOf(u: v128): v128 {
  return i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(nearestQuarter(u)));
}

/** 2πu less the nearest quarter turn, in radians: |t| ≤ π/4. */
// @ts-ignore: decorator
@inline
export function angleOf(u: v128): v128 {
  const quarter = f64x2.mul(f64x2.splat(0.25), nearestQuarter(u));
  return f64x2.mul(f64x2.splat(6.283185307179586), f64x2.sub(u, quarter));
}

/** sin 2πu from the quadrant of u and both series of its angle. */
// @ts-ignore: decorator
@inline
export function sinOf(quadrant: v128, sine: v128, cosine: v128): v128 {
  return v128.xor(v128.bitselect(cosine, sine, isOdd(quadrant)), halfTurnSign(quadrant));
}

/** cos 2πu from the quadrant of u and both series of its angle. */
// @ts-ignore: decorator
@inline
export function cosOf(quadrant: v128, sine: v128, cosine: v128): v128 {
  const next = i64x2.add(quadrant, i64x2.splat(1));
  return v128.xor(v128.bitselect(sine, cosine, isOdd(quadrant)), halfTurnSign(next));
}

/** All bits where the quadrant is odd: there sine and cosine change places. */
// @ts-ignore: decorator
@inline
function isOdd(quadrant: v128): v128 {
  return i64x2.neg(v128.and(quadrant, i64x2.splat(1)));
}

/** The sign bit where bit 1 of the quadrant is set. */
// @ts-ignore: decorator
@inline
function halfTurnSign(quadrant: v128): v128 {
  return i64x2.shl(v128.and(quadrant, i64x2.splat(2)), 62);
}

/** Taylor series of sine to t^17 on |t| ≤ π/4. */
// @ts-ignore: decorator
@inline
export function sinSeries(t: v128): v128 {
  const z = f64x2.mul(t, t);
  let sum = f64x2.splat(1.0 / 355687428096000.0);
  sum = f64x2.sub(f64x2.mul(sum, z), f64x2.splat(1.0 / 1307674368000.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(1.0 / 6227020800.0));
  sum = f64x2.sub(f64x2.mul(sum, z), f64x2.splat(1.0 / 39916800.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(1.0 / 362880.0));
  sum = f64x2.sub(f64x2.mul(sum, z), f64x2.splat(1.0 / 5040.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(1.0 / 120.0));
  sum = f64x2.sub(f64x2.mul(sum, z), f64x2.splat(1.0 / 6.0));
  return f64x2.add(t, f64x2.mul(f64x2.mul(t, z), sum));
}

/** Taylor series of cosine to t^16 on |t| ≤ π/4. */
// @ts-ignore: decorator
@inline
export function cosSeries(t: v128): v128 {
  const z = f64x2.mul(t, t);
  let sum = f64x2.splat(1.0 / 20922789888000.0);
  sum = f64x2.sub(f64x2.mul(sum, z), f64x2.splat(1.0 / 87178291200.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(1.0 / 479001600.0));
  sum = f64x2.sub(f64x2.mul(sum, z), f64x2.splat(1.0 / 3628800.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(1.0 / 40320.0));
  sum = f64x2.sub(f64x2.mul(sum, z), f64x2.splat(1.0 / 720.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(1.0 / 24.0));
  const rest = f64x2.sub(f64x2.mul(f64x2.splat(0.5), z), f64x2.mul(f64x2.mul(z, z), sum));
  return f64x2.sub(f64x2.splat(1), rest);
}
