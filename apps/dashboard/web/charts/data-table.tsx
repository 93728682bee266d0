// "View as table": the numbers of a chart, for reading rather than looking.
import type { ReactNode } from 'react';
import type { ChartRows } from './chart-rows.js';

/** A real table, for reading rather than looking. */
export function DataTable({ table, caption }: { table: ChartRows; caption: string }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={caption}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column} scope="col" className={isNumeric(table, index) ? 'numeric' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.slice(0, 3).join('\u0000')}>
              {row.map((value, index) => (
                <td key={table.columns[index]} className={isNumeric(table, index) ? 'numeric' : undefined}>
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

/** A column is numeric when its first value is a number. */
function isNumeric({ rows }: ChartRows, index: number): boolean {
  return typeof rows.find((row) => row[index] !== null)?.[index] === 'number';
}

/** Six digits on the screen; the CSV has them all. */
function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}
