// The operations on exponent bits, for one number: on float32 bits in a float32 step, on float64 bits in a wide one.

const floats = new Float32Array(1);
const words = new Int32Array(floats.buffer);
const doubles = new Float64Array(1);
/** The second half holds sign, exponent and the leading bits (typed arrays are little-endian wherever WebAssembly runs). */
const halves = new Int32Array(doubles.buffer);

/** 2ⁿ for a whole n in [-126, 127], 0 for -127. */
export function powerOfTwo32(n: number): number {
  words[0] = (n + 127) << 23;
  return floats[0]!;
}

/** The exponent of a positive normal float32 number. */
export function exponent32(a: number): number {
  floats[0] = a;
  return ((words[0]! >> 23) & 255) - 127;
}

/** The significand, in [1, 2), of a positive normal float32 number. */
export function significand32(a: number): number {
  floats[0] = a;
  words[0] = (words[0]! & 0x7fffff) | 0x3f800000;
  return floats[0]!;
}

/** 2ⁿ for a whole n in [-1022, 1023], 0 for -1023. */
export function powerOfTwo64(n: number): number {
  halves[0] = 0;
  halves[1] = (n + 1023) << 20;
  return doubles[0]!;
}

/** The exponent of a positive normal float64 number. */
export function exponent64(a: number): number {
  doubles[0] = a;
  return ((halves[1]! >> 20) & 2047) - 1023;
}

/** The significand, in [1, 2), of a positive normal float64 number. */
export function significand64(a: number): number {
  doubles[0] = a;
  halves[1] = (halves[1]! & 0xfffff) | 0x3ff00000;
  return doubles[0]!;
}
