// Philox4x32-10: a counter-based generator. Block i of a stream is a pure function of (key, counter).
// J. Salmon, M. Moraes, R. Dror, D. Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC'11, section 4.3.

const M0 = 0xd251_1f53;
const M1 = 0xcd9e_8d57;
const W0 = 0x9e37_79b9;
const W1 = 0xbb67_ae85;
const rounds = 10;

/** Writes the four 32-bit words of the block (key k0 k1, counter c0 c1 c2 c3) into `out`. All inputs are unsigned 32-bit. */
export function philox4x32(
  out: Uint32Array,
  k0: number,
  k1: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
): void {
  let x0 = c0;
  let x1 = c1;
  let x2 = c2;
  let x3 = c3;
  let key0 = k0;
  let key1 = k1;
  for (let round = 0; round < rounds; round++) {
    const high0 = multiplyHigh(M0, x0);
    const high1 = multiplyHigh(M1, x2);
    const low0 = Math.imul(M0, x0);
    const low1 = Math.imul(M1, x2);
    x0 = high1 ^ x1 ^ key0;
    x1 = low1;
    x2 = high0 ^ x3 ^ key1;
    x3 = low0;
    key0 = (key0 + W0) | 0;
    key1 = (key1 + W1) | 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

/** Upper 32 bits of the 64-bit product of two 32-bit words; every partial product is exact in float64. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const first = aHigh * bLow + ((aLow * bLow) >>> 16);
  const second = aLow * bHigh + (first & 0xffff);
  return (aHigh * bHigh + (first >>> 16) + (second >>> 16)) | 0;
}
