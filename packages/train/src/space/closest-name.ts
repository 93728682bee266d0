// What a person may have meant by a key or path that does not exist.

/**
 * The known name nearest to `got`: one that ends in the same part (`depth` → `network.depth`), else the one with the
 * fewest edits (insertion, deletion, substitution), at most one per three characters; undefined when none is near.
 */
export function closestName(got: string, known: readonly string[]): string | undefined {
  const tail = lastPart(got);
  const sameTail = known.filter((name) => lastPart(name) === tail);
  if (sameTail.length === 1) return sameTail[0];
  const allowed = Math.max(1, Math.floor(got.length / 3));
  const [best] = known
    .map((name) => ({ name, edits: editDistance(got.toLowerCase(), name.toLowerCase()) }))
    .filter(({ edits }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits);
  return best?.name;
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

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
