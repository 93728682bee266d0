// Rows of a sweep for the views.
import type {
  ArmRow,
  CurveRow,
  MetricSummary,
  Point,
  SlotRow,
  SweepRow,
  SweepRows,
  TrialRow,
} from '../../analysis/index.js';
import type { Json, Outcome, SweepSpec, SweepState } from '../../records/index.js';
import { measured, numberOf, numberOrNull, textOf, textOrNull } from './columns.js';
import type { Connection, SqlRow } from './connection.js';
import { fromJsonText } from './json-text.js';

/** A sweep's row, and the number that grows when one of its trials changes. */
export interface SweepRevision {
  sweep: SweepRow;
  revision: number;
}

/** All sweeps newest first, or the one with this id. `isOwned` says whether the writer of that number has the store open now. */
export function readSweeps(connection: Connection, isOwned: (writer: number) => boolean, id?: string): SweepRevision[] {
  const where = id === undefined ? '' : 'WHERE id = ?';
  const sql = `SELECT * FROM sweeps ${where} ORDER BY created_at DESC, rowid DESC`;
  return connection.all(sql, id === undefined ? [] : [id]).map((row) => ({
    sweep: toSweepRow(row, isOwned),
    revision: numberOf(row, 'revision'),
  }));
}

/** Arms and slots of a sweep; trials come with the summary of `metric`. */
export function readRows(connection: Connection, sweep: SweepRow, metric: string): Omit<SweepRows, 'seq'> {
  const arms = readArms(connection, sweep.id);
  const slots = connection.all(
    `SELECT s.ordinal, s.replicate, s.reused, t.outcome, t.chosen, t.duration_ms, t.conflicting,
        u.name IS NOT NULL AS has_metric, u.last, u.least, u.greatest
      FROM slots s LEFT JOIN trials t ON t.key = s.key LEFT JOIN summaries u ON u.key = s.key AND u.name = ?
      WHERE s.sweep = ? ORDER BY s.ordinal, s.replicate`,
    [metric, sweep.id],
  );
  return { sweep, arms, slots: slots.map(toSlotRow) };
}

/** The arms of a sweep by ordinal, all or those named. */
export function readArms(connection: Connection, sweepId: string, ordinals?: readonly number[]): ArmRow[] {
  const { where, values } = restrict(ordinals);
  const sql = `SELECT ordinal, label, "values", activation, depth, learning_rate FROM arms
    WHERE sweep = ? ${where} ORDER BY ordinal`;
  return connection.all(sql, [sweepId, ...values]).map((row) => ({
    ordinal: numberOf(row, 'ordinal'),
    label: textOf(row, 'label'),
    values: JSON.parse(textOf(row, 'values')) as Record<string, Json>,
    activation: textOf(row, 'activation'),
    depth: numberOf(row, 'depth'),
    learningRate: numberOf(row, 'learning_rate'),
  }));
}

/** The points of one metric over the trials of a sweep that have it, by ordinal, then replicate. */
export function readCurves(
  connection: Connection,
  sweepId: string,
  metric: string,
  ordinals?: readonly number[],
): CurveRow[] {
  const { where, values } = restrict(ordinals);
  // Row by row: SQLite's own JSON functions keep 15 digits of a number, which is not all of them.
  const rows = connection.all(
    `SELECT s.ordinal, s.replicate, m.step, m.value FROM slots s JOIN metrics m ON m.key = s.key AND m.name = ?
      WHERE s.sweep = ? ${where} ORDER BY s.ordinal, s.replicate, m.step`,
    [metric, sweepId, ...values],
  );
  const curves: (CurveRow & { points: Point[] })[] = [];
  for (const row of rows) {
    const ordinal = numberOf(row, 'ordinal');
    const replicate = numberOf(row, 'replicate');
    let curve = curves.at(-1);
    if (curve?.ordinal !== ordinal || curve.replicate !== replicate) {
      curve = { ordinal, replicate, points: [] };
      curves.push(curve);
    }
    curve.points.push({ step: numberOf(row, 'step'), value: measured(row, 'value') });
  }
  return curves;
}

function restrict(ordinals: readonly number[] | undefined): { where: string; values: string[] } {
  if (ordinals === undefined) return { where: '', values: [] };
  return { where: 'AND ordinal IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ordinals)] };
}

function toSweepRow(row: SqlRow, isOwned: (writer: number) => boolean): SweepRow {
  const state = textOf(row, 'state') as SweepState;
  const etaAt = numberOrNull(row, 'eta_at');
  return {
    id: textOf(row, 'id'),
    spec: JSON.parse(textOf(row, 'spec')) as SweepSpec,
    state: state === 'running' && !isOwned(numberOf(row, 'writer')) ? 'stalled' : state,
    createdAt: numberOf(row, 'created_at'),
    updatedAt: numberOf(row, 'updated_at'),
    startedAt: numberOrNull(row, 'started_at'),
    finishedAt: numberOrNull(row, 'finished_at'),
    elapsedMs: numberOf(row, 'elapsed_ms'),
    pid: numberOrNull(row, 'pid'),
    workers: numberOrNull(row, 'workers'),
    progress: etaAt === null ? null : { etaMs: numberOrNull(row, 'eta_ms'), at: etaAt },
  };
}

function toSlotRow(row: SqlRow): SlotRow {
  const outcome = textOrNull(row, 'outcome');
  return {
    ordinal: numberOf(row, 'ordinal'),
    replicate: numberOf(row, 'replicate'),
    reused: row['reused'] === 1,
    trial: outcome === null ? null : toTrialRow(row, outcome),
  };
}

function toTrialRow(row: SqlRow, outcome: string): TrialRow {
  const chosen = textOrNull(row, 'chosen');
  return {
    outcome: fromJsonText(outcome) as Outcome,
    metric: row['has_metric'] === 1 ? toMetricSummary(row) : null,
    chosen: chosen === null ? null : (fromJsonText(chosen) as TrialRow['chosen']),
    durationMs: numberOrNull(row, 'duration_ms'),
    conflicting: row['conflicting'] === 1,
  };
}

function toMetricSummary(row: SqlRow): MetricSummary {
  return {
    last: measured(row, 'last'),
    least: measured(row, 'least'),
    greatest: measured(row, 'greatest'),
  };
}
