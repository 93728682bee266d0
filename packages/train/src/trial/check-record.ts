// The rules of what a trial may record, which are no part of its spec.
import { InvalidSpecError } from '../errors.js';
import type { RecordOptions } from '../records/index.js';

/** Lowest and highest value of each option that is a whole number. */
const bounds = {
  probes: [0, 1_000_000],
  probeInputs: [1, 1_000_000],
  histogramBins: [2, 1024],
  mapSize: [2, 1024],
} as const satisfies Partial<Record<keyof RecordOptions, readonly [number, number]>>;

/** @throws InvalidSpecError at `record.` and the option, also for a map of data with more than two features. */
export function checkRecord(record: RecordOptions, features: number): void {
  for (const [name, [low, high]] of Object.entries(bounds)) {
    const value = record[name as keyof typeof bounds];
    if (value === undefined || (Number.isInteger(value) && value >= low && value <= high)) continue;
    throw new InvalidSpecError(`record.${name}`, `must be a whole number from ${low} to ${high}`, String(value));
  }
  if (record.mapSize === undefined || features <= 2) return;
  throw new InvalidSpecError(
    'record.mapSize',
    'must be absent: a map needs one or two features',
    `${features} features`,
  );
}
