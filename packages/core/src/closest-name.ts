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
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= b.length; j++) {
      const above = rows[i - 1];
      if (above === undefined || j === 0) {
        row.push(i + j);
        continue;
      }
      const substituted = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      // No letter stands before the first one, so that row i - 2 is there wherever this holds.
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, substituted, isSwap ? rows[i - 2]![j - 2]! + 1 : substituted));
    }
  }
  return rows[a.length]![b.length]!;
}
