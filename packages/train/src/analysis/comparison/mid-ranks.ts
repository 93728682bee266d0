// Ranks from 1, equal values sharing the mean of their ranks.

/** The rank of every item, 1 = smallest by `compare`; items that compare as 0 get their mean rank. */
export function midRanks<T>(items: readonly T[], compare: (a: T, b: T) => number): number[] {
  const order = items.map((_, index) => index).sort((a, b) => compare(items[a]!, items[b]!));
  const ranks = items.map(() => 0);
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && compare(items[order[start]!]!, items[order[end]!]!) === 0) end++;
    for (let index = start; index < end; index++) ranks[order[index]!] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
