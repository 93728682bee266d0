// What a person may have meant by a key or path that does not exist.
import { closestName } from '@actlab/core';

/**
 * The known path nearest to `got`: the one that ends in the same part (`depth` → `network.depth`), else the one with the
 * fewest edits; undefined when none is near.
 */
export function closestPath(got: string, known: readonly string[]): string | undefined {
  const tail = lastPart(got);
  const sameTail = known.filter((name) => lastPart(name) === tail);
  return sameTail.length === 1 ? sameTail[0] : closestName(got, known);
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
