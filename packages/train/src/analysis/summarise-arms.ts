// Arms over their replicates: means, intervals, deaths.
import type { ArmScore, ArmSummary, Objective } from '../records/index.js';
import { rankArms } from './arm-score.js';
import { mean, meanInterval, median, standardDeviation } from './describe.js';
import { reduceMetric } from './objective.js';
import type { ArmRow, SlotRow } from './views/sweep-rows.js';

/** One summary per arm, in the order of `arms`. */
export function summariseArms(arms: readonly ArmRow[], slots: readonly SlotRow[], objective: Objective): ArmSummary[] {
  const byArm = slotsByArm(slots);
  return arms.map((arm) => summariseArm(arm, byArm.get(arm.ordinal) ?? [], objective));
}

/** Slots by ordinal, each list in the order given. */
export function slotsByArm(slots: readonly SlotRow[]): Map<number, SlotRow[]> {
  const byArm = new Map<number, SlotRow[]>();
  for (const slot of slots) {
    const list = byArm.get(slot.ordinal);
    if (list === undefined) byArm.set(slot.ordinal, [slot]);
    else list.push(slot);
  }
  return byArm;
}

/** The objective of a slot's trial; null when it has not ended, did not finish or has no finite value. */
export function slotValue(slot: SlotRow, objective: Objective): number | null {
  const { trial } = slot;
  return trial?.outcome.state === 'finished' ? reduceMetric(trial.metric, objective) : null;
}

function summariseArm(arm: ArmRow, slots: readonly SlotRow[], objective: Objective): ArmSummary {
  const length = slots.reduce((longest, slot) => Math.max(longest, slot.replicate + 1), 0);
  const byReplicate = Array.from({ length }, (): number | null => null);
  const testAcc: number[] = [];
  const testLoss: number[] = [];
  const durations: number[] = [];
  const summary = { ended: 0, pruned: 0, deaths: [] as ArmSummary['deaths'] };
  for (const slot of slots) {
    const { replicate, trial } = slot;
    if (trial === null) continue;
    const { outcome, chosen } = trial;
    summary.ended++;
    byReplicate[replicate] = slotValue(slot, objective);
    if (outcome.state === 'pruned') summary.pruned++;
    if (outcome.state === 'died') {
      const { cause, step, layer } = outcome;
      summary.deaths.push({ replicate, cause, step, ...(layer === undefined ? {} : { layer }) });
    }
    if (chosen !== null && Number.isFinite(chosen.testLoss)) testLoss.push(chosen.testLoss);
    if (chosen?.testAcc !== undefined && Number.isFinite(chosen.testAcc)) testAcc.push(chosen.testAcc);
    if (trial.durationMs !== null && !slot.reused) durations.push(trial.durationMs);
  }
  const values = byReplicate.filter((value) => value !== null);
  return {
    ordinal: arm.ordinal,
    label: arm.label,
    values: arm.values,
    activation: arm.activation,
    depth: arm.depth,
    ended: summary.ended,
    planned: slots.length,
    n: values.length,
    mean: mean(values),
    median: median(values),
    std: standardDeviation(values),
    interval: meanInterval(values),
    objective: byReplicate,
    testAcc: mean(testAcc),
    testLoss: mean(testLoss),
    deaths: summary.deaths,
    pruned: summary.pruned,
    durationMs: mean(durations),
  };
}

/** An arm's score as shown; null when it has no finite objective. */
export function toArmScore(arm: ArmSummary): ArmScore | null {
  if (arm.mean === null) return null;
  return { ordinal: arm.ordinal, label: arm.label, n: arm.n, mean: arm.mean, interval: arm.interval };
}

/**
 * The best arm by arm score among those whose trials have all ended; while there is none, among all that have begun.
 * Null when no arm has a finite objective.
 */
export function bestArm(arms: readonly ArmSummary[], direction: Objective['direction']): ArmScore | null {
  const complete = arms.filter((arm) => arm.ended === arm.planned && arm.n > 0);
  const best = rankArms(complete.length > 0 ? complete : arms.filter((arm) => arm.n > 0), direction)[0];
  return best === undefined ? null : toArmScore(best);
}
