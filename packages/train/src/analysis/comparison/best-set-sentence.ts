// The best set in plain English, with its numbers.
import type { ArmScore, BestSet } from '../../records/index.js';
import { formatMean, formatP } from '../format-number.js';

/** One or two sentences that say what was found and how far it can be trusted. */
export function bestSetSentence(set: Omit<BestSet, 'sentence'>, best: ArmScore): string {
  const arms = set.comparisons + 1;
  const shown = `${best.label}, ${formatMean(best)}`;
  if (set.rule === 'single') return `Only one arm, so there is nothing to compare it with: ${shown}.`;
  if (set.replicates === 1) {
    return `One replicate cannot tell ${arms} arms apart; the highest ranked is ${shown}. ${advice(set)}`;
  }
  if (set.rule === 'all') {
    const p = formatP(set.friedman?.p ?? 1);
    return `The ${arms} arms cannot be told apart (Friedman's test, p ${p}, ${set.replicates} replicates); the highest ranked is ${shown}.`;
  }
  const finding = separation(set.ordinals.length, arms, shown);
  if (set.rule === 'ranks') return `Exploratory, by ranks: ${finding}. ${advice(set)}`;
  return `${capitalise(finding)}: exact paired tests over ${set.replicates} replicates, ${correction(set.comparisons)}.`;
}

function separation(kept: number, arms: number, shown: string): string {
  const others = arms === 2 ? 'the other arm' : `each of the ${arms - 1} other arms`;
  if (kept === 1) return `the best (${shown}) can be told from ${others}`;
  if (kept === arms) return `none of the ${arms} arms can be told from the best (${shown})`;
  return `${kept} of ${arms} arms cannot be told from the best (${shown}), itself included`;
}

function correction(comparisons: number): string {
  return comparisons === 1 ? 'at 5 %' : `Holm's correction for ${comparisons} comparisons at 5 %`;
}

function advice({ replicates, comparisons, missingReplicates }: Omit<BestSet, 'sentence'>): string {
  if (missingReplicates === 0) return '';
  const more = missingReplicates === 1 ? '1 more is needed' : `${missingReplicates} more are needed`;
  const have = replicates === 1 ? '1 replicate does' : `${replicates} replicates do`;
  const paired = comparisons === 1 ? 'a paired comparison' : `${comparisons} paired comparisons`;
  return `${have} not support ${paired} at 5 %: ${more}.`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
