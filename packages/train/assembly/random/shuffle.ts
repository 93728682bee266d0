// Unbiased permutations (Fisher and Yates, in Durstenfeld's form): those of src/random/shuffle.ts.
import { drawBlock, word0, word1, word2, word3 } from './philox';

let nextBlock: u32 = 0;
let used: i32 = 4;

/** order, u32[n] ← a permutation of 0 … n − 1 from the stream (seed, replicate, index, purpose); all are equally likely. */
export function shuffle(order: usize, n: i32, seed: u32, replicate: u32, index: u32, purpose: u32): void {
  for (let i = 0; i < n; i++) store<u32>(order + (<usize>i << 2), <u32>i);
  nextBlock = 0;
  used = 4;
  for (let i = n - 1; i > 0; i--) {
    const bound = <u32>i + 1;
    let word = nextWord(seed, replicate, index, purpose);
    // The last 2^32 mod bound words are an incomplete interval and rejected. They are fewer than `bound`, so that few words need
    // the division that counts them.
    if (word > <u32>~bound) {
      const lastWhole: u32 = ~((0 - bound) % bound);
      while (word > lastWhole) word = nextWord(seed, replicate, index, purpose);
    }
    const a = order + (<usize>i << 2);
    const b = order + (<usize>(word % bound) << 2);
    const held = load<u32>(a);
    store<u32>(a, load<u32>(b));
    store<u32>(b, held);
  }
}

/** The next word of the stream that `shuffle` began. */
// @ts-ignore: decorator
@inline
function nextWord(seed: u32, replicate: u32, index: u32, purpose: u32): u32 {
  if (used == 4) {
    drawBlock(nextBlock++, seed, replicate, index, purpose);
    used = 0;
  }
  const at = used++;
  return at == 0 ? word0 : at == 1 ? word1 : at == 2 ? word2 : word3;
}
