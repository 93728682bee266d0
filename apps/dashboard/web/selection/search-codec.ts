// The selection to and from the address: plain `key=value` pairs, lists by commas, nothing encoded that need not be.
import { reportDropped } from './dropped-keys.js';
import { type SearchKey, type Selection, searchRules } from './search-schema.js';

/** `?a=b&c=d` as a record of texts; the rules of the page judge them afterwards. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** A selection as `?pin=12,40&depth=8..32`; empty when nothing is selected. */
export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => [key, encodeValue(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%3A/g, ':')}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** What of `raw` follows the rules; the rest is left out and reported to the reader. */
export function validateSelection(raw: Record<string, unknown>): Selection {
  const selection: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (value === undefined) continue;
    const text = encodeValue(value);
    const parsed = Object.hasOwn(searchRules, key) ? searchRules[key as SearchKey].safeParse(text) : { success: false };
    if (parsed.success) selection[key] = (parsed as { data?: unknown }).data;
    else reportDropped(`${key}=${text}`);
  }
  return selection as Selection;
}

/** For pages without a selection: every key is one too many. */
export function validateNothing(raw: Record<string, unknown>): Record<string, never> {
  for (const [key, value] of Object.entries(raw)) reportDropped(`${key}=${encodeValue(value)}`);
  return {};
}

function encodeValue(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('from' in value && 'to' in value) return `${value.from}..${value.to}`;
  if ('id' in value && 'desc' in value) return `${value.desc === true ? '-' : ''}${value.id}`;
  return '';
}
