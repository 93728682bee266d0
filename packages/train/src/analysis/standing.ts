// Where a trial stands among others: deaths and prunings are censored outcomes, ranked below every finite one, never dropped.
import type { Objective, Outcome } from '../records/index.js';

/** One ended trial, ready to be ranked. `loss` is the objective turned so that less is better; null when it has none. */
export interface Standing {
  tier: 'finite' | 'pruned' | 'died';
  loss: number | null;
  step: number;
}

const tiers: Record<Standing['tier'], number> = { finite: 0, pruned: 1, died: 2 };

/** The standing of a trial with this objective (null = not finite); a finished trial without a finite value counts as died. */
export function standingOf(outcome: Outcome, value: number | null, direction: Objective['direction']): Standing {
  const loss = value === null ? null : direction === 'maximise' ? -value : value;
  if (outcome.state === 'pruned') return { tier: 'pruned', loss, step: outcome.step };
  if (outcome.state === 'died' || loss === null) return { tier: 'died', loss: null, step: outcome.step };
  return { tier: 'finite', loss, step: outcome.step };
}

/** Negative when `a` is better: finite ones by value; then pruned ones by step reached, then value; then deaths, later is better. */
export function compareStandings(a: Standing, b: Standing): number {
  if (a.tier !== b.tier) return tiers[a.tier] - tiers[b.tier];
  if (a.tier === 'finite') return order(a.loss!, b.loss!);
  if (a.step !== b.step) return b.step - a.step;
  return a.tier === 'pruned' ? order(a.loss ?? Infinity, b.loss ?? Infinity) : 0;
}

function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
