// Friedman's test over arms ranked within each replicate, and the post-hoc on rank sums that irace races with.
// M. Friedman (1937), J. Am. Stat. Assoc. 32, 675; W. J. Conover (1999), Practical Nonparametric Statistics, §5.8.
import { chiSquaredTail } from '../distributions/chi-squared.js';
import { studentTQuantile } from '../distributions/student-t.js';

/** Rank sums per arm and the test on them. */
export interface FriedmanResult {
  statistic: number;
  degreesOfFreedom: number;
  /** From the chi-squared distribution; 1 when all ranks are tied. */
  p: number;
  rankSums: number[];
  /** Two rank sums further apart than this differ at the level asked for; +∞ with one replicate. */
  criticalDifference: number;
}

/** The test of `ranks[replicate][arm]` (mid-ranks, 1 = best) for k ≥ 2 arms; `level` is that of the post-hoc. */
export function friedmanTest(ranks: readonly (readonly number[])[], level = 0.05): FriedmanResult {
  const n = ranks.length;
  const k = ranks[0]?.length ?? 0;
  const rankSums = Array.from({ length: k }, () => 0);
  let squares = 0;
  for (const row of ranks) {
    for (const [arm, rank] of row.entries()) {
      rankSums[arm]! += rank;
      squares += rank * rank;
    }
  }
  let spread = 0;
  let sumSquares = 0;
  for (const sum of rankSums) {
    spread += (sum - (n * (k + 1)) / 2) ** 2;
    sumSquares += sum * sum;
  }
  const degreesOfFreedom = k - 1;
  const scale = squares - (n * k * (k + 1) ** 2) / 4;
  const statistic = scale > 0 ? (degreesOfFreedom * spread) / scale : 0;
  const freedom = (n - 1) * (k - 1);
  const criticalDifference =
    freedom < 1
      ? Infinity
      : studentTQuantile(1 - level / 2, freedom) * Math.sqrt(Math.max(0, 2 * (n * squares - sumSquares)) / freedom);
  return { statistic, degreesOfFreedom, p: chiSquaredTail(statistic, degreesOfFreedom), rankSums, criticalDifference };
}
