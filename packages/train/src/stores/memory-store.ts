// The store without a file: what the SQLite store does, in maps. For tests, and for sweeps that nobody wants to keep.
import {
  buildSweepCurves,
  buildSweepView,
  isReusable,
  metricPoints,
  resolveObjective,
  sweepTotals,
  toSweepSummary,
} from '../analysis/index.js';
import { StoreError } from '../errors.js';
import type {
  LayerProbe,
  Objective,
  SweepCurves,
  SweepEvent,
  SweepEventBody,
  SweepSpec,
  SweepSummary,
  SweepView,
} from '../records/index.js';
import { copyRecord } from './memory/copy-record.js';
import { armRows, type MemorySweep, type MemoryTrial, placeOf, slotRows, slotsInOrder } from './memory/memory-sweep.js';
import { endedEvent, freeId, type Reception, receive } from './reception.js';
import type { FinishedTrial, PlannedSweep, RegisteredSweep, Slot, Store, StoredTrial, StoreOptions } from './store.js';

/** An empty store that lives as long as this object. */
export function openMemoryStore(options: StoreOptions = {}): Store {
  return new MemoryStore(options.now ?? Date.now);
}

class MemoryStore implements Store {
  readonly #now: () => number;
  readonly #sweeps = new Map<string, MemorySweep>();
  readonly #trials = new Map<string, MemoryTrial>();
  readonly #events: SweepEvent[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  beginSweep(planned: PlannedSweep, slots: Slot[], owner: { pid: number; workers: number }): RegisteredSweep {
    const now = this.#now();
    const known = [...this.#sweeps.values()].find((sweep) => sweep.specHash === planned.specHash);
    const sweep = known ?? this.#addSweep(planned, now);
    for (const arm of planned.arms) sweep.arms.set(arm.ordinal, copyRecord(arm));
    const answered = slots.filter(({ key }) => isAnswered(this.#trials.get(key))).map(copyRecord);
    for (const slot of slots) {
      if (sweep.slots.get(placeOf(slot))?.key === slot.key) continue;
      sweep.slots.set(placeOf(slot), { ...copyRecord(slot), reused: isAnswered(this.#trials.get(slot.key)) });
    }
    sweep.keys = new Set([...sweep.slots.values()].map(({ key }) => key));
    const { row } = sweep;
    if (row.startedAt !== null) row.elapsedMs += row.updatedAt - row.startedAt;
    Object.assign(row, { state: 'running', startedAt: now, finishedAt: null, progress: null, ...owner });
    this.#append(sweep, {
      type: 'sweep.started',
      planned: slots.length,
      reused: answered.length,
      workers: owner.workers,
    });
    return { id: row.id, existed: known !== undefined, answered };
  }

  commitTrials(sweepId: string, trials: readonly FinishedTrial[]): void {
    if (trials.length === 0) return;
    const sweep = this.#find(sweepId);
    const copies = trials.map(copyRecord);
    for (const { slot, result } of copies) {
      const isPlanned = sweep.slots.get(placeOf(slot))?.key === slot.key;
      if (!isPlanned) throw failed(`sweep ${sweepId} must have planned the trial, got key ${slot.key}`);
      if (result.key !== slot.key) throw failed(`a result must have its slot's key ${slot.key}, got ${result.key}`);
    }
    for (const trial of copies) {
      const reception = this.#receive(trial);
      if (reception === 'confirmed' || reception === 'ignored') continue;
      this.#append(sweep, endedEvent(trial));
      for (const other of this.#sweeps.values()) {
        if (other.keys.has(trial.slot.key)) other.row.updatedAt = this.#now();
      }
    }
  }

  appendEvent(sweepId: string, body: SweepEventBody): void {
    const sweep = this.#find(sweepId);
    this.#append(sweep, copyRecord(body));
    if (body.type === 'sweep.progress') sweep.row.progress = { etaMs: body.etaMs, at: this.#now() };
  }

  endSweep(sweepId: string, state: 'finished' | 'stopped'): void {
    const sweep = this.#find(sweepId);
    const { row } = sweep;
    const now = this.#now();
    if (row.startedAt !== null) row.elapsedMs += Math.max(0, now - row.startedAt);
    Object.assign(row, { state, startedAt: null, finishedAt: state === 'finished' ? now : null });
    Object.assign(row, { pid: null, workers: null, progress: null });
    this.#append(sweep, { type: `sweep.${state}` });
  }

  listSweeps(): SweepSummary[] {
    const newestFirst = [...this.#sweeps.values()].toReversed().sort((a, b) => b.row.createdAt - a.row.createdAt);
    return newestFirst.map((sweep) => {
      const { metric } = sweep.row.spec.objective;
      const rows = { sweep: sweep.row, arms: armRows(sweep), slots: slotRows(sweep, this.#trials, metric) };
      return copyRecord(toSweepSummary(sweep.row, sweepTotals(rows), this.#now()));
    });
  }

  sweepSpec(sweepId: string): SweepSpec | null {
    const sweep = this.#sweeps.get(sweepId);
    return sweep === undefined ? null : copyRecord(sweep.row.spec);
  }

  sweepView(sweepId: string, objective?: Partial<Objective>): SweepView | null {
    const sweep = this.#sweeps.get(sweepId);
    if (sweep === undefined) return null;
    const { metric } = resolveObjective(sweep.row.spec.objective, objective);
    const slots = slotRows(sweep, this.#trials, metric);
    const rows = { sweep: sweep.row, arms: armRows(sweep), slots, seq: this.lastSeq() };
    return copyRecord(buildSweepView(rows, this.#now(), objective));
  }

  sweepCurves(sweepId: string, metric: string, ordinals?: readonly number[]): SweepCurves | null {
    const sweep = this.#sweeps.get(sweepId);
    if (sweep === undefined) return null;
    const rows = slotsInOrder(sweep)
      .filter(({ ordinal }) => ordinals?.includes(ordinal) ?? true)
      .map(({ ordinal, replicate, key }) => {
        const epochs = this.#trials.get(key)?.stored.epochs ?? [];
        return { ordinal, replicate, points: metricPoints(epochs, metric) };
      })
      .filter(({ points }) => points.length > 0);
    return buildSweepCurves(metric, armRows(sweep, ordinals), rows, this.lastSeq());
  }

  trial(key: string): StoredTrial | null {
    const trial = this.#trials.get(key);
    return trial === undefined ? null : copyRecord(trial.stored);
  }

  layerProbes(key: string): LayerProbe[] {
    const layers = this.#trials.get(key)?.layers ?? [];
    return copyRecord(layers).sort((a, b) => a.step - b.step || a.layer - b.layer);
  }

  slots(sweepId: string): (Slot & { digest: string | null })[] {
    const sweep = this.#sweeps.get(sweepId);
    if (sweep === undefined) return [];
    return slotsInOrder(sweep).map(({ ordinal, replicate, key }) => {
      const digest = this.#trials.get(key)?.stored.digest ?? null;
      return { ordinal, replicate, key, digest };
    });
  }

  events(afterSeq: number, limit = 1_000): SweepEvent[] {
    return copyRecord(this.#events.filter(({ seq }) => seq > afterSeq).slice(0, limit));
  }

  lastSeq(): number {
    return this.#events.length;
  }

  close(): void {
    // Nothing to release: the maps go with the object.
  }

  #addSweep(planned: PlannedSweep, now: number): MemorySweep {
    const id = freeId(planned.name, (taken) => this.#sweeps.has(taken));
    const row: MemorySweep['row'] = {
      id,
      spec: copyRecord(planned.spec),
      state: 'running',
      createdAt: now,
      updatedAt: now,
      startedAt: null,
      finishedAt: null,
      elapsedMs: 0,
      pid: null,
      workers: null,
      progress: null,
    };
    const sweep: MemorySweep = { specHash: planned.specHash, row, arms: new Map(), slots: new Map(), keys: new Set() };
    this.#sweeps.set(id, sweep);
    return sweep;
  }

  #receive({ slot, spec, result, durationMs }: FinishedTrial): Reception {
    const { key, outcome, digest, epochs, chosen, layers } = result;
    const stored = this.#trials.get(slot.key)?.stored ?? null;
    const reception = receive(stored, result);
    if (stored !== null && reception === 'confirmed') stored.confirmations++;
    if (stored !== null && reception === 'conflicting') stored.conflicting = true;
    if (reception === 'inserted' || reception === 'replaced') {
      const inOrder = [...epochs].sort((a, b) => a.step - b.step);
      const fresh = {
        key,
        spec,
        outcome,
        digest,
        confirmations: 0,
        conflicting: false,
        durationMs,
        epochs: inOrder,
        chosen,
      };
      this.#trials.set(key, { stored: fresh, layers });
    }
    return reception;
  }

  #append(sweep: MemorySweep, body: SweepEventBody): void {
    const at = this.#now();
    this.#events.push({ seq: this.#events.length + 1, at, sweep: sweep.row.id, body });
    sweep.row.updatedAt = at;
  }

  #find(sweepId: string): MemorySweep {
    const sweep = this.#sweeps.get(sweepId);
    if (sweep === undefined) throw failed(`a sweep must be begun before it is written to, got ${sweepId}`);
    return sweep;
  }
}

function isAnswered(trial: MemoryTrial | undefined): boolean {
  return trial !== undefined && isReusable(trial.stored.outcome);
}

function failed(rule: string): StoreError {
  return new StoreError('store-failed', ':memory:', rule);
}
