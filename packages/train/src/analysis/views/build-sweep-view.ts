// The whole page of one sweep from the rows of a store. Pure: every store, the command and the dashboard show the same numbers.
import type {
  ArmSummary,
  BestSet,
  Objective,
  SweepSummary,
  SweepView,
  TrialCounts,
  ViewAxis,
} from '../../records/index.js';
import { pathNames } from '../../space/labels.js';
import { rankArms } from '../arm-score.js';
import { bestSet } from '../comparison/best-set.js';
import { resolveObjective } from '../objective.js';
import { type Standing, standingOf } from '../standing.js';
import { bestArm, slotsByArm, slotValue, summariseArms } from '../summarise-arms.js';
import { sweepNotes } from './sweep-notes.js';
import type { SlotRow, SweepRow, SweepRows } from './sweep-rows.js';

/** What a summary says about a sweep's trials: all that changes only when a trial ends. */
export type SweepTotals = Pick<SweepSummary, 'counts' | 'arms' | 'best'>;

/** The view at `now` (Unix milliseconds), under the sweep's own objective with `override` laid over it. */
export function buildSweepView(rows: SweepRows, now: number, override?: Partial<Objective>): SweepView {
  const objective = resolveObjective(rows.sweep.spec.objective, override);
  const arms = summariseArms(rows.arms, rows.slots, objective);
  return {
    sweep: toSweepSummary(rows.sweep, totals(rows.slots, arms, objective), now, objective),
    axes: viewAxes(rows.sweep),
    arms,
    bestSet: findBestSet(rows, arms, objective),
    deaths: countDeaths(arms),
    notes: sweepNotes(rows, arms),
    seq: rows.seq,
  };
}

/** The totals of a sweep under its own objective. */
export function sweepTotals(rows: Omit<SweepRows, 'seq'>): SweepTotals {
  const { objective } = rows.sweep.spec;
  return totals(rows.slots, summariseArms(rows.arms, rows.slots, objective), objective);
}

/** The line of one sweep in the list of sweeps, at `now`. */
export function toSweepSummary(
  sweep: SweepRow,
  totals: SweepTotals,
  now: number,
  objective: Objective = sweep.spec.objective,
): SweepSummary {
  const { id, spec, state, createdAt, updatedAt, finishedAt, pid, workers } = sweep;
  const isOwned = state === 'running' || state === 'stalled';
  return {
    id,
    name: spec.name,
    state,
    counts: totals.counts,
    arms: totals.arms,
    replicates: spec.replicates,
    objective,
    createdAt,
    updatedAt,
    finishedAt,
    ...timeAt(sweep, now),
    pid: isOwned ? pid : null,
    workers: isOwned ? workers : null,
    best: totals.best,
  };
}

function totals(slots: readonly SlotRow[], arms: readonly ArmSummary[], objective: Objective): SweepTotals {
  return { counts: countTrials(slots), arms: arms.length, best: bestArm(arms, objective.direction) };
}

/** Time spent, and time left by the last progress event. */
function timeAt(sweep: SweepRow, now: number): Pick<SweepSummary, 'elapsedMs' | 'etaMs'> {
  const { state, startedAt, updatedAt, elapsedMs, progress } = sweep;
  // A stalled sweep was alive at its last write; what came after is not its time.
  const end = state === 'running' ? now : updatedAt;
  const etaMs = progress?.etaMs ?? null;
  return {
    elapsedMs: elapsedMs + (startedAt === null ? 0 : Math.max(0, end - startedAt)),
    etaMs: state !== 'running' || etaMs === null ? null : Math.max(0, etaMs - Math.max(0, now - progress!.at)),
  };
}

function countTrials(slots: readonly SlotRow[]): TrialCounts {
  const counts = { planned: slots.length, finished: 0, pruned: 0, died: 0, reused: 0, remaining: 0 };
  for (const { reused, trial } of slots) {
    if (reused) counts.reused++;
    if (trial === null) counts.remaining++;
    else counts[trial.outcome.state]++;
  }
  return counts;
}

function viewAxes({ spec }: SweepRow): ViewAxis[] {
  const paths = Object.keys(spec.space);
  const names = pathNames(paths);
  return paths.map((path) => ({ path, label: names.get(path) ?? path, values: [...spec.space[path]!.values] }));
}

/** Over the arms whose trials have all ended; while there is none, over all that have begun. */
function findBestSet(rows: SweepRows, arms: readonly ArmSummary[], objective: Objective): BestSet | null {
  const begun = arms.filter((arm) => arm.ended > 0);
  const complete = begun.filter((arm) => arm.ended === arm.planned);
  const compared = rankArms(complete.length > 0 ? complete : begun, objective.direction);
  const byArm = slotsByArm(rows.slots);
  return bestSet(
    compared.map((arm) => {
      const standings = arm.objective.map((): Standing | null => null);
      for (const slot of byArm.get(arm.ordinal) ?? []) {
        if (slot.trial === null) continue;
        const value = slotValue(slot, objective);
        standings[slot.replicate] = standingOf(slot.trial.outcome, value, objective.direction);
      }
      const { ordinal, label, n, interval } = arm;
      return { score: { ordinal, label, n, mean: arm.mean ?? NaN, interval }, standings };
    }),
    rows.sweep.spec.sweepSeed,
  );
}

function countDeaths(arms: readonly ArmSummary[]): SweepView['deaths'] {
  const deaths: SweepView['deaths'] = {};
  for (const arm of arms) for (const { cause } of arm.deaths) deaths[cause] = (deaths[cause] ?? 0) + 1;
  return deaths;
}
