// e^x in four float32 lanes, from + − × and exponent bits: the same bits on every machine and engine.

/**
 * e^x for x ≤ 0, within 1 ULP, subnormal results included; 0 below −104, NaN for NaN.
 *
 * x = n·ln 2 + r with |r| ≤ ½ ln 2 and e^r = 1 + (r + r²·q(r)); q has degree 4 and errs by 8e-9. ln 2 comes in two parts, the
 * first so short that n times it is exact. The power of two is applied in two steps, so that a subnormal result comes out right.
 */
// @ts-ignore: decorator
@inline
export function expOfNonPositive(input: v128): v128 {
  // pmax keeps a NaN of its first operand.
  const x = f32x4.pmax(input, f32x4.splat(-104));
  // Adding 1.5·2^23 rounds to an integer, which then stands in the low bits.
  const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504)), f32x4.splat(12582912));
  const n = f32x4.sub(shifted, f32x4.splat(12582912));
  // ln 2 as 0x1.62E4p-1 + 0x1.7F7D1Cp-20. r = high − low; high is exact, so r loses digits in the polynomial only.
  const high = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693145751953125)));
  const low = f32x4.mul(n, f32x4.splat(1.428606765330187e-6));
  const r = f32x4.sub(high, low);
  let q = f32x4.add(f32x4.mul(r, f32x4.splat(0.0013926213141530752)), f32x4.splat(0.008363203145563602));
  q = f32x4.add(f32x4.mul(r, q), f32x4.splat(0.041666556149721146));
  q = f32x4.add(f32x4.mul(r, q), f32x4.splat(0.16666576266288757));
  q = f32x4.add(f32x4.mul(r, q), f32x4.splat(0.5));
  const curved = f32x4.sub(f32x4.mul(f32x4.mul(r, r), q), low);
  const power = f32x4.add(f32x4.splat(1), f32x4.add(high, curved));
  // 2^(n + 24): n ≥ −150 keeps its exponent normal.
  const scale = i32x4.add(i32x4.shl(shifted, 23), i32x4.splat(151 << 23));
  return f32x4.mul(f32x4.mul(power, scale), f32x4.splat(5.9604644775390625e-8));
}
