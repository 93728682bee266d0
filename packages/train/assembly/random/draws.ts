// Matrices of random numbers from one stream: the numbers of src/random/draws.ts, bit for bit, scaled and rounded to float32.
import { logOfNormal } from '../lanes/log';
import { angleOf, cosOf, cosSeries, quadrantOf, sinOf, sinSeries } from '../lanes/sin-cos';
import { drawBlocks, words0, words1, words2, words3 } from './philox';

/**
 * out[r, c] ← scale · the next standard normal, row by row; out f32[rows × stride], columns behind `columns` stay as they are.
 * Numbers 2i and 2i + 1 come from block i of the stream (seed, replicate, index, purpose), by Box and Muller (1958).
 */
export function normals(
  out: usize,
  rows: i32,
  columns: i32,
  stride: i32,
  scale: f64,
  seed: i32,
  replicate: i32,
  index: i32,
  purpose: i32,
): void {
  fill(out, rows, columns, stride, scale, seed, replicate, index, purpose, true);
}

/** out[r, c] ← scale · the next number uniform on [−1, 1); as `normals` otherwise. */
export function uniforms(
  out: usize,
  rows: i32,
  columns: i32,
  stride: i32,
  scale: f64,
  seed: i32,
  replicate: i32,
  index: i32,
  purpose: i32,
): void {
  fill(out, rows, columns, stride, scale, seed, replicate, index, purpose, false);
}

/** Both, eight numbers from four blocks at a time; `isNormal` is a constant at each use, which picks a loop. */
// @ts-ignore: decorator
@inline
function fill(
  out: usize,
  rows: i32,
  columns: i32,
  stride: i32,
  scale: f64,
  seed: i32,
  replicate: i32,
  index: i32,
  purpose: i32,
  isNormal: bool,
): void {
  const count = rows * columns;
  const skip = <usize>(stride - columns) << 2;
  const factor = f64x2.splat(scale);
  let to = out;
  let left = columns;
  for (let i = 0; i < count; i += 8) {
    drawBlocks(i >> 1, seed, replicate, index, purpose);
    const high0 = i32x4.shr_u(words0, 5);
    const low0 = i32x4.shr_u(words1, 6);
    const high1 = i32x4.shr_u(words2, 5);
    const low1 = i32x4.shr_u(words3, 6);
    let a = pairOf(uniformsOf(high0, low0), uniformsOf(high1, low1), factor, isNormal);
    let b = pairOf(
      uniformsOf(v128.shuffle<i32>(high0, high0, 2, 3, 2, 3), v128.shuffle<i32>(low0, low0, 2, 3, 2, 3)),
      uniformsOf(v128.shuffle<i32>(high1, high1, 2, 3, 2, 3), v128.shuffle<i32>(low1, low1, 2, 3, 2, 3)),
      factor,
      isNormal,
    );
    if (left >= 8) {
      v128.store(to, a);
      v128.store(to, b, 16);
      to += 32;
      left -= 8;
    } else {
      for (let k = i; k < min(i + 8, count); k++) {
        if (left == 0) {
          to += skip;
          left = columns;
        }
        store<f32>(to, f32x4.extract_lane(a, 0));
        a = v128.shuffle<i32>(a, b, 1, 2, 3, 4);
        b = v128.shuffle<i32>(b, b, 1, 2, 3, 0);
        to += 4;
        left--;
      }
    }
    if (left == 0) {
      to += skip;
      left = columns;
    }
  }
}

/** Four numbers from the uniforms of two blocks. */
// @ts-ignore: decorator
@inline
function pairOf(u: v128, v: v128, factor: v128, isNormal: bool): v128 {
  return isNormal ? normalsOf(u, v, factor) : interleave(symmetric(u, factor), symmetric(v, factor));
}

/** Multiples of 2^-53 on [0, 1) from the integers of 27 and 26 bits in lanes 0 and 1. */
// @ts-ignore: decorator
@inline
function uniformsOf(high: v128, low: v128): v128 {
  const shifted = f64x2.mul(f64x2.convert_low_i32x4_u(high), f64x2.splat(67108864));
  return f64x2.mul(f64x2.add(shifted, f64x2.convert_low_i32x4_u(low)), f64x2.splat(1.1102230246251565e-16));
}

/** Four normals from two pairs of uniforms: of lane 0 its cosine and sine, then of lane 1. */
// @ts-ignore: decorator
@inline
function normalsOf(u: v128, turn: v128, factor: v128): v128 {
  // 1 − u lies in (0, 1], where the logarithm is finite.
  const radius = f64x2.sqrt(f64x2.mul(f64x2.splat(-2), logOfNormal(f64x2.sub(f64x2.splat(1), u))));
  const quadrant = quadrantOf(turn);
  const angle = angleOf(turn);
  const sine = sinSeries(angle);
  const cosine = cosSeries(angle);
  const first = f64x2.mul(factor, f64x2.mul(radius, cosOf(quadrant, sine, cosine)));
  const second = f64x2.mul(factor, f64x2.mul(radius, sinOf(quadrant, sine, cosine)));
  return interleave(first, second);
}

/** scale·(2u − 1). */
// @ts-ignore: decorator
@inline
function symmetric(u: v128, factor: v128): v128 {
  return f64x2.mul(factor, f64x2.sub(f64x2.mul(f64x2.splat(2), u), f64x2.splat(1)));
}

/** a0 b0 a1 b1 in float32. */
// @ts-ignore: decorator
@inline
function interleave(a: v128, b: v128): v128 {
  return v128.shuffle<i32>(f32x4.demote_f64x2_zero(a), f32x4.demote_f64x2_zero(b), 0, 4, 1, 5);
}
