// Registering a sweep, its arms and its slots; its state and its events.
import { armFacts, isReusable } from '../../analysis/index.js';
import { StoreError } from '../../errors.js';
import type { Outcome, SweepEventBody } from '../../records/index.js';
import { freeId } from '../reception.js';
import type { PlannedArm, PlannedSweep, RegisteredSweep, Slot } from '../store.js';
import { numberOf, textOf } from './columns.js';
import type { Connection } from './connection.js';
import { fromJsonText } from './json-text.js';

/** Who writes, and when: the same for all rows of one transaction. */
export interface Moment {
  writer: number;
  now: number;
}

/** Inserts or finds the sweep, and marks it running. Call inside a transaction. */
export function writeSweep(
  connection: Connection,
  sweep: PlannedSweep,
  slots: readonly Slot[],
  owner: { pid: number; workers: number },
  { writer, now }: Moment,
): RegisteredSweep {
  const known = connection.first('SELECT id FROM sweeps WHERE spec_hash = ?', [sweep.specHash]);
  const id = known === undefined ? insertSweep(connection, sweep, now) : textOf(known, 'id');
  for (const arm of sweep.arms) writeArm(connection, id, arm);
  const answered = writeSlots(connection, id, slots);
  // A sweep whose owner died is charged up to its last write.
  connection.run(
    `UPDATE sweeps SET elapsed_ms = elapsed_ms + coalesce(updated_at - started_at, 0), state = 'running', started_at = ?,
      finished_at = NULL, writer = ?, pid = ?, workers = ?, eta_ms = NULL, eta_at = NULL WHERE id = ?`,
    [now, writer, owner.pid, owner.workers, id],
  );
  const body = { planned: slots.length, reused: answered.length, workers: owner.workers };
  markChanged(connection, [id], writeEvent(connection, id, { type: 'sweep.started', ...body }, now), now);
  return { id, existed: known !== undefined, answered };
}

/** Appends an event; returns its seq. Call inside a transaction. */
export function writeEvent(connection: Connection, sweepId: string, body: SweepEventBody, now: number): number {
  const values = [now, sweepId, body.type, JSON.stringify(body)];
  const row = connection.first('INSERT INTO events (at, sweep, type, body) VALUES (?, ?, ?, ?) RETURNING seq', values);
  return Number(row?.['seq']);
}

/** Tells readers that trials of these sweeps have changed. */
export function markChanged(connection: Connection, sweepIds: Iterable<string>, seq: number, now: number): void {
  for (const id of sweepIds) {
    connection.run('UPDATE sweeps SET revision = ?, updated_at = ? WHERE id = ?', [seq, now, id]);
  }
}

/** Appends an event without rows of its own; a progress event also becomes the sweep's estimate. */
export function writeLoneEvent(connection: Connection, sweepId: string, body: SweepEventBody, now: number): void {
  checkSweep(connection, sweepId);
  writeEvent(connection, sweepId, body, now);
  connection.run('UPDATE sweeps SET updated_at = ? WHERE id = ?', [now, sweepId]);
  if (body.type === 'sweep.progress') {
    connection.run('UPDATE sweeps SET eta_ms = ?, eta_at = ? WHERE id = ?', [body.etaMs, now, sweepId]);
  }
}

/** Ends the sweep. Call inside a transaction. */
export function writeEnd(connection: Connection, sweepId: string, state: 'finished' | 'stopped', now: number): void {
  checkSweep(connection, sweepId);
  connection.run(
    `UPDATE sweeps SET elapsed_ms = elapsed_ms + coalesce(max(0, ? - started_at), 0), state = ?, started_at = NULL,
      finished_at = ?, updated_at = ?, writer = NULL, pid = NULL, workers = NULL, eta_ms = NULL, eta_at = NULL WHERE id = ?`,
    [now, state, state === 'finished' ? now : null, now, sweepId],
  );
  writeEvent(connection, sweepId, { type: `sweep.${state}` }, now);
}

/** @throws StoreError when the sweep is not registered. */
function checkSweep(connection: Connection, sweepId: string): void {
  if (connection.first('SELECT 1 AS found FROM sweeps WHERE id = ?', [sweepId]) !== undefined) return;
  throw new StoreError(
    'store-failed',
    connection.path,
    `a sweep must be begun before it is written to, got ${sweepId}`,
  );
}

function insertSweep(connection: Connection, sweep: PlannedSweep, now: number): string {
  const isTaken = (id: string) => connection.first('SELECT 1 AS found FROM sweeps WHERE id = ?', [id]) !== undefined;
  const id = freeId(sweep.name, isTaken);
  connection.run(
    `INSERT INTO sweeps (id, spec_hash, spec, state, created_at, updated_at) VALUES (?, ?, ?, 'running', ?, ?)`,
    [id, sweep.specHash, JSON.stringify(sweep.spec), now, now],
  );
  return id;
}

function writeArm(connection: Connection, sweepId: string, arm: PlannedArm): void {
  const facts = armFacts(arm.spec);
  connection.run(
    `INSERT OR REPLACE INTO arms (sweep, ordinal, label, "values", spec, activation, depth, learning_rate)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      sweepId,
      arm.ordinal,
      arm.label,
      JSON.stringify(arm.values),
      JSON.stringify(arm.spec),
      facts.activation,
      facts.depth,
      facts.learningRate,
    ],
  );
}

/** Inserts what is new, follows changed keys (another numerics version), and returns the slots that have a reusable result. */
function writeSlots(connection: Connection, sweepId: string, slots: readonly Slot[]): Slot[] {
  const rows = connection.all('SELECT ordinal, replicate, key FROM slots WHERE sweep = ?', [sweepId]);
  const keys = new Map(
    rows.map((row) => [placeOf(numberOf(row, 'ordinal'), numberOf(row, 'replicate')), textOf(row, 'key')]),
  );
  const fresh = new Set<Slot>();
  for (const slot of slots) {
    const { ordinal, replicate, key } = slot;
    if (keys.get(placeOf(ordinal, replicate)) === key) continue;
    fresh.add(slot);
    connection.run('INSERT OR REPLACE INTO slots (sweep, ordinal, replicate, key) VALUES (?, ?, ?, ?)', [
      sweepId,
      ordinal,
      replicate,
      key,
    ]);
  }
  const reusable = reusableKeys(connection, sweepId);
  const answered = slots.filter((slot) => reusable.has(slot.key));
  for (const slot of answered) {
    if (!fresh.has(slot)) continue;
    const place = [sweepId, slot.ordinal, slot.replicate];
    connection.run('UPDATE slots SET reused = 1 WHERE sweep = ? AND ordinal = ? AND replicate = ?', place);
  }
  return answered.map(({ ordinal, replicate, key }) => ({ ordinal, replicate, key }));
}

function reusableKeys(connection: Connection, sweepId: string): Set<string> {
  const sql = 'SELECT DISTINCT key, outcome FROM slots JOIN trials USING (key) WHERE sweep = ?';
  const rows = connection.all(sql, [sweepId]);
  return new Set(
    rows.filter((row) => isReusable(fromJsonText(textOf(row, 'outcome')) as Outcome)).map((row) => textOf(row, 'key')),
  );
}

function placeOf(ordinal: number, replicate: number): string {
  return `${ordinal} ${replicate}`;
}
