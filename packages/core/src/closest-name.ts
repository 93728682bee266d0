// Finds what a person may have meant by a misspelt name.

/**
 * The known name nearest to `got`, or undefined when none is near: at most one edit (insertion, deletion, substitution,
 * swap of neighbours) per three characters. Case, `-` and `_` do not count.
 */
export function closestName(got: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(got.length / 3)) + 1;
  for (const name of known) {
    const distance = editDistance(simplify(got), simplify(name));
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

const simplify = (name: string): string => name.toLowerCase().replaceAll(/[-_\s]/g, '');

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment, Damerau 1964). */
function editDistance(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const substituted = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY;
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, substituted, swapped);
    }
  }
  return rows[a.length]![b.length]!;
}
