// Natural logarithms in two float64 lanes, in the operations and so with the bits of `log` of @actlab/core/numerics.

const ln2High: f64 = 0.6931471803691238;
const ln2Low: f64 = 1.9082149292705877e-10;

/** ln x for normal positive x, within 1 ULP; NaN for NaN. */
// @ts-ignore: decorator
@inline
export function logOfNormal(x: v128): v128 {
  const field = i64x2.shr_u(x, 52);
  const exponent = f64x2.sub(
    f64x2.convert_low_i32x4_s(v128.shuffle<i32>(field, field, 0, 2, 0, 2)),
    f64x2.splat(1023),
  );
  const mantissa = v128.or(v128.and(x, i64x2.splat(0x000f_ffff_ffff_ffff)), i64x2.splat(0x3ff0_0000_0000_0000));
  const isLarge = f64x2.ge(mantissa, f64x2.splat(1.4140625));
  const m = v128.bitselect(f64x2.mul(mantissa, f64x2.splat(0.5)), mantissa, isLarge);
  const e = f64x2.add(exponent, v128.and(isLarge, f64x2.splat(1)));
  return v128.bitselect(logOfOnePlus(f64x2.sub(m, f64x2.splat(1)), e), x, f64x2.eq(x, x));
}

/** ln(1 + x) for x in [0, 1], within 2 ULP; NaN for NaN. */
// @ts-ignore: decorator
@inline
export function log1pOfFraction(x: v128): v128 {
  // 1 + x = 2·(1 + (x − 1)/2).
  const isLarge = f64x2.ge(x, f64x2.splat(0.4140625));
  const halved = f64x2.mul(f64x2.sub(x, f64x2.splat(1)), f64x2.splat(0.5));
  return logOfOnePlus(v128.bitselect(halved, x, isLarge), v128.and(isLarge, f64x2.splat(1)));
}

/** ln((1 + f)·2^e) for 1 + f in [0.707, 1.415): 2·atanh(s) with s = f/(2 + f), as a series to s^23. */
// @ts-ignore: decorator
@inline
function logOfOnePlus(f: v128, e: v128): v128 {
  const s = f64x2.div(f, f64x2.add(f64x2.splat(2), f));
  const half = f64x2.mul(f64x2.mul(f64x2.splat(0.5), f), f);
  const series = f64x2.add(
    f64x2.mul(s, f64x2.add(half, tail(f64x2.mul(s, s)))),
    f64x2.mul(e, f64x2.splat(ln2Low)),
  );
  return f64x2.sub(f64x2.mul(e, f64x2.splat(ln2High)), f64x2.sub(f64x2.sub(half, series), f));
}

/** Σ 2·z^j / (2j+1) for j = 1…11. */
// @ts-ignore: decorator
@inline
function tail(z: v128): v128 {
  let sum = f64x2.splat(2.0 / 23.0);
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(2.0 / 21.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(2.0 / 19.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(2.0 / 17.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(2.0 / 15.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(2.0 / 13.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(2.0 / 11.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(2.0 / 9.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(2.0 / 7.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(2.0 / 5.0));
  sum = f64x2.add(f64x2.mul(sum, z), f64x2.splat(2.0 / 3.0));
  return f64x2.mul(sum, z);
}
