// The exponent bits of float64 numbers, through one shared pair of views. Single-threaded by construction.

const floats = new Float64Array(1);
const words = new Uint32Array(floats.buffer);
floats[0] = 1;
/** Index of the word that holds sign, exponent and the top of the mantissa: 1 on little-endian machines. */
const high = words[1] === 0 ? 0 : 1;
const low = 1 - high;

/** 2^exponent, exactly; `exponent` an integer in [-1022, 1023]. */
export function powerOfTwo(exponent: number): number {
  words[low] = 0;
  words[high] = (exponent + 1023) << 20;
  return floats[0]!;
}

/** Unbiased exponent of a normal positive number: the e of x = m·2^e with m in [1, 2). */
export function exponentOf(x: number): number {
  floats[0] = x;
  return (words[high]! >>> 20) - 1023;
}

/** The m in [1, 2) of x = m·2^e, for a normal positive number. */
export function mantissaOf(x: number): number {
  floats[0] = x;
  words[high] = (words[high]! & 0x000f_ffff) | 0x3ff0_0000;
  return floats[0]!;
}
