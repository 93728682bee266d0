// Where properties are looked for: densely on [-50, 50], and ever more sparsely towards 0 and far out.

/** The interval that is probed densely. */
export const coreReach = 50;

const partsPerUnit = 64;
/** Exponents of the sparse points: from 2^-40 to 2^332, about 4e100, whose square is still a float64 number. */
const [leastExponent, largestExponent] = [-40, 332];

/**
 * Ascending: multiples of 1/64 on [-50, 50], ±2^e and ±1.5 · 2^e for e from -40 to 332, and `more`.
 */
export function probePoints(more: readonly number[] = []): readonly number[] {
  const points = new Set(more);
  for (let i = -coreReach * partsPerUnit; i <= coreReach * partsPerUnit; i++) points.add(i / partsPerUnit);
  for (let e = leastExponent; e <= largestExponent; e++) {
    for (const factor of [1, 1.5]) {
      points.add(factor * 2 ** e);
      points.add(-factor * 2 ** e);
    }
  }
  return [...points].sort((a, b) => a - b);
}
