// The arms that cannot be told from the best, with a few that can, on one scale.
import type { ArmSummary, SweepView } from '@actlab/train/records';
import { pad } from '../../charts/scale.js';

export interface BestRow {
  arm: ArmSummary & { mean: number };
  /** False for arms shown for contrast only. */
  inSet: boolean;
}

export interface BestModel {
  rows: BestRow[];
  domain: [number, number];
  /** Members of the set that are not shown. */
  hidden: number;
}

const shownMembers = 10;
const shownOthers = 3;

/** Members best first, then the next best others. Null before the sweep has a best set. */
export function bestModel({ arms, bestSet, sweep }: SweepView): BestModel | null {
  if (bestSet === null) return null;
  const sign = sweep.objective.direction === 'maximise' ? -1 : 1;
  const scored = arms
    .filter((arm): arm is BestRow['arm'] => arm.mean !== null)
    .sort((a, b) => sign * (a.mean - b.mean));
  const isMember = (arm: ArmSummary): boolean => bestSet.ordinals.includes(arm.ordinal);
  const members = scored.filter(isMember);
  const others = scored.filter((arm) => !isMember(arm)).slice(0, shownOthers);
  const rows = [
    ...members.slice(0, shownMembers).map((arm) => ({ arm, inSet: true })),
    ...others.map((arm) => ({ arm, inSet: false })),
  ];
  const ends = rows.flatMap(({ arm }) => [arm.mean, ...(arm.interval ?? [])]);
  return {
    rows,
    domain: rows.length === 0 ? [0, 1] : pad(Math.min(...ends), Math.max(...ends), 0.04),
    hidden: Math.max(0, members.length - shownMembers),
  };
}
