// Holm's step-down correction for several comparisons. S. Holm (1979), Scand. J. Statist. 6, 65.

/** Adjusted p-values in the order given: the running maximum of min(1, (m − i + 1)·p_(i)). */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]! || a - b);
  const adjusted = pValues.map(() => 0);
  let highest = 0;
  for (const [position, index] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (pValues.length - position) * pValues[index]!));
    adjusted[index] = highest;
  }
  return adjusted;
}

/** How many comparisons n replicates can support at 5 %: the smallest two-sided p of a paired exact test is 2^(1−n). */
export function supportedComparisons(replicates: number): number {
  return Math.floor(0.05 * 2 ** (replicates - 1));
}

/** The least number of replicates that supports this many comparisons at 5 %. */
export function replicatesNeeded(comparisons: number): number {
  let replicates = 1;
  while (supportedComparisons(replicates) < comparisons) replicates++;
  return replicates;
}
