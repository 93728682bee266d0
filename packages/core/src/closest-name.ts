// Finds what a person may have meant by a misspelt name.

/**
 * The known name nearest to `got`, or undefined when none is near: at most one edit (insertion, deletion, substitution)
 * per three characters. Case, `-` and `_` do not count.
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

/** Levenshtein's distance, row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
