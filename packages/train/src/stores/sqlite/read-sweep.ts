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
    revision: Number(row['revision']),
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
    ordinal: Number(row['ordinal']),
    label: String(row['label']),
    values: JSON.parse(String(row['values'])) as Record<string, Json>,
    activation: String(row['activation']),
    depth: Number(row['depth']),
    learningRate: Number(row['learning_rate']),
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
    const ordinal = Number(row['ordinal']);
    const replicate = Number(row['replicate']);
    let curve = curves.at(-1);
    if (curve?.ordinal !== ordinal || curve.replicate !== replicate) {
      curve = { ordinal, replicate, points: [] };
      curves.push(curve);
    }
    curve.points.push({ step: Number(row['step']), value: toNumber(row['value']) ?? NaN });
  }
  return curves;
}

function restrict(ordinals: readonly number[] | undefined): { where: string; values: string[] } {
  if (ordinals === undefined) return { where: '', values: [] };
  return { where: 'AND ordinal IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ordinals)] };
}

function toSweepRow(row: SqlRow, isOwned: (writer: number) => boolean): SweepRow {
  const state = String(row['state']) as SweepState;
  const etaAt = toNumber(row['eta_at']);
  return {
    id: String(row['id']),
    spec: JSON.parse(String(row['spec'])) as SweepSpec,
    state: state === 'running' && !isOwned(Number(row['writer'])) ? 'stalled' : state,
    createdAt: Number(row['created_at']),
    updatedAt: Number(row['updated_at']),
    startedAt: toNumber(row['started_at']),
    finishedAt: toNumber(row['finished_at']),
    elapsedMs: Number(row['elapsed_ms']),
    pid: toNumber(row['pid']),
    workers: toNumber(row['workers']),
    progress: etaAt === null ? null : { etaMs: toNumber(row['eta_ms']), at: etaAt },
  };
}

function toSlotRow(row: SqlRow): SlotRow {
  const { outcome } = row;
  return {
    ordinal: Number(row['ordinal']),
    replicate: Number(row['replicate']),
    reused: row['reused'] === 1,
    trial: typeof outcome === 'string' ? toTrialRow(row, outcome) : null,
  };
}

function toTrialRow(row: SqlRow, outcome: string): TrialRow {
  const { chosen } = row;
  return {
    outcome: fromJsonText<Outcome>(outcome),
    metric: row['has_metric'] === 1 ? toMetricSummary(row) : null,
    chosen: typeof chosen === 'string' ? fromJsonText<NonNullable<TrialRow['chosen']>>(chosen) : null,
    durationMs: toNumber(row['duration_ms']),
    conflicting: row['conflicting'] === 1,
  };
}

function toMetricSummary(row: SqlRow): MetricSummary {
  return {
    last: toNumber(row['last']) ?? NaN,
    least: toNumber(row['least']) ?? NaN,
    greatest: toNumber(row['greatest']) ?? NaN,
  };
}

function toNumber(value: SqlRow[string] | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
