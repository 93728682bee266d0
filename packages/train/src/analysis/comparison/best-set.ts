// The arms that cannot be told from the best one, and how far that can be trusted.
import type { ArmScore, BestSet } from '../../records/index.js';
import { compareStandings, type Standing } from '../standing.js';
import { bestSetSentence } from './best-set-sentence.js';
import { type FriedmanResult, friedmanTest } from './friedman-test.js';
import { holm, replicatesNeeded, supportedComparisons } from './holm.js';
import { midRanks } from './mid-ranks.js';
import { signFlipTest } from './sign-flip-test.js';
import { wilcoxonTest } from './wilcoxon-test.js';

const level = 0.05;

/** An arm to be compared: its standing per replicate, null where that trial has not ended. */
export interface ComparedArm {
  score: ArmScore;
  standings: readonly (Standing | null)[];
}

/**
 * Compares the best arm with each other one over the replicates that all of them share.
 *
 * `arms` come best first and have all a finite objective somewhere; arms without one are passed too, with n = 0.
 * More than two arms: Friedman's test on ranks within replicates first; not significant at 5 % → all arms are in the set.
 * Otherwise best against each: the exact sign-flip test (Wilcoxon's where a pair holds a death) with Holm's correction if the
 * replicates support that many comparisons, and Friedman's post-hoc on rank sums, called exploratory, if they do not.
 * Null when no arm has a finite objective or no replicate is shared. `seed` keys the draws of tests above 20 replicates.
 */
export function bestSet(arms: readonly ComparedArm[], seed: number): BestSet | null {
  const best = arms[0];
  if (best === undefined || best.score.n === 0) return null;
  const rows = sharedReplicates(arms);
  const replicates = rows.length;
  if (replicates === 0) return null;
  const comparisons = arms.length - 1;
  const friedman =
    arms.length > 1
      ? friedmanTest(
          rows.map((row) => midRanks(row, compareStandings)),
          level,
        )
      : null;
  const rule = chooseRule(arms.length, replicates, friedman);
  const kept =
    rule === 'holm' ? keptByHolm(rows, seed) : rule === 'ranks' ? keptByRanks(friedman!) : arms.map(() => true);
  const missingReplicates = Math.max(0, replicatesNeeded(comparisons) - replicates);
  const facts = {
    ordinals: arms.filter((_, index) => kept[index]).map((arm) => arm.score.ordinal),
    best: best.score.ordinal,
    rule,
    replicates,
    comparisons,
    missingReplicates,
    friedman:
      friedman === null || arms.length < 3
        ? null
        : { statistic: friedman.statistic, degreesOfFreedom: friedman.degreesOfFreedom, p: friedman.p },
  };
  return { ...facts, sentence: bestSetSentence(facts, best.score) };
}

function chooseRule(arms: number, replicates: number, friedman: FriedmanResult | null): BestSet['rule'] {
  if (friedman === null) return 'single';
  if (arms > 2 && friedman.p > level) return 'all';
  return supportedComparisons(replicates) >= arms - 1 ? 'holm' : 'ranks';
}

/** One row per replicate that has ended in every arm, with the arms' standings in their order. */
function sharedReplicates(arms: readonly ComparedArm[]): Standing[][] {
  const rows: Standing[][] = [];
  const length = Math.min(...arms.map((arm) => arm.standings.length));
  for (let replicate = 0; replicate < length; replicate++) {
    const row = arms.map((arm) => arm.standings[replicate]).filter((standing) => standing != null);
    if (row.length === arms.length) rows.push(row);
  }
  return rows;
}

function keptByHolm(rows: readonly Standing[][], seed: number): boolean[] {
  const others = rows[0]!.slice(1).map((_, index) => pairedP(rows, index + 1, seed));
  return [true, ...holm(others).map((p) => p > level)];
}

/** Two-sided p of arm `other` against the best one. A death is worse than any value by more than any difference. */
function pairedP(rows: readonly Standing[][], other: number, seed: number): number {
  const differences = rows.map((row) => difference(row[other]!, row[0]!));
  return differences.every(Number.isFinite) &&
    rows.every((row) => row[other]!.tier === 'finite' && row[0]!.tier === 'finite')
    ? signFlipTest(differences, seed)
    : wilcoxonTest(differences).twoSided;
}

function difference(a: Standing, b: Standing): number {
  if (a.tier === 'finite' && b.tier === 'finite') return a.loss! - b.loss!;
  if (a.tier !== 'finite' && b.tier !== 'finite') return 0;
  return a.tier === 'finite' ? -Infinity : Infinity;
}

/** Drops the arms whose rank sum is worse than the best arm's by more than the critical difference. */
function keptByRanks({ rankSums, criticalDifference }: FriedmanResult): boolean[] {
  return rankSums.map((sum) => sum - rankSums[0]! <= criticalDifference);
}
