// Philox4x32-10: a counter-based generator; the blocks of src/random/philox.ts, four at a time.
// J. Salmon, M. Moraes, R. Dror, D. Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC'11, section 4.3.

const M0: i32 = 0xd251_1f53;
const M1: i32 = 0xcd9e_8d57;
const W0: i32 = 0x9e37_79b9;
const W1: i32 = 0xbb67_ae85;

/** The words of the blocks drawn last: lane k of `wordsI` is word I of block k. */
export let words0: v128 = i32x4.splat(0);
export let words1: v128 = i32x4.splat(0);
export let words2: v128 = i32x4.splat(0);
export let words3: v128 = i32x4.splat(0);

/** Draws the blocks `block` … `block` + 3 of the stream with key (seed, replicate) and counters (block, 0, index, purpose). */
// @ts-ignore: decorator
@inline
export function drawBlocks(block: i32, seed: i32, replicate: i32, index: i32, purpose: i32): void {
  let x0 = i32x4.add(i32x4.splat(block), i32x4(0, 1, 2, 3));
  let x1 = i32x4.splat(0);
  let x2 = i32x4.splat(index);
  let x3 = i32x4.splat(purpose);
  let key0 = i32x4.splat(seed);
  let key1 = i32x4.splat(replicate);
  for (let round = 0; round < 10; round++) {
    // 64-bit products of lanes 0, 1 and of lanes 2, 3.
    const low0 = i64x2.extmul_low_i32x4_u(x0, i32x4.splat(M0));
    const high0 = i64x2.extmul_high_i32x4_u(x0, i32x4.splat(M0));
    const low1 = i64x2.extmul_low_i32x4_u(x2, i32x4.splat(M1));
    const high1 = i64x2.extmul_high_i32x4_u(x2, i32x4.splat(M1));
    x0 = v128.xor(v128.xor(v128.shuffle<i32>(low1, high1, 1, 3, 5, 7), x1), key0);
    x2 = v128.xor(v128.xor(v128.shuffle<i32>(low0, high0, 1, 3, 5, 7), x3), key1);
    x1 = v128.shuffle<i32>(low1, high1, 0, 2, 4, 6);
    x3 = v128.shuffle<i32>(low0, high0, 0, 2, 4, 6);
    key0 = i32x4.add(key0, i32x4.splat(W0));
    key1 = i32x4.add(key1, i32x4.splat(W1));
  }
  words0 = x0;
  words1 = x1;
  words2 = x2;
  words3 = x3;
}
