// Rows of float32 numbers whose count is not known beforehand.

const firstRows = 1024;

/** Zeros on shared memory: what a reader fills goes to all threads without another copy. */
export function newFloats(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));
}

/** A table that grows by doubling: at most three times its final size is held, for a moment. */
export class FloatRows {
  readonly #columns: number;
  #values: Float32Array;
  /** Rows that are complete. */
  rows = 0;

  constructor(columns: number) {
    this.#columns = columns;
    this.#values = new Float32Array(firstRows * columns);
  }

  /** Writes into the row that is not complete yet. */
  set(column: number, value: number): void {
    this.#values[this.rows * this.#columns + column] = value;
  }

  endRow(): void {
    this.rows++;
    if ((this.rows + 1) * this.#columns <= this.#values.length) return;
    const larger = new Float32Array(2 * this.#values.length);
    larger.set(this.#values);
    this.#values = larger;
  }

  /** f32[rows × columns]: a copy of its own, of exactly this size. */
  values(): Float32Array {
    const values = newFloats(this.rows * this.#columns);
    values.set(this.#values.subarray(0, values.length));
    return values;
  }
}
