// StoreReader over a SQLite file. Every method sees one state of the file and never blocks its writer.
import {
  buildSweepCurves,
  buildSweepView,
  resolveObjective,
  type SweepTotals,
  sweepTotals,
  toSweepSummary,
} from '../analysis/index.js';
import type {
  LayerProbe,
  Objective,
  SweepCurves,
  SweepEvent,
  SweepSpec,
  SweepSummary,
  SweepView,
} from '../records/index.js';
import { textOf } from './sqlite/columns.js';
import type { Connection } from './sqlite/connection.js';
import { openForReading } from './sqlite/database-file.js';
import { readArms, readCurves, readRows, readSweeps, type SweepRevision } from './sqlite/read-sweep.js';
import { readEvents, readLayerProbes, readSlots, readTrial } from './sqlite/read-trial.js';
import { isWriterAlive } from './sqlite/writer-lock.js';
import type { Slot, StoredTrial, StoreOptions, StoreReader } from './store.js';

/**
 * Opens an existing store for reading, on a connection of its own.
 * @throws StoreError `store-missing`, `store-foreign` or `store-newer`
 */
export function openReader(path: string, options: StoreOptions = {}): StoreReader {
  return new SqliteReader(openForReading(path), options.now ?? Date.now);
}

export class SqliteReader implements StoreReader {
  protected readonly connection: Connection;
  protected readonly now: () => number;
  readonly #totals = new Map<string, { revision: number; totals: SweepTotals }>();

  constructor(connection: Connection, now: () => number) {
    this.connection = connection;
    this.now = now;
  }

  listSweeps(): SweepSummary[] {
    return this.connection.read(() =>
      this.#readSweeps().map((row) => toSweepSummary(row.sweep, this.#totalsOf(row), this.now())),
    );
  }

  sweepSpec(sweepId: string): SweepSpec | null {
    const row = this.connection.first('SELECT spec FROM sweeps WHERE id = ?', [sweepId]);
    return row === undefined ? null : (JSON.parse(textOf(row, 'spec')) as SweepSpec);
  }

  sweepView(sweepId: string, objective?: Partial<Objective>): SweepView | null {
    return this.connection.read(() => {
      const sweep = this.#readSweeps(sweepId)[0]?.sweep;
      if (sweep === undefined) return null;
      const { metric } = resolveObjective(sweep.spec.objective, objective);
      const rows = { ...readRows(this.connection, sweep, metric), seq: this.lastSeq() };
      return buildSweepView(rows, this.now(), objective);
    });
  }

  sweepCurves(sweepId: string, metric: string, ordinals?: readonly number[]): SweepCurves | null {
    return this.connection.read(() => {
      if (this.sweepSpec(sweepId) === null) return null;
      const arms = readArms(this.connection, sweepId, ordinals);
      return buildSweepCurves(metric, arms, readCurves(this.connection, sweepId, metric, ordinals), this.lastSeq());
    });
  }

  trial(key: string): StoredTrial | null {
    return this.connection.read(() => readTrial(this.connection, key));
  }

  layerProbes(key: string): LayerProbe[] {
    return readLayerProbes(this.connection, key);
  }

  slots(sweepId: string): (Slot & { digest: string | null })[] {
    return readSlots(this.connection, sweepId);
  }

  events(afterSeq: number, limit = 1_000): SweepEvent[] {
    return readEvents(this.connection, afterSeq, limit);
  }

  lastSeq(): number {
    return Number(this.connection.first('SELECT coalesce(max(seq), 0) AS seq FROM events')?.['seq']);
  }

  close(): void {
    this.connection.close();
  }

  /** True when the writer of this number has the store open now: the newest one, while the lock is held. */
  protected isOwned(writer: number): boolean {
    const newest = this.connection.first('SELECT max(instance) AS writer FROM writers')?.['writer'];
    return writer === newest && isWriterAlive(this.connection.path);
  }

  #readSweeps(id?: string): SweepRevision[] {
    return readSweeps(this.connection, (writer) => this.isOwned(writer), id);
  }

  /** Counts and best arm change only when a trial does: they are kept until then. */
  #totalsOf({ sweep, revision }: SweepRevision): SweepTotals {
    const known = this.#totals.get(sweep.id);
    if (known?.revision === revision) return known.totals;
    const totals = sweepTotals(readRows(this.connection, sweep, sweep.spec.objective.metric));
    this.#totals.set(sweep.id, { revision, totals });
    return totals;
  }
}
