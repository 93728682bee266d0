// The Mann–Whitney test of two small samples, exact also with ties.

/** The test's statistic and its two-sided p-value. */
export interface MannWhitney {
  /** Number of pairs (a, b) with a > b, ties counted half. */
  readonly u: number;
  /** Probability of a U at least as far from its mean when both samples come from one population. */
  readonly p: number;
}

/**
 * Compares samples `a` and `b` by ranks. The distribution of U is counted over all divisions of the pooled values into
 * two samples of these sizes, given their ties, so p is exact at any size; the cost grows with (|a| + |b|)^3 · |a|.
 * Empty samples have p = 1.
 * @see Mann & Whitney 1947, "On a test of whether one of two random variables is stochastically larger than the other";
 * Streitberg & Röhmel 1986, "Exact distributions for permutation and rank tests" (the counting by shifts).
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): MannWhitney {
  const ranks = doubledMidranks([...a, ...b]);
  let observed = 0;
  for (let i = 0; i < a.length; i++) observed += ranks[i] as number;
  const u = observed / 2 - (a.length * (a.length + 1)) / 2;
  if (a.length === 0 || b.length === 0) return { u, p: 1 };

  const counts = countRankSums(ranks, a.length);
  const mean = a.length * (a.length + b.length + 1); // doubled, as the ranks are
  const distance = Math.abs(observed - mean);
  let all = 0;
  let asFar = 0;
  counts.forEach((count, sum) => {
    all += count;
    if (Math.abs(sum - mean) >= distance) asFar += count;
  });
  return { u, p: asFar / all };
}

/** Twice the rank of each value, 1 = smallest, tied values sharing their mean rank: whole numbers. */
function doubledMidranks(values: readonly number[]): number[] {
  return values.map((value) => {
    let smaller = 0;
    let equal = 0;
    for (const other of values) {
      if (other < value) smaller++;
      else if (other === value) equal++;
    }
    return 2 * smaller + equal + 1;
  });
}

/** For each sum s: in how many ways `size` of the ranks add up to s. */
function countRankSums(ranks: readonly number[], size: number): Float64Array {
  const highest = ranks.reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(highest + 1));
  (ways[0] as Float64Array)[0] = 1;
  for (const rank of ranks) {
    for (let chosen = size; chosen >= 1; chosen--) {
      const from = ways[chosen - 1] as Float64Array;
      const to = ways[chosen] as Float64Array;
      for (let sum = highest; sum >= rank; sum--) to[sum] = (to[sum] as number) + (from[sum - rank] as number);
    }
  }
  return ways[size] as Float64Array;
}
