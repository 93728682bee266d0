// Exact paired test on the mean: under the null hypothesis every difference may as well have the other sign.
import { philox4x32 } from '../../random/philox.js';

const mostExact = 20;
const draws = 100_000;
// The last word of the counter; analysis has its own, apart from those of training streams.
const purpose = 0x626f_6f74;

/**
 * Two-sided p of the mean of paired differences: the share of sign patterns with |sum| ≥ the observed one.
 *
 * Exact over all 2^n patterns up to n = 20; above, (b + 1)/(B + 1) over B = 100,000 draws keyed by `seed`.
 * All differences must be finite; 1 when there is none.
 */
export function signFlipTest(differences: readonly number[], seed: number): number {
  let sum = 0;
  let total = 0;
  for (const difference of differences) {
    sum += difference;
    total += Math.abs(difference);
  }
  const limit = Math.abs(sum) - 1e-12 * total;
  if (!(limit > 0)) return 1;
  return differences.length <= mostExact ? exactShare(differences, limit) : drawnShare(differences, limit, seed);
}

/** Patterns of two halves are summed apart and matched from sorted lists: 2·2^(n/2) sums instead of 2^n. */
function exactShare(differences: readonly number[], limit: number): number {
  const middle = differences.length >> 1;
  const first = signedSums(differences.slice(0, middle)).sort();
  const second = signedSums(differences.slice(middle)).sort();
  let count = 0;
  let from = second.length;
  for (const a of first) {
    while (from > 0 && a + second[from - 1]! >= limit) from--;
    count += second.length - from;
  }
  return Math.min(1, (2 * count) / (first.length * second.length));
}

/** The 2^n sums of ±d. */
function signedSums(differences: ArrayLike<number> & Iterable<number>): Float64Array {
  const sums = new Float64Array(2 ** differences.length);
  let length = 1;
  for (const difference of differences) {
    for (let index = 0; index < length; index++) {
      const sum = sums[index]!;
      sums[index] = sum - difference;
      sums[index + length] = sum + difference;
    }
    length *= 2;
  }
  return sums;
}

function drawnShare(differences: readonly number[], limit: number, seed: number): number {
  const tables: Float64Array[] = [];
  for (let start = 0; start < differences.length; start += 8) {
    const part = differences.slice(start, start + 8);
    tables.push(signedSums(Float64Array.from({ length: 8 }, (_, index) => part[index] ?? 0)));
  }
  const words = new Uint32Array(4);
  let extreme = 0;
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (const [index, table] of tables.entries()) {
      if (index % 16 === 0) philox4x32(words, seed, 0, draw, index >> 4, 0, purpose);
      sum += table[(words[(index >> 2) & 3]! >>> (8 * (index & 3))) & 255]!;
    }
    if (Math.abs(sum) >= limit) extreme++;
  }
  return (extreme + 1) / (draws + 1);
}
