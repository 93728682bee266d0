// The numbers of a chart as rows: what "view as table" shows and what a CSV file holds.
import type { ReactNode } from 'react';

/** Rows of texts and numbers under named columns; null is an empty cell. */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** RFC 4180: CRLF, quotes where needed. Numbers keep all their digits. */
export function toCsv({ columns, rows }: ChartTable): string {
  const cell = (value: string | number | null): string => {
    const text = value === null ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A real table, for reading rather than looking. */
export function DataTable({ table, caption }: { table: ChartTable; caption: string }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={caption}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.slice(0, 3).join('\u0000')}>
              {row.map((value, index) => (
                <td key={table.columns[index]} className={typeof value === 'number' ? 'numeric' : undefined}>
                  {value === null ? '–' : typeof value === 'number' ? shown(value) : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Six digits on the screen; the CSV has them all. */
function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}
