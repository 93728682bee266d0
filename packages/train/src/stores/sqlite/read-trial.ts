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
import { measured, numberOf, numberOrNull, textOf, textOrNull } from './columns.js';
import type { Connection } from './connection.js';
import { fromJsonText } from './json-text.js';
import { probeColumns } from './probe-columns.js';

/** The trial with this key; null when absent. */
export function readTrial(connection: Connection, key: string): StoredTrial | null {
  const row = connection.first('SELECT * FROM trials WHERE key = ?', [key]);
  if (row === undefined) return null;
  const chosen = textOrNull(row, 'chosen');
  return {
    key,
    spec: JSON.parse(textOf(row, 'spec')) as TrialSpec,
    outcome: fromJsonText(textOf(row, 'outcome')) as Outcome,
    digest: textOf(row, 'digest'),
    confirmations: numberOf(row, 'confirmations'),
    conflicting: row['conflicting'] === 1,
    durationMs: numberOrNull(row, 'duration_ms'),
    epochs: readEpochs(connection, key),
    chosen: chosen === null ? null : (fromJsonText(chosen) as TrialResult['chosen']),
  };
}

/** Probes by step, then layer. */
export function readLayerProbes(connection: Connection, key: string): LayerProbe[] {
  return connection.all('SELECT * FROM layer_probes WHERE key = ? ORDER BY step, layer', [key]).map((row) => {
    const numbers = Object.fromEntries(probeColumns.map(([field, column]) => [field, measured(row, column)]));
    const probe = { step: numberOf(row, 'step'), layer: numberOf(row, 'layer'), ...numbers } as unknown as LayerProbe;
    if (row['has_alpha'] === 1) {
      probe.alpha = [measured(row, 'alpha_min'), measured(row, 'alpha_mean'), measured(row, 'alpha_max')];
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
    ordinal: numberOf(row, 'ordinal'),
    replicate: numberOf(row, 'replicate'),
    key: textOf(row, 'key'),
    digest: textOrNull(row, 'digest'),
  }));
}

/** Events above the cursor, oldest first. */
export function readEvents(connection: Connection, afterSeq: number, limit: number): SweepEvent[] {
  const sql = 'SELECT seq, at, sweep, body FROM events WHERE seq > ? ORDER BY seq LIMIT ?';
  return connection.all(sql, [afterSeq, limit]).map((row) => ({
    seq: numberOf(row, 'seq'),
    at: numberOf(row, 'at'),
    sweep: textOf(row, 'sweep'),
    body: JSON.parse(textOf(row, 'body')) as SweepEventBody,
  }));
}

function readEpochs(connection: Connection, key: string): Epoch[] {
  const epochs = new Map<number, Epoch>();
  for (const row of connection.all('SELECT step, name, value FROM metrics WHERE key = ? ORDER BY step', [key])) {
    const step = numberOf(row, 'step');
    const epoch = epochs.get(step) ?? { step, trainLoss: NaN, valLoss: NaN };
    epochs.set(step, Object.assign(epoch, { [textOf(row, 'name')]: measured(row, 'value') }));
  }
  return [...epochs.values()];
}
