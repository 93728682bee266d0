// Philox4x32-10: a counter-based generator; the blocks of src/random/philox.ts.
// J. Salmon, M. Moraes, R. Dror, D. Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC'11, section 4.3.

const M0: u64 = 0xd251_1f53;
const M1: u64 = 0xcd9e_8d57;
const W0: u32 = 0x9e37_79b9;
const W1: u32 = 0xbb67_ae85;

/** The four words of the block drawn last. */
export let word0: u32 = 0;
export let word1: u32 = 0;
export let word2: u32 = 0;
export let word3: u32 = 0;

/** Draws block `block` of the stream with key (seed, replicate) and counter (block, 0, index, purpose). */
// @ts-ignore: decorator
@inline
export function drawBlock(block: u32, seed: u32, replicate: u32, index: u32, purpose: u32): void {
  let x0 = <u64>block;
  let x1: u64 = 0;
  let x2 = <u64>index;
  let x3 = <u64>purpose;
  let key0 = seed;
  let key1 = replicate;
  for (let round = 0; round < 10; round++) {
    const product0 = M0 * x0;
    const product1 = M1 * x2;
    x0 = (product1 >> 32) ^ x1 ^ <u64>key0;
    x1 = product1 & 0xffff_ffff;
    x2 = (product0 >> 32) ^ x3 ^ <u64>key1;
    x3 = product0 & 0xffff_ffff;
    key0 += W0;
    key1 += W1;
  }
  word0 = <u32>x0;
  word1 = <u32>x1;
  word2 = <u32>x2;
  word3 = <u32>x3;
}
