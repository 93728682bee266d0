// Wilcoxon's signed-rank test on mid-ranks, zeros kept and split between both sides (J. W. Pratt 1959; W. J. Conover 1973).
import { normalTail } from '../distributions/chi-squared.js';
import { midRanks } from './mid-ranks.js';

const mostExact = 50;

/** `statistic` is W+: ranks of the positive differences plus half the ranks of zeros. */
export interface WilcoxonResult {
  statistic: number;
  /** P(W+ ≥ observed): small when differences tend to be positive. */
  greater: number;
  twoSided: number;
}

/**
 * The test of paired differences; ±∞ is a difference larger than all finite ones.
 *
 * p from the exact permutation distribution of these very mid-ranks up to n = 50, above (or with `method: 'normal'`) from the
 * normal approximation with tie correction and no continuity correction.
 */
export function wilcoxonTest(differences: readonly number[], method?: 'exact' | 'normal'): WilcoxonResult {
  const sizes = differences.map(Math.abs);
  const ranks = midRanks(sizes, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
  let positive = 0;
  let zeros = 0;
  for (const [index, difference] of differences.entries()) {
    if (difference > 0) positive += ranks[index]!;
    else if (difference === 0) zeros += ranks[index]!;
  }
  const statistic = positive + zeros / 2;
  const useExact = (method ?? (differences.length <= mostExact ? 'exact' : 'normal')) === 'exact';
  const { greater, less } = useExact
    ? exactTails(
        ranks.filter((_, index) => differences[index] !== 0),
        positive,
      )
    : normalTails(ranks, statistic);
  return { statistic, greater, twoSided: Math.min(1, 2 * Math.min(greater, less)) };
}

/** Counts sign patterns by their sum of doubled ranks, which are whole. Zeros have no sign to flip and stay as they are. */
function exactTails(ranks: readonly number[], positive: number): { greater: number; less: number } {
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const total = doubled.reduce((sum, rank) => sum + rank, 0);
  const counts = new Float64Array(total + 1);
  counts[0] = 1;
  let reached = 0;
  for (const rank of doubled) {
    for (let sum = reached; sum >= 0; sum--) counts[sum + rank]! += counts[sum]!;
    reached += rank;
  }
  const observed = Math.round(2 * positive);
  let above = 0;
  let below = 0;
  for (const [sum, count] of counts.entries()) {
    if (sum >= observed) above += count;
    if (sum <= observed) below += count;
  }
  const patterns = 2 ** doubled.length;
  return { greater: above / patterns, less: below / patterns };
}

function normalTails(ranks: readonly number[], statistic: number): { greater: number; less: number } {
  const n = ranks.length;
  const groups = new Map<number, number>();
  for (const rank of ranks) groups.set(rank, (groups.get(rank) ?? 0) + 1);
  let ties = 0;
  for (const size of groups.values()) ties += size * size * size - size;
  const variance = (n * (n + 1) * (2 * n + 1) - ties / 2) / 24;
  if (variance <= 0) return { greater: 1, less: 1 };
  const z = (statistic - (n * (n + 1)) / 4) / Math.sqrt(variance);
  return { greater: normalTail(z), less: normalTail(-z) };
}
