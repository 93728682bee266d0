// A sweep as canonical bytes: a pure function of its spec and its results.
import { canonicalJson } from '../digest/canonical-json.js';
import { StoreError } from '../errors.js';
import type { Json } from '../records/index.js';
import type { Slot, StoreReader } from './store.js';

/** Grows when the meaning of an exported field changes. */
const exportVersion = 1;

/**
 * The sweep as one line of canonical JSON (RFC 8785): spec, then arms by ordinal with their trials by replicate.
 *
 * Equal bytes for equal results, whatever the machine, the number of workers, the order of completion or interruptions: it holds
 * no ids, times, hosts, process ids or counts of confirmations. A trial that has not ended has `digest` null and nothing else.
 * Numbers that JSON lacks are the texts "NaN", "Infinity" and "-Infinity".
 * @throws StoreError when the store has no such sweep
 */
export function exportSweep(reader: StoreReader, sweepId: string): string {
  const spec = reader.sweepSpec(sweepId);
  const view = reader.sweepView(sweepId);
  if (spec === null || view === null) {
    throw new StoreError('store-missing', sweepId, 'must be a sweep of this store. List them with `actlab sweep ls`');
  }
  const trials = new Map<number, Json[]>();
  for (const slot of reader.slots(sweepId)) {
    const list = trials.get(slot.ordinal);
    const trial = exportTrial(reader, slot);
    if (list === undefined) trials.set(slot.ordinal, [trial]);
    else list.push(trial);
  }
  const arms = view.arms.map(({ ordinal, label, values }) => ({
    ordinal,
    label,
    values,
    trials: trials.get(ordinal) ?? [],
  }));
  return canonicalJson({ format: 'actlab-sweep', version: exportVersion, spec: toJson(spec), arms });
}

function exportTrial(reader: StoreReader, { replicate, key, digest }: Slot & { digest: string | null }): Json {
  const trial = digest === null ? null : reader.trial(key);
  if (trial === null) return { replicate, key, digest: null };
  const { outcome, epochs, chosen, conflicting } = trial;
  return {
    replicate,
    key,
    digest,
    conflicting,
    outcome: toJson(outcome),
    epochs: toJson(epochs),
    chosen: toJson(chosen),
  };
}

/** A plain record as JSON, with texts for the numbers that JSON lacks. */
function toJson(value: unknown): Json {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value as Json;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, toJson(member)]));
}
