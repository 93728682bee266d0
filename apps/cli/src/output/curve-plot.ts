// The plot of f and f' in the terminal: braille dots with f' dashed, or ASCII with a sign for each curve.
import { curveDots, dashed } from './curve-dots.js';
import { shortNumber } from './numbers.js';
import { paint } from './paint.js';
import { blankCells, drawAxes, drawBraille, drawSigns, rowText, signs, tones } from './plot-cells.js';
import type { Surface } from './surface.js';

export interface PlottedCurves {
  readonly from: number;
  readonly to: number;
  /** f and f' at a point. */
  readonly at: (x: number) => { readonly value: number; readonly derivative: number };
  /** Where f' may jump: it is not connected there. */
  readonly kinks: readonly number[];
  /** Where f itself jumps: it is not connected there. */
  readonly jumps: readonly number[];
}

/** The lines of the plot with its legend, as wide as the surface (80 where it has no width) but never under 10 columns. */
export function plotLines(curves: PlottedCurves, surface: Surface): string[] {
  const { from, to } = curves;
  const width = Number.isFinite(surface.columns) ? surface.columns : 80;
  const dot = surface.unicode ? { across: 2, down: 4 } : { across: 1, down: 1 };
  const height = Math.min(24, Math.max(8, Math.round(width / 5)));
  const sampled = (columns: number) => Array.from({ length: columns }, (_, at) => xAt(curves, at / (columns - 1)));
  const [low, high] = heights(sampled(2 * width + 1).map(curves.at));
  const gutter = Math.max(...[low, 0, high].map((y) => shortNumber(y).length)) + 1;
  const columns = Math.max(10, width - gutter);
  const xs = sampled(columns * dot.across);
  const rowOf = (y: number, rows: number): number =>
    Math.min(rows - 1, Math.max(0, Math.round((1 - share(y, low, high)) * (rows - 1))));
  const place = (y: number): number | null => (Number.isFinite(y) ? rowOf(y, height * dot.down) : null);

  const cells = blankCells(height, columns);
  const zeroRow = low <= 0 && high >= 0 ? Math.floor(rowOf(0, height * dot.down) / dot.down) : undefined;
  drawAxes(cells, zeroRow, from < 0 && to > 0 ? Math.round(share(0, from, to) * (columns - 1)) : undefined);
  const samples = xs.map(curves.at);
  const crosses = (points: readonly number[]) => (column: number) =>
    points.some((point) => point >= (xs[column - 1] ?? from) && point <= (xs[column] ?? to));
  const value = curveDots(
    samples.map((each) => place(each.value)),
    crosses(curves.jumps),
  );
  const derivative = curveDots(
    samples.map((each) => place(each.derivative)),
    crosses(curves.kinks),
  );
  if (surface.unicode) drawBraille(cells, value, dashed(derivative));
  else drawSigns(cells, value, derivative);

  const labels = new Map([...(zeroRow === undefined ? [] : ([[zeroRow, 0]] as const)), [0, high], [height - 1, low]]);
  const rows = cells.map((row, at) => {
    const label = labels.get(at);
    const text = (label === undefined ? '' : shortNumber(label)).padStart(gutter - 1);
    return `${paint(surface, 'quiet', text)} ${rowText(row, surface)}`.trimEnd();
  });
  return [...rows, ' '.repeat(gutter) + scaleText(from, to, columns), legendText(gutter, surface)];
}

function xAt({ from, to }: PlottedCurves, part: number): number {
  return from * (1 - part) + to * part;
}

/** Where y lies between two others, 0 to 1. Halves, so that no difference overflows. */
function share(y: number, low: number, high: number): number {
  return (y / 2 - low / 2) / (high / 2 - low / 2);
}

function heights(samples: readonly { value: number; derivative: number }[]): [low: number, high: number] {
  const finite = samples.flatMap((each) => [each.value, each.derivative]).filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  if (finite.length === 0) return [-1, 1];
  return low < high ? [low, high] : [low - 1, high + 1];
}

function scaleText(from: number, to: number, columns: number): string {
  const [left, right] = [shortNumber(from), shortNumber(to)];
  const free = columns - left.length - right.length;
  if (free < 1) return `${left} ${right}`;
  const zeroAt = Math.round(share(0, from, to) * (columns - 1)) - left.length;
  const hasZero = from < 0 && to > 0 && zeroAt > 0 && zeroAt < free - 1;
  return left + (hasZero ? `${' '.repeat(zeroAt)}0`.padEnd(free) : ' '.repeat(free)) + right;
}

function legendText(gutter: number, surface: Surface): string {
  const [value, derivative] = surface.unicode ? ['⠒⠒⠒⠒', '⠒ ⠒ '] : [signs.value, signs.derivative];
  const both = surface.unicode ? '' : `   ${signs.both} both`;
  return `${' '.repeat(gutter)}${paint(surface, tones.value, value)} f   ${paint(surface, tones.derivative, derivative)} f'${both}`;
}
