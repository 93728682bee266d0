// The cells of a plot: one sign with its tone each, filled with braille dots or ASCII signs.
import { inCharset } from './charset.js';
import type { Dot } from './curve-dots.js';
import { paint, type Tone } from './paint.js';
import type { Surface } from './surface.js';

interface Cell {
  readonly sign: string;
  readonly tone: Tone;
}

/** Row by row from the top; undefined where nothing is drawn. */
export type Cells = (Cell | undefined)[][];

export const tones = { value: 'link', derivative: 'warning', axis: 'quiet' } as const satisfies Record<string, Tone>;

export function blankCells(rows: number, columns: number): Cells {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => undefined));
}

/** Lines at y = 0 and x = 0, where they are in sight; curves are drawn over them. */
export function drawAxes(cells: Cells, zeroRow: number | undefined, zeroColumn: number | undefined): void {
  const axis = (sign: string): Cell => ({ sign, tone: tones.axis });
  const level = cells[zeroRow ?? -1] ?? [];
  for (let column = 0; column < level.length; column++) level[column] = axis('─');
  if (zeroColumn === undefined) return;
  for (const row of cells) row[zeroColumn] = axis(row === level ? '┼' : '│');
}

/** The bit of a dot in U+2800…U+28FF by its place in the cell: `brailleBits[row][column]`. */
const brailleBits = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
];

/** Both curves as dots, eight per cell; a cell with both has the tone of f. */
export function drawBraille(cells: Cells, value: readonly Dot[], derivative: readonly Dot[]): void {
  const draw = (tone: Tone) => (dot: Dot) => {
    const [row, column] = [cells[Math.floor(dot.row / 4)], Math.floor(dot.column / 2)];
    const bit = brailleBits[dot.row % 4]?.[dot.column % 2] ?? 0;
    const code = row?.[column]?.sign.codePointAt(0) ?? 0;
    const dots = code >= 0x2800 && code <= 0x28ff ? code : 0x2800;
    if (row !== undefined) row[column] = { sign: String.fromCodePoint(dots | bit), tone };
  };
  derivative.forEach(draw(tones.derivative));
  value.forEach(draw(tones.value));
}

/** What stands for a curve where there is only ASCII. */
export const signs = { value: '*', derivative: 'o', both: '#' } as const;

/** Both curves with one sign per cell. */
export function drawSigns(cells: Cells, value: readonly Dot[], derivative: readonly Dot[]): void {
  for (const { row, column } of derivative) {
    const cell = cells[row];
    if (cell !== undefined) cell[column] = { sign: signs.derivative, tone: tones.derivative };
  }
  for (const { row, column } of value) {
    const cell = cells[row];
    const isShared = cell?.[column]?.tone === tones.derivative;
    if (cell !== undefined) cell[column] = { sign: isShared ? signs.both : signs.value, tone: tones.value };
  }
}

/** A row as text without trailing blanks; signs of one tone are painted as one piece. */
export function rowText(row: readonly (Cell | undefined)[], surface: Surface): string {
  const pieces: { tone: Tone | undefined; text: string }[] = [];
  for (const cell of row) {
    const last = pieces.at(-1);
    if (last !== undefined && last.tone === cell?.tone) last.text += cell?.sign ?? ' ';
    else pieces.push({ tone: cell?.tone, text: cell?.sign ?? ' ' });
  }
  const blankEnd = pieces.at(-1);
  if (blankEnd?.tone === undefined) pieces.pop();
  return pieces.map(({ tone, text }) => paint(surface, tone, inCharset(surface, text))).join('');
}
