// One text per JSON value, whatever the order of its keys: what keys and hashes are made of.
import type { Json } from '../records/index.js';

/**
 * JSON without white space, keys sorted by UTF-16 code units, numbers as ECMAScript prints them, −0 as 0 (RFC 8785).
 * Properties that are undefined are left out, as in `JSON.stringify`.
 * @throws TypeError for NaN, ±∞ and values that are not JSON.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonicalJson: numbers must be finite, got ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`canonicalJson: a value must be JSON, got ${typeof value}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
