// Aligned text tables: measures cells by display width, drops columns when the surface is narrow, cuts the widest last.
import stringWidth from 'string-width';
import { inCharset } from './charset.js';
import { paint, type Tone } from './paint.js';
import type { Surface } from './surface.js';

export interface Column {
  title: string;
  align?: 'left' | 'right';
  /** Dropped when the table is too wide, the highest number first; columns without it stay. */
  dropOrder?: number;
}

export type Cell = string | { text: string; tone: Tone };

const gap = '  ';

/** The lines of a table, header first, without trailing blanks. Each row has one cell per column. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly Cell[])[], surface: Surface): string[] {
  const texts = rows.map((row) => row.map((cell) => inCharset(surface, textOf(cell))));
  const titles = columns.map((column) => inCharset(surface, column.title));
  const widths = columns.map((_, at) =>
    Math.max(stringWidth(titles[at] ?? ''), ...texts.map((row) => stringWidth(row[at] ?? ''))),
  );
  const shown = fittingColumns(columns, widths, surface.columns);
  shrinkWidest(shown, widths, surface.columns);
  const line = (cells: readonly string[], tone: (at: number) => Tone | undefined): string =>
    shown
      .map((at) => {
        const text = cut(cells[at] ?? '', widths[at] ?? 0, surface);
        const blank = ' '.repeat(Math.max(0, (widths[at] ?? 0) - stringWidth(text)));
        const painted = paint(surface, tone(at), text);
        return columns[at]?.align === 'right' ? blank + painted : painted + blank;
      })
      .join(gap)
      .trimEnd();
  return [line(titles, () => 'quiet'), ...rows.map((row, index) => line(texts[index] ?? [], (at) => toneOf(row[at])))];
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

function toneOf(cell: Cell | undefined): Tone | undefined {
  return typeof cell === 'object' ? cell.tone : undefined;
}

function totalWidth(shown: readonly number[], widths: readonly number[]): number {
  return shown.reduce((sum, at) => sum + (widths[at] ?? 0), 0) + gap.length * Math.max(0, shown.length - 1);
}

/** Indices of the columns that are kept, in order. */
function fittingColumns(columns: readonly Column[], widths: readonly number[], limit: number): number[] {
  let shown = columns.map((_, at) => at);
  while (totalWidth(shown, widths) > limit) {
    const droppable = shown.filter((at) => columns[at]?.dropOrder !== undefined);
    if (droppable.length === 0) return shown;
    const drop = droppable.reduce((a, b) => ((columns[b]?.dropOrder ?? 0) > (columns[a]?.dropOrder ?? 0) ? b : a));
    shown = shown.filter((at) => at !== drop);
  }
  return shown;
}

/** Narrows the widest shown column, to no less than 8, so that the table fits if it can. Changes `widths`. */
function shrinkWidest(shown: readonly number[], widths: number[], limit: number): void {
  const excess = totalWidth(shown, widths) - limit;
  const widest = shown.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a), shown[0] ?? 0);
  if (excess > 0) widths[widest] = Math.max(8, (widths[widest] ?? 0) - excess);
}

/** The text cut to a display width, with a mark where something is missing. */
export function cut(text: string, width: number, surface: Pick<Surface, 'unicode'>): string {
  if (stringWidth(text) <= width) return text;
  const mark = surface.unicode ? '…' : '..';
  let kept = '';
  for (const sign of text) {
    if (stringWidth(kept + sign) > width - mark.length) break;
    kept += sign;
  }
  return kept + mark;
}
