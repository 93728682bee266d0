// One result into the tables: a new trial, a confirmation, a conflict, or the replacement of a result that was not the trial's own.
import { epochMetrics, summariseMetric } from '../../analysis/index.js';
import { StoreError } from '../../errors.js';
import type { LayerProbe, Outcome, TrialResult } from '../../records/index.js';
import { type Reception, receive } from '../reception.js';
import type { FinishedTrial } from '../store.js';
import { textOf } from './columns.js';
import type { Connection } from './connection.js';
import { fromJsonText, toJsonText } from './json-text.js';
import { probeColumns } from './probe-columns.js';

/** Stores one result; returns how it was received and the sweeps that have its key. Call inside a transaction. */
export function writeTrial(
  connection: Connection,
  sweepId: string,
  trial: FinishedTrial,
  now: number,
): { reception: Reception; sweeps: string[] } {
  const { key } = trial.slot;
  const sweeps = sweepsWith(connection, sweepId, trial);
  const row = connection.first('SELECT outcome, digest FROM trials WHERE key = ?', [key]);
  const stored =
    row === undefined
      ? null
      : { outcome: fromJsonText(textOf(row, 'outcome')) as Outcome, digest: textOf(row, 'digest') };
  const reception = receive(stored, trial.result);
  switch (reception) {
    case 'inserted':
      insertTrial(connection, trial, now);
      break;
    case 'replaced':
      connection.run('DELETE FROM trials WHERE key = ?', [key]);
      insertTrial(connection, trial, now);
      break;
    case 'confirmed':
      connection.run('UPDATE trials SET confirmations = confirmations + 1 WHERE key = ?', [key]);
      break;
    case 'conflicting':
      writeConflict(connection, trial.result, now);
      break;
    case 'ignored':
      break;
    default:
      reception satisfies never;
  }
  return { reception, sweeps };
}

function sweepsWith(connection: Connection, sweepId: string, { slot, result }: FinishedTrial): string[] {
  const { ordinal, replicate, key } = slot;
  if (result.key !== key) {
    throw new StoreError(
      'store-failed',
      connection.path,
      `a result must have its slot's key ${key}, got ${result.key}`,
    );
  }
  const rows = connection.all('SELECT sweep, ordinal, replicate FROM slots WHERE key = ?', [key]);
  if (rows.some((row) => row['sweep'] === sweepId && row['ordinal'] === ordinal && row['replicate'] === replicate)) {
    return [...new Set(rows.map((row) => textOf(row, 'sweep')))];
  }
  const got = `arm ${ordinal}, replicate ${replicate}, key ${key}`;
  throw new StoreError('store-failed', connection.path, `sweep ${sweepId} must have planned the trial, got ${got}`);
}

function insertTrial(connection: Connection, { spec, result, durationMs }: FinishedTrial, now: number): void {
  const { key, outcome, digest, chosen, epochs, layers } = result;
  connection.run(
    `INSERT INTO trials (key, spec, outcome, digest, chosen, duration_ms, committed_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      key,
      JSON.stringify(spec),
      toJsonText(outcome),
      digest,
      chosen === null ? null : toJsonText(chosen),
      durationMs,
      now,
    ],
  );
  for (const name of epochMetrics) {
    const summary = summariseMetric(epochs, name);
    if (summary === null) continue;
    const { last, least, greatest } = summary;
    connection.run('INSERT INTO summaries VALUES (?, ?, ?, ?, ?)', [key, name, last, least, greatest]);
    for (const epoch of epochs) {
      const value = epoch[name];
      if (value !== undefined)
        connection.run('INSERT INTO metrics VALUES (?, ?, ?, ?)', [key, epoch.step, name, value]);
    }
  }
  for (const probe of layers) insertProbe(connection, key, probe);
}

function insertProbe(connection: Connection, key: string, probe: LayerProbe): void {
  const { step, layer, alpha } = probe;
  const marks = '?, '.repeat(probeColumns.length);
  connection.run(`INSERT INTO layer_probes VALUES (?, ?, ?, ${marks} ?, ?, ?, ?)`, [
    key,
    step,
    layer,
    ...probeColumns.map(([field]) => probe[field]),
    alpha !== undefined,
    ...(alpha ?? [null, null, null]),
  ]);
}

function writeConflict(connection: Connection, result: TrialResult, now: number): void {
  const { key, digest, outcome, chosen, epochs } = result;
  connection.run('UPDATE trials SET conflicting = 1 WHERE key = ?', [key]);
  connection.run('INSERT OR IGNORE INTO conflicts VALUES (?, ?, ?, ?, ?, ?)', [
    key,
    digest,
    toJsonText(outcome),
    chosen === null ? null : toJsonText(chosen),
    toJsonText(epochs),
    now,
  ]);
}
