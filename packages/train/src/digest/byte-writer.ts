// Numbers as bytes, the same on every machine: little-endian, every NaN as one bit pattern.

const canonicalNaN32 = 0x7fc0_0000;
const canonicalNaN64 = 0x7ff8_0000;

/** Grows a byte string number by number. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView;
  #length = 0;

  /** `expected` bytes are written without growing. */
  constructor(expected = 1024) {
    this.#bytes = new Uint8Array(expected);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** A view on what was written; valid until the next write. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Appends 4 bytes per number. */
  float32s(numbers: Float32Array): void {
    this.#reserve(4 * numbers.length);
    for (const x of numbers) {
      if (Number.isNaN(x)) this.#view.setUint32(this.#length, canonicalNaN32, true);
      else this.#view.setFloat32(this.#length, x, true);
      this.#length += 4;
    }
  }

  /** Appends 8 bytes. */
  float64(x: number): void {
    this.#reserve(8);
    if (Number.isNaN(x)) {
      this.#view.setUint32(this.#length, 0, true);
      this.#view.setUint32(this.#length + 4, canonicalNaN64, true);
    } else {
      this.#view.setFloat64(this.#length, x, true);
    }
    this.#length += 8;
  }

  /** Appends the unsigned 32-bit integers, 4 bytes each. */
  uint32s(numbers: ArrayLike<number>): void {
    this.#reserve(4 * numbers.length);
    for (let i = 0; i < numbers.length; i++) {
      this.#view.setUint32(this.#length, numbers[i]!, true);
      this.#length += 4;
    }
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + count));
    larger.set(this.bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}
