// How long the rest of a run will take, from how long its cases took so far.

/** Large cases take many times longer than others: until one is done, so many. */
const largeFactor = 12;

/** Keeps the mean duration of a case, of large ones apart. */
export class RemainingTime {
  readonly #done = { small: { count: 0, ms: 0 }, large: { count: 0, ms: 0 } };

  /** A case took that long. */
  add(isLarge: boolean, ms: number): void {
    const kind = this.#done[isLarge ? 'large' : 'small'];
    kind.count++;
    kind.ms += ms;
  }

  /** Milliseconds that so many cases will take; null before the first is done. */
  of(small: number, large: number): number | null {
    const { small: a, large: b } = this.#done;
    if (a.count + b.count === 0) return null;
    const smallMs = a.count > 0 ? a.ms / a.count : b.ms / b.count / largeFactor;
    const largeMs = b.count > 0 ? b.ms / b.count : smallMs * largeFactor;
    return small * smallMs + large * largeMs;
  }
}
