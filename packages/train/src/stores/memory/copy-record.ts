// Copies between a store and its callers, so that neither sees the other's later changes.

/** A deep copy of a plain record as a file would give it back: no undefined members, and −0 as 0. */
export function copyRecord<T>(value: T): T {
  if (typeof value === 'number') return (value + 0) as T;
  if (Array.isArray(value)) return value.map(copyRecord) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, copyRecord(member)])) as T;
}
