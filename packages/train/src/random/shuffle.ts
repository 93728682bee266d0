// Unbiased permutations (Fisher and Yates, in Durstenfeld's form).
import type { Stream } from './stream.js';

/** Permutes `items` in place; every permutation is equally likely. */
export function shuffle(items: Uint32Array, stream: Stream): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = stream.nextBelow(i + 1);
    const held = items[i]!;
    items[i] = items[j]!;
    items[j] = held;
  }
}
