// What a store promises. Implementations: memory-store and sqlite-store, both held to testing/store-contract.
import type {
  Epoch,
  JsonObject,
  LayerProbe,
  Objective,
  Outcome,
  SweepCurves,
  SweepEvent,
  SweepEventBody,
  SweepSpec,
  SweepSummary,
  SweepView,
  TrialResult,
  TrialSpec,
} from '../records/index.js';

/** A sweep as planned: the same `specHash` is the same sweep. */
export interface PlannedSweep {
  /** Readable and unique, e.g. `leaky-slopes` or `leaky-slopes-2`. The store proposes it. */
  name: string;
  specHash: string;
  spec: SweepSpec;
  arms: PlannedArm[];
}

/** One arm of a sweep; `spec` is the trial spec with replicate 0. */
export interface PlannedArm {
  ordinal: number;
  label: string;
  values: JsonObject;
  spec: TrialSpec;
}

/** Where a trial belongs in a sweep. */
export interface Slot {
  ordinal: number;
  replicate: number;
  key: string;
}

/** One trial's result on its way into the store. `durationMs` is wall time and part of no hash. */
export interface FinishedTrial {
  slot: Slot;
  spec: TrialSpec;
  result: TrialResult;
  durationMs: number;
}

/** A trial as stored. */
export interface StoredTrial {
  key: string;
  spec: TrialSpec;
  outcome: Outcome;
  digest: string;
  /** How often the same key came again with the same digest. */
  confirmations: number;
  /** True when the same key once came with another digest. */
  conflicting: boolean;
  durationMs: number | null;
  epochs: Epoch[];
  chosen: TrialResult['chosen'];
}

/** A sweep as registered: its id, and which of its slots the store already answers. */
export interface RegisteredSweep {
  id: string;
  /** True when a sweep with this spec hash was there before. */
  existed: boolean;
  /** Slots whose key has a reusable result (finished, or died deterministically) in the store. */
  answered: Slot[];
}

/**
 * The one writer of a store. Every method is one transaction: it returns after the commit, or throws and has written
 * nothing. What was acknowledged survives `kill -9`.
 */
export interface StoreWriter {
  /**
   * Inserts the sweep with its arms and slots, or finds the one with the same spec hash.
   * Also marks it running, owned by this process, and appends `sweep.started`.
   */
  beginSweep(sweep: PlannedSweep, slots: Slot[], owner: { pid: number; workers: number }): RegisteredSweep;
  /**
   * Stores results, their metrics, probes and `trial.ended` events in one transaction. A key that is already there is
   * compared: same digest → one confirmation more; another digest → the trial is marked conflicting. Timeouts and crashes
   * are replaced by a later result of the same key.
   */
  commitTrials(sweepId: string, trials: readonly FinishedTrial[]): void;
  /** Appends an event that announces no rows of its own (progress). */
  appendEvent(sweepId: string, body: SweepEventBody): void;
  /** Marks the sweep finished or stopped, adds to its elapsed time, clears its owner, appends the event. */
  endSweep(sweepId: string, state: 'finished' | 'stopped'): void;
  close(): void;
}

/**
 * The only way to read a store: cli, dashboard, bench and export share it. Never writes, never blocks the writer.
 * All times are Unix milliseconds; ids are those of `listSweeps`.
 */
export interface StoreReader {
  /** Newest first. */
  listSweeps(): SweepSummary[];
  /** The sweep's spec as registered; null when the id is unknown. `latest` is not an id: resolve it with `listSweeps`. */
  sweepSpec(sweepId: string): SweepSpec | null;
  /** The whole page of one sweep; null when the id is unknown. `objective` overrides the sweep's own metric and reducer. */
  sweepView(sweepId: string, objective?: Partial<Objective>): SweepView | null;
  /** Curves of the given arms (all when absent), for any recorded metric; null when the id is unknown. */
  sweepCurves(sweepId: string, metric: string, ordinals?: readonly number[]): SweepCurves | null;
  /** One trial by key; null when absent. */
  trial(key: string): StoredTrial | null;
  /** Layer probes of one trial, ordered by step, then layer. */
  layerProbes(key: string): LayerProbe[];
  /** Slots of a sweep ordered by ordinal, then replicate, with the digest of those that have ended. */
  slots(sweepId: string): (Slot & { digest: string | null })[];
  /** Events with `seq` above the cursor, oldest first, at most `limit` (default 1,000). */
  events(afterSeq: number, limit?: number): SweepEvent[];
  /** The newest cursor; 0 in an empty store. */
  lastSeq(): number;
  close(): void;
}

export type Store = StoreWriter & StoreReader;

/** For opening a store: `now` gives the present moment in Unix milliseconds (default: the clock). */
export interface StoreOptions {
  now?: () => number;
}
