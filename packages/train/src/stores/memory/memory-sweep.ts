// A sweep as the memory store keeps it, and its rows for the views.
import {
  type ArmRow,
  armFacts,
  type epochMetrics,
  type SlotRow,
  type SweepRow,
  summariseMetric,
} from '../../analysis/index.js';
import type { LayerProbe } from '../../records/index.js';
import type { PlannedArm, Slot, StoredTrial } from '../store.js';
import { copyRecord } from './copy-record.js';

/** A trial with its probes. */
export interface MemoryTrial {
  stored: StoredTrial;
  layers: LayerProbe[];
}

/** A sweep, its arms by ordinal and its slots by place. Always owned while running: there is no other process. */
export interface MemorySweep {
  specHash: string;
  row: SweepRow;
  arms: Map<number, PlannedArm>;
  slots: Map<string, Slot & { reused: boolean }>;
  /** The keys of all slots. */
  keys: Set<string>;
}

/** The name of a slot's place in its sweep. */
export function placeOf({ ordinal, replicate }: Pick<Slot, 'ordinal' | 'replicate'>): string {
  return `${ordinal} ${replicate}`;
}

/** Slots by ordinal, then replicate. */
export function slotsInOrder(sweep: MemorySweep): (Slot & { reused: boolean })[] {
  return [...sweep.slots.values()].sort((a, b) => a.ordinal - b.ordinal || a.replicate - b.replicate);
}

/** The arms as rows by ordinal, all or those named. */
export function armRows(sweep: MemorySweep, ordinals?: readonly number[]): ArmRow[] {
  return [...sweep.arms.values()]
    .filter((arm) => ordinals?.includes(arm.ordinal) ?? true)
    .sort((a, b) => a.ordinal - b.ordinal)
    .map(({ ordinal, label, values, spec }) => ({
      ordinal,
      label,
      values: copyRecord({ ...values }),
      ...armFacts(spec),
    }));
}

/** The slots as rows; trials come with the summary of `metric`. */
export function slotRows(
  sweep: MemorySweep,
  trials: ReadonlyMap<string, MemoryTrial>,
  metric: (typeof epochMetrics)[number],
): SlotRow[] {
  return slotsInOrder(sweep).map(({ ordinal, replicate, key, reused }) => {
    const stored = trials.get(key)?.stored;
    if (stored === undefined) return { ordinal, replicate, reused, trial: null };
    const { outcome, epochs, chosen, durationMs, conflicting } = stored;
    const trial = { outcome, metric: summariseMetric(epochs, metric), chosen, durationMs, conflicting };
    return { ordinal, replicate, reused, trial };
  });
}
