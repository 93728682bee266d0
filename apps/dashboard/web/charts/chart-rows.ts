// The numbers of a chart as rows: what "view as table" shows and what a CSV file holds.

/** Rows of texts and numbers under named columns; null is an empty cell. */
export interface ChartRows {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** RFC 4180: CRLF, quotes where needed. Numbers keep all their digits. */
export function toCsv({ columns, rows }: ChartRows): string {
  const cell = (value: string | number | null): string => {
    const text = value === null ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
