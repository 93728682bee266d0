// Numbers, tables and long lines of a trace's text.

/** Columns that no line exceeds. */
const lineWidth = 100;

/** Four or five digits, as a power of ten below 0.001 and from 100,000 on; `0` is exactly 0. */
export function short(value: number): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return String(value).replace('-', '−');
  const size = Math.abs(value);
  const text = size < 1e-3 || size >= 1e5 ? value.toExponential(3) : digits(value);
  return text.replaceAll('-', '−');
}

/** As a factor after a dot: a negative number stands in brackets. */
export function inProduct(value: number): string {
  return value < 0 ? `(${short(value)})` : short(value);
}

/** Five digits, so that columns line up. */
function digits(value: number): string {
  const size = Math.abs(value);
  const whole = size < 10 ? 1 : size < 100 ? 2 : size < 1000 ? 3 : 4;
  return value.toFixed(Math.max(1, 5 - whole));
}

/** A bound as people write it: 1/4, 1, 1.129. */
export function bound(value: number): string {
  const inverse = 1 / value;
  if (value < 1 && Number.isInteger(inverse)) return `1/${inverse}`;
  return String(Number(value.toPrecision(4)));
}

/** `[1, 2, 3, … 29 more]`. */
export function list(values: number[], most = 6): string {
  const shown = values.slice(0, most).map(short).join(', ');
  return values.length > most ? `[${shown}, … ${values.length - most} more]` : `[${shown}]`;
}

/** Rows of cells, every column as wide as its widest cell: the first aligned as said, the others right, two spaces between. */
export function table(rows: string[][], indent: string, first: 'left' | 'right' = 'right'): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? '';
      const space = ' '.repeat(width - cell.length);
      return column === 0 && first === 'left' ? cell + space : space + cell;
    });
    return `${indent}${cells.join('  ')}`.trimEnd();
  });
}

/** Breaks a text at its spaces into lines of at most `lineWidth` columns, the first and the further ones indented. */
export function wrap(text: string, first: string, further: string): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > lineWidth) {
      lines.push(line.trimEnd());
      line = further;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
