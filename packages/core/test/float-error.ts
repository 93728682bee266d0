// How far a computed number is from the exact one, in units in the last place.

const floats = new Float32Array(1);
const bits32 = new Int32Array(floats.buffer);
const doubles = new Float64Array(1);
const bits64 = new BigInt64Array(doubles.buffer);

/** Number of representable float32 numbers from `a` to `b`; 0 when both are NaN. Zeros of both signs are one number. */
export function float32Steps(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(float32Ordinal(a) - float32Ordinal(b));
}

/** Number of representable float64 numbers from `a` to `b`, as `float32Steps`. */
export function float64Steps(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : Number.POSITIVE_INFINITY;
  const distance = float64Ordinal(a) - float64Ordinal(b);
  return Number(distance < 0n ? -distance : distance);
}

/** The float32 number with these bits. */
export function float32FromBits(pattern: number): number {
  bits32[0] = pattern;
  return floats[0]!;
}

/** The bits of a float32 number; every NaN has the same. */
export function float32Bits(value: number): number {
  if (Number.isNaN(value)) return 0x7fc00000;
  floats[0] = value;
  return bits32[0]!;
}

/** Neighbouring float32 numbers have neighbouring ordinals. */
function float32Ordinal(value: number): number {
  floats[0] = value;
  const pattern = bits32[0]!;
  return pattern >= 0 ? pattern : -(pattern & 0x7fffffff);
}

function float64Ordinal(value: number): bigint {
  doubles[0] = value;
  const pattern = bits64[0]!;
  return pattern >= 0n ? pattern : -(pattern & 0x7fffffffffffffffn);
}
