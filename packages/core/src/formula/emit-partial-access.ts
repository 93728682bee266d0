// AssemblyScript functions for the ends of arrays: what is left there may not fill a vector.
import type { Element } from './emit-vector.js';

/**
 * `loadPart` gives the first n elements of a vector and zeros, `storePart` stores the first n, `firstOf` is a mask over them;
 * all of a vector for a larger n, nothing for n ≤ 0.
 */
export const partialAccess: { readonly [element in Element]: string } = {
  f32: `function loadPart(at: usize, n: i32): v128 {
  if (n >= 4) return v128.load(at);
  if (n == 3) return v128.load_lane<f32>(at, v128.load64_zero(at), 2, 8);
  if (n == 2) return v128.load64_zero(at);
  return n == 1 ? v128.load32_zero(at) : i32x4.splat(0);
}

function storePart(at: usize, value: v128, n: i32): void {
  if (n >= 4) v128.store(at, value);
  else {
    if (n >= 2) v128.store64_lane(at, value, 0);
    if (n == 1) v128.store32_lane(at, value, 0);
    if (n == 3) v128.store32_lane(at, value, 2, 8);
  }
}

function firstOf(n: i32): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(n));
}`,
  f64: `function loadPart(at: usize, n: i32): v128 {
  if (n >= 2) return v128.load(at);
  return n == 1 ? v128.load64_zero(at) : i32x4.splat(0);
}

function storePart(at: usize, value: v128, n: i32): void {
  if (n >= 2) v128.store(at, value);
  else if (n == 1) v128.store64_lane(at, value, 0);
}

function firstOf(n: i32): v128 {
  return i32x4.lt_s(i32x4(0, 0, 1, 1), i32x4.splat(n));
}`,
};
