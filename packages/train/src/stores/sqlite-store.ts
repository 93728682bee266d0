// The store of record: one SQLite file (WAL, synchronous FULL), one writer, group commits.
import type { SweepEventBody } from '../records/index.js';
import { endedEvent } from './reception.js';
import type { Connection } from './sqlite/connection.js';
import { openForWriting, type WritableDatabase } from './sqlite/database-file.js';
import { markChanged, writeEnd, writeEvent, writeLoneEvent, writeSweep } from './sqlite/write-sweep.js';
import { writeTrial } from './sqlite/write-trial.js';
import type { WriterLock } from './sqlite/writer-lock.js';
import { SqliteReader } from './sqlite-reader.js';
import type { FinishedTrial, PlannedSweep, RegisteredSweep, Slot, Store, StoreOptions } from './store.js';

/**
 * Opens the store at `path` as its one writer, creating the file when it is absent or empty.
 * @throws StoreError `store-locked` when it has a writer, `store-foreign`, `store-newer`, `store-missing` (its folder), `store-failed`
 */
export function openStore(path: string, options: StoreOptions = {}): Store {
  const now = options.now ?? Date.now;
  return new SqliteStore(openForWriting(path, now()), now);
}

export class SqliteStore extends SqliteReader implements Store {
  readonly #writer: number;
  readonly #lock: WriterLock;
  #isOpen = true;

  constructor({ connection, lock, writer }: WritableDatabase, now: () => number) {
    super(connection, now);
    this.#lock = lock;
    this.#writer = writer;
  }

  beginSweep(sweep: PlannedSweep, slots: Slot[], owner: { pid: number; workers: number }): RegisteredSweep {
    const moment = { writer: this.#writer, now: this.now() };
    return this.connection.write(() => writeSweep(this.connection, sweep, slots, owner, moment));
  }

  commitTrials(sweepId: string, trials: readonly FinishedTrial[]): void {
    if (trials.length === 0) return;
    const now = this.now();
    this.connection.write(() => writeTrials(this.connection, sweepId, trials, now));
  }

  appendEvent(sweepId: string, body: SweepEventBody): void {
    const now = this.now();
    this.connection.write(() => writeLoneEvent(this.connection, sweepId, body, now));
  }

  endSweep(sweepId: string, state: 'finished' | 'stopped'): void {
    const now = this.now();
    this.connection.write(() => writeEnd(this.connection, sweepId, state, now));
  }

  override close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      this.connection.run('UPDATE writers SET closed_at = ? WHERE instance = ?', [this.now(), this.#writer]);
      // So that the one file holds everything, for whoever copies it.
      this.connection.exec('PRAGMA busy_timeout = 1000; PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      super.close();
      this.#lock.release();
    }
  }

  protected override isOwned(writer: number): boolean {
    return this.#isOpen && writer === this.#writer;
  }
}

function writeTrials(connection: Connection, sweepId: string, trials: readonly FinishedTrial[], now: number): void {
  const changed = new Set<string>();
  let seq = 0;
  for (const trial of trials) {
    const { reception, sweeps } = writeTrial(connection, sweepId, trial, now);
    if (reception === 'confirmed' || reception === 'ignored') continue;
    seq = writeEvent(connection, sweepId, endedEvent(trial), now);
    for (const id of sweeps) changed.add(id);
  }
  markChanged(connection, changed, seq, now);
}
