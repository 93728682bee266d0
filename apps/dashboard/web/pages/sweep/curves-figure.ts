// The learning curves as a table of numbers and as a figure for export.
import type { ChartRows } from '../../charts/chart-rows.js';
import type { Figure, FigureLook, PlotModule } from '../../charts/figure.js';
import { metricName } from '../../format/number.js';
import { dashes } from '../../theme/family.js';
import type { CurveColumn, CurveData } from './curves-model.js';

/** One line per arm and point. */
export function curvesTable({ x, columns, values }: CurveData, xName: string, metric: string): ChartRows {
  const edge = (kind: CurveColumn['kind'], ordinal: number, point: number): number | null => {
    const index = columns.findIndex((column) => column.kind === kind && column.curve.ordinal === ordinal);
    return values[index]?.[point] ?? null;
  };
  return {
    columns: ['arm', xName, metric, 'n', 'band low', 'band high'],
    rows: columns.flatMap(({ kind, curve }) =>
      kind !== 'mean'
        ? []
        : x.map((at, point) => [
            curve.label,
            at,
            curve.mean[point] ?? null,
            curve.n[point] ?? 0,
            edge('low', curve.ordinal, point),
            edge('high', curve.ordinal, point),
          ]),
    ),
  };
}

export interface CurvesFigureOptions {
  xName: string;
  metric: string;
  log: boolean;
  /** Deaths of the drawn arms, in the x of the chart. */
  deaths: readonly { ordinal: number; x: number }[];
}

const height = 400;
const marginTop = 28;
const marginBottom = 44;
const labelGap = 13;

/** The same lines, bands and ✗ as on the screen; the arms are named at the ends of their lines. */
export function curvesFigure(data: CurveData, { xName, metric, log, deaths }: CurvesFigureOptions): Figure {
  const drawn = new Map(data.columns.map(({ curve }) => [curve.ordinal, curve]));
  const [low, high] = extent(data);
  return (plot, look) => ({
    height,
    marginTop,
    marginBottom,
    marginLeft: 52,
    marginRight: 20 + 6.3 * Math.max(0, ...[...drawn.values()].map(({ label }) => label.length)),
    x: { label: xName },
    y: { label: metricName(metric), grid: true, domain: [low, high], ...(log ? { type: 'log' as const } : {}) },
    marks: [
      ...data.columns.flatMap((_column, index) => marksOf(data, index, plot, look)),
      ...endLabels(data, log).map(({ label, activation, x, y, dy }) =>
        plot.text([{ x, y }], {
          x: 'x',
          y: 'y',
          text: () => label,
          textAnchor: 'start',
          dx: 7,
          dy,
          fill: look.family(activation),
        }),
      ),
      plot.text(
        deaths.filter(({ ordinal }) => drawn.has(ordinal)),
        {
          x: 'x',
          y: () => low,
          text: () => '✗',
          dy: -7,
          fill: ({ ordinal }: { ordinal: number }) => look.family(drawn.get(ordinal)?.activation ?? ''),
        },
      ),
    ],
  });
}

function marksOf({ x, columns, values }: CurveData, index: number, plot: PlotModule, look: FigureLook) {
  const column = columns[index];
  if (column === undefined || column.kind === 'high') return [];
  const stroke = look.family(column.curve.activation);
  const points = x.map((at, point) => ({
    x: at,
    y: values[index]?.[point] ?? null,
    high: values[index + 1]?.[point] ?? null,
  }));
  if (column.kind === 'low')
    return [plot.areaY(points, { x: 'x', y1: 'y', y2: 'high', fill: stroke, fillOpacity: 0.16 })];
  if (column.kind === 'replicate')
    return [plot.lineY(points, { x: 'x', y: 'y', stroke, strokeOpacity: 0.4, strokeWidth: 1 })];
  const strokeDasharray = (dashes[column.variant % dashes.length] ?? []).join(' ') || 'none';
  return [plot.lineY(points, { x: 'x', y: 'y', stroke, strokeWidth: 2, strokeDasharray })];
}

function extent({ values }: CurveData): [number, number] {
  const known = values.flat().filter((value) => value !== null);
  return known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
}

/** Names at the last points, pushed apart downwards where they would overlap. */
function endLabels(data: CurveData, log: boolean) {
  const [low, high] = extent(data).map((value) => (log ? Math.log(value) : value)) as [number, number];
  const pixel = (value: number): number =>
    ((high - (log ? Math.log(value) : value)) / (high - low || 1)) * (height - marginTop - marginBottom);
  const ends = data.columns.flatMap(({ kind, curve: { label, activation, mean } }) => {
    const last = mean.findLastIndex((value) => value !== null);
    return kind !== 'mean' || last < 0
      ? []
      : [{ label, activation, x: data.x[last] as number, y: mean[last] as number }];
  });
  let floor = Number.NEGATIVE_INFINITY;
  return ends
    .sort((a, b) => b.y - a.y)
    .map((end) => {
      const at = Math.max(pixel(end.y), floor);
      floor = at + labelGap;
      return { ...end, dy: at - pixel(end.y) };
    });
}
