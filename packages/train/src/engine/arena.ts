// Lays arrays out one after the other in an engine's memory, before anything is written to it.

const lineBytes = 64;

/** Hands out addresses in bytes, each at the start of a cache line. With no memory behind it, it counts what would be needed. */
export class Arena {
  #end: number;

  constructor(from: number) {
    this.#end = roundUp(from, lineBytes);
  }

  /** The first address not handed out. */
  get end(): number {
    return this.#end;
  }

  bytes(count: number): number {
    const at = this.#end;
    this.#end = roundUp(at + count, lineBytes);
    return at;
  }

  /** `count` float32 numbers. */
  floats(count: number): number {
    return this.bytes(4 * count);
  }

  /** `count` float64 numbers. */
  doubles(count: number): number {
    return this.bytes(8 * count);
  }

  /** An arena over the same addresses from here on: for arrays that never live at the same time as others. */
  fork(): Arena {
    return new Arena(this.#end);
  }

  /** Continues behind the longest of the given arenas. */
  join(arenas: readonly Arena[]): void {
    for (const { end } of arenas) this.#end = Math.max(this.#end, end);
  }
}

export function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}
