// The order of arms: by the median over their replicates, where a trial without a finite value counts as the worst.
import type { ArmSummary, Objective } from '../records/index.js';
import { mean, median } from './describe.js';

/** An arm with what its order depends on; an ArmSummary is one. */
export type Scored = Pick<ArmSummary, 'ordinal' | 'ended' | 'objective'>;

/** What arms are ordered by, each part smaller = better; `median` is +∞ when half the trials or more have no finite value. */
export interface Score {
  median: number;
  missing: number;
  mean: number;
  ordinal: number;
}

/** The score of an arm over its ended trials; null while none has ended. */
export function armScore(arm: Scored, direction: Objective['direction']): Score | null {
  if (arm.ended === 0) return null;
  const finite = arm.objective
    .filter((value) => value !== null)
    .map((value) => (direction === 'maximise' ? -value : value));
  const missing = Math.max(0, arm.ended - finite.length);
  const all = [...finite, ...Array.from({ length: missing }, () => Infinity)];
  return { median: median(all)!, missing, mean: mean(finite) ?? Infinity, ordinal: arm.ordinal };
}

/** Negative when `a` is better: median, then fewer trials without a value, then mean of the rest, then ordinal. */
export function compareScores(a: Score, b: Score): number {
  for (const part of ['median', 'missing', 'mean'] as const) {
    if (a[part] !== b[part]) return a[part] < b[part] ? -1 : 1;
  }
  return a.ordinal - b.ordinal;
}

/** The arms best first; those without an ended trial come last, by ordinal. */
export function rankArms<A extends Scored>(arms: readonly A[], direction: Objective['direction']): A[] {
  return arms
    .map((arm) => ({ arm, score: armScore(arm, direction) }))
    .sort((a, b) => {
      if (a.score === null || b.score === null) {
        return Number(a.score === null) - Number(b.score === null) || a.arm.ordinal - b.arm.ordinal;
      }
      return compareScores(a.score, b.score);
    })
    .map(({ arm }) => arm);
}
