// Values of a row by column, with the type that the schema promises.
import type { SqlRow } from './connection.js';

/** A text column. @throws TypeError when the row holds no text there */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`sqlite: column ${column} must be a text, got ${typeof value}`);
  return value;
}

/** A text column that may be NULL. */
export function textOrNull(row: SqlRow, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

/** A column of numbers that is never NULL. @throws TypeError when the row holds no number there */
export function numberOf(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`sqlite: column ${column} must be a number, got ${typeof value}`);
  return value;
}

/** A column of numbers that may be NULL for "none". */
export function numberOrNull(row: SqlRow, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}

/** A column of measured numbers, where NULL is NaN. */
export function measured(row: SqlRow, column: string): number {
  return numberOrNull(row, column) ?? NaN;
}
