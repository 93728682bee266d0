// Unbiased permutations (Fisher and Yates, in Durstenfeld's form): those of src/random/shuffle.ts.
import { drawBlocks, words0, words1, words2, words3 } from './philox';

/** order, u32[n] ← a permutation of 0 … n − 1 from the stream (seed, replicate, index, purpose); all are equally likely. */
export function shuffle(order: usize, n: i32, seed: i32, replicate: i32, index: i32, purpose: i32): void {
  for (let i = 0; i < n; i++) store<u32>(order + (<usize>i << 2), <u32>i);
  let i = n - 1;
  for (let block = 0; i > 0; block += 4) {
    drawBlocks(block, seed, replicate, index, purpose);
    for (let k = 0; k < 4 && i > 0; k++) {
      // The words of block k, one after the other in lane 0.
      let words = blockOf(k);
      for (let lane = 0; lane < 4 && i > 0; lane++) {
        const word = <u32>i32x4.extract_lane(words, 0);
        words = v128.shuffle<i32>(words, words, 1, 2, 3, 0);
        const bound = <u32>i + 1;
        // The last 2^32 mod bound words are an incomplete interval and rejected. They are fewer than `bound`, so that only a
        // word near 2^32 needs the division that counts them.
        if (word > <u32>~bound && word > <u32>~((0 - bound) % bound)) continue;
        const a = order + (<usize>i << 2);
        const b = order + (<usize>(word % bound) << 2);
        const held = load<u32>(a);
        store<u32>(a, load<u32>(b));
        store<u32>(b, held);
        i--;
      }
    }
  }
}

/** The four words of block k: a row of the 4 × 4 matrix whose columns were drawn. */
function blockOf(k: i32): v128 {
  const low = k < 2 ? v128.shuffle<i32>(words0, words1, 0, 4, 1, 5) : v128.shuffle<i32>(words0, words1, 2, 6, 3, 7);
  const high = k < 2 ? v128.shuffle<i32>(words2, words3, 0, 4, 1, 5) : v128.shuffle<i32>(words2, words3, 2, 6, 3, 7);
  return (k & 1) == 0 ? v128.shuffle<i64>(low, high, 0, 2) : v128.shuffle<i64>(low, high, 1, 3);
}
