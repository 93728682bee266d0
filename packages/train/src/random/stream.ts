// A random stream of a trial: keyed by purpose, by replicate and by layer or epoch, never by anything of the arm.
import { philox4x32 } from './philox.js';

/** What a stream is for; the last word of its counter. The numbers are part of every digest: append, never renumber. */
export const purposes = { init: 1, order: 2, split: 3, probe: 4, noise: 5, data: 6, bias: 7 } as const;

/** One of the named purposes. */
type Purpose = keyof typeof purposes;

/** What keys a stream. `index` is the layer (init), the epoch (order), the class (split) or the step (noise). */
export interface StreamKey {
  sweepSeed: number;
  /** Left out where all replicates share the stream: the split and the probe inputs. */
  replicate?: number;
  purpose: Purpose;
  index?: number;
}

/** An endless sequence of 32-bit words: block i of Philox4x32-10 with key (sweepSeed, replicate), counter (i, index, purpose). */
export class Stream {
  readonly #words = new Uint32Array(4);
  readonly #seed: number;
  readonly #replicate: number;
  readonly #index: number;
  readonly #purpose: number;
  #block = 0;
  #used = 4;

  constructor(key: StreamKey) {
    this.#seed = key.sweepSeed;
    this.#replicate = key.replicate ?? 0;
    this.#index = key.index ?? 0;
    this.#purpose = purposes[key.purpose];
  }

  /** The next word, an unsigned 32-bit integer. */
  nextWord(): number {
    if (this.#used === 4) {
      const i = this.#block++;
      const iHigh = Math.floor(i / 0x1_0000_0000);
      philox4x32(this.#words, this.#seed, this.#replicate, i, iHigh, this.#index, this.#purpose);
      this.#used = 0;
    }
    return this.#words[this.#used++]!;
  }

  /** A multiple of 2^-53, uniform on [0, 1). Takes two words. */
  nextUniform(): number {
    const high = this.nextWord() >>> 5;
    const low = this.nextWord() >>> 6;
    return (high * 0x400_0000 + low) / 0x20_0000_0000_0000;
  }

  /** An integer uniform on [0, bound), without bias: words of the incomplete last interval are rejected. 1 ≤ bound ≤ 2^32. */
  nextBelow(bound: number): number {
    const limit = 0x1_0000_0000 - (0x1_0000_0000 % bound);
    for (;;) {
      const word = this.nextWord();
      if (word < limit) return word % bound;
    }
  }
}
