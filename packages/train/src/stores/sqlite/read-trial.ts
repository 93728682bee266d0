// One trial, its epochs and its probes.
import type {
  Epoch,
  LayerProbe,
  Outcome,
  SweepEvent,
  SweepEventBody,
  TrialResult,
  TrialSpec,
} from '../../records/index.js';
import type { Slot, StoredTrial } from '../store.js';
import type { Connection, SqlRow } from './connection.js';
import { fromJsonText } from './json-text.js';
import { probeColumns } from './probe-columns.js';

/** The trial with this key; null when absent. */
export function readTrial(connection: Connection, key: string): StoredTrial | null {
  const row = connection.first('SELECT * FROM trials WHERE key = ?', [key]);
  if (row === undefined) return null;
  const chosen = row['chosen'];
  return {
    key,
    spec: JSON.parse(String(row['spec'])) as TrialSpec,
    outcome: fromJsonText<Outcome>(String(row['outcome'])),
    digest: String(row['digest']),
    confirmations: Number(row['confirmations']),
    conflicting: row['conflicting'] === 1,
    durationMs: row['duration_ms'] === null ? null : Number(row['duration_ms']),
    epochs: readEpochs(connection, key),
    chosen: typeof chosen === 'string' ? fromJsonText<TrialResult['chosen']>(chosen) : null,
  };
}

/** Probes by step, then layer. */
export function readLayerProbes(connection: Connection, key: string): LayerProbe[] {
  return connection.all('SELECT * FROM layer_probes WHERE key = ? ORDER BY step, layer', [key]).map((row) => {
    const numbers = Object.fromEntries(probeColumns.map(([field, column]) => [field, toValue(row[column])]));
    const probe = { step: Number(row['step']), layer: Number(row['layer']), ...numbers } as unknown as LayerProbe;
    if (row['has_alpha'] === 1) {
      probe.alpha = [toValue(row['alpha_min']), toValue(row['alpha_mean']), toValue(row['alpha_max'])];
    }
    return probe;
  });
}

/** Slots of a sweep by ordinal, then replicate, with the digest of those that have ended. */
export function readSlots(connection: Connection, sweepId: string): (Slot & { digest: string | null })[] {
  const rows = connection.all(
    `SELECT ordinal, replicate, s.key, digest FROM slots s LEFT JOIN trials t ON t.key = s.key
      WHERE sweep = ? ORDER BY ordinal, replicate`,
    [sweepId],
  );
  return rows.map((row) => ({
    ordinal: Number(row['ordinal']),
    replicate: Number(row['replicate']),
    key: String(row['key']),
    digest: row['digest'] === null ? null : String(row['digest']),
  }));
}

/** Events above the cursor, oldest first. */
export function readEvents(connection: Connection, afterSeq: number, limit: number): SweepEvent[] {
  const sql = 'SELECT seq, at, sweep, body FROM events WHERE seq > ? ORDER BY seq LIMIT ?';
  return connection.all(sql, [afterSeq, limit]).map((row) => ({
    seq: Number(row['seq']),
    at: Number(row['at']),
    sweep: String(row['sweep']),
    body: JSON.parse(String(row['body'])) as SweepEventBody,
  }));
}

function readEpochs(connection: Connection, key: string): Epoch[] {
  const epochs = new Map<number, Epoch>();
  for (const row of connection.all('SELECT step, name, value FROM metrics WHERE key = ? ORDER BY step', [key])) {
    const step = Number(row['step']);
    const epoch = epochs.get(step) ?? { step, trainLoss: NaN, valLoss: NaN };
    epochs.set(step, Object.assign(epoch, { [String(row['name'])]: toValue(row['value']) }));
  }
  return [...epochs.values()];
}

/** NULL is NaN in every column of measured numbers. */
function toValue(value: SqlRow[string] | undefined): number {
  return typeof value === 'number' ? value : NaN;
}
