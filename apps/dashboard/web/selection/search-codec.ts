// The selection to and from the address: plain `key=value` pairs, lists by commas, nothing encoded that need not be.
import { reportDropped } from './dropped-keys.js';
import { type SearchKey, type Selection, searchRules } from './search-schema.js';

/** `?pin=12,40&depth=8..32` as a selection. What follows no rule is left out and reported to the reader. */
export function parseSearch(text: string): Selection {
  const selection: Record<string, unknown> = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const rule = Object.hasOwn(searchRules, key) ? searchRules[key as SearchKey] : undefined;
    const parsed = rule?.safeParse(value);
    if (parsed?.success === true) selection[key] = parsed.data;
    else reportDropped(`${key}=${value}`);
  }
  return selection as Selection;
}

/** A selection as `?pin=12,40&depth=8..32`; empty when nothing is selected. */
export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => [key, encodeValue(value)] as const)
    .filter(([, value]) => value !== '')
    .map(
      ([key, value]) =>
        `${encodeURIComponent(key)}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%3A/g, ':')}`,
    );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function encodeValue(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('from' in value && 'to' in value) return `${value.from}..${value.to}`;
  if ('id' in value && 'desc' in value) return `${value.desc === true ? '-' : ''}${value.id}`;
  return '';
}
