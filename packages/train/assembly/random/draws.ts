// Matrices of random numbers from one stream: the numbers of src/random/draws.ts, bit for bit, scaled and rounded to float32.
import { logOfNormal } from '../lanes/log';
import { angleOf, cosOf, cosSeries, quadrantOf, sinOf, sinSeries } from '../lanes/sin-cos';
import { drawBlock, word0, word1, word2, word3 } from './philox';

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
  seed: u32,
  replicate: u32,
  index: u32,
  purpose: u32,
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
  seed: u32,
  replicate: u32,
  index: u32,
  purpose: u32,
): void {
  fill(out, rows, columns, stride, scale, seed, replicate, index, purpose, false);
}

/** Both, four numbers from two blocks at a time; `isNormal` is a constant at each use, which picks a loop. */
// @ts-ignore: decorator
@inline
function fill(
  out: usize,
  rows: i32,
  columns: i32,
  stride: i32,
  scale: f64,
  seed: u32,
  replicate: u32,
  index: u32,
  purpose: u32,
  isNormal: bool,
): void {
  const count = rows * columns;
  const skip = <usize>(stride - columns) << 2;
  const factor = f64x2.splat(scale);
  let to = out;
  let left = columns;
  for (let i = 0; i < count; i += 4) {
    drawBlock(<u32>(i >> 1), seed, replicate, index, purpose);
    const a = i32x4(word0, word1, word2, word3);
    drawBlock(<u32>(i >> 1) + 1, seed, replicate, index, purpose);
    const b = i32x4(word0, word1, word2, word3);
    const u = uniformsOf(v128.shuffle<i32>(a, b, 0, 4, 0, 4), v128.shuffle<i32>(a, b, 1, 5, 1, 5));
    const v = uniformsOf(v128.shuffle<i32>(a, b, 2, 6, 2, 6), v128.shuffle<i32>(a, b, 3, 7, 3, 7));
    let four = isNormal ? normalsOf(u, v, factor) : interleave(symmetric(u, factor), symmetric(v, factor));
    if (left >= 4 && i + 4 <= count) {
      v128.store(to, four);
      to += 16;
      left -= 4;
      if (left == 0) {
        to += skip;
        left = columns;
      }
    } else {
      for (let k = i; k < min(i + 4, count); k++) {
        store<f32>(to, f32x4.extract_lane(four, 0));
        four = v128.shuffle<i32>(four, four, 1, 2, 3, 0);
        to += 4;
        left--;
        if (left == 0) {
          to += skip;
          left = columns;
        }
      }
    }
  }
}

/** Multiples of 2^-53 on [0, 1) from the upper 27 and 26 bits of lanes 0 and 1 of two words each. */
// @ts-ignore: decorator
@inline
function uniformsOf(first: v128, second: v128): v128 {
  const high = f64x2.convert_low_i32x4_u(i32x4.shr_u(first, 5));
  const low = f64x2.convert_low_i32x4_u(i32x4.shr_u(second, 6));
  return f64x2.mul(f64x2.add(f64x2.mul(high, f64x2.splat(67108864)), low), f64x2.splat(1.1102230246251565e-16));
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
