// Comma-separated values by RFC 4180.
import type { Json } from '@actlab/train/records';

export type Field = Json | undefined;

/** Rows as CSV text; ends in a newline. */
export function csvText(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function quoted(field: Field): string {
  if (field === undefined || field === null) return '';
  const text = typeof field === 'string' ? field : JSON.stringify(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
