// The learning curves as a table of numbers and as a figure for export.
import type { ChartTable } from '../../charts/chart-table.js';
import type { Figure } from '../../charts/figure.js';
import { metricName } from '../../format/number.js';
import { dashes } from '../../theme/family.js';
import type { CurveColumn, CurveData } from './curves-model.js';

/** One line per arm and point. */
export function curvesTable({ x, columns, values }: CurveData, xName: string, metric: string): ChartTable {
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

interface Point {
  x: number;
  y: number | null;
  low?: number | null;
  high?: number | null;
}

/** The same lines and bands as on the screen. */
export function curvesFigure({ x, columns, values }: CurveData, xName: string, metric: string, log: boolean): Figure {
  const points = (column: number): Point[] => x.map((at, index) => ({ x: at, y: values[column]?.[index] ?? null }));
  return (plot, look) => ({
    height: 380,
    marginLeft: 52,
    marginRight: 190,
    x: { label: xName },
    y: { label: metricName(metric), grid: true, ...(log ? { type: 'log' as const } : {}) },
    marks: columns.flatMap(({ kind, curve, variant }, index) => {
      const stroke = look.family(curve.activation);
      switch (kind) {
        case 'low': {
          const band = x.map((at, point) => ({ x: at, low: values[index]?.[point] ?? null, high: values[index + 1]?.[point] ?? null }));
          return [plot.areaY(band, { x: 'x', y1: 'low', y2: 'high', fill: stroke, fillOpacity: 0.16 })];
        }
        case 'replicate':
          return [plot.lineY(points(index), { x: 'x', y: 'y', stroke, strokeOpacity: 0.4, strokeWidth: 1 })];
        case 'mean': {
          const line = points(index);
          const last = line.findLast((point) => point.y !== null);
          const dash = (dashes[variant % dashes.length] ?? []).join(' ');
          return [
            plot.lineY(line, { x: 'x', y: 'y', stroke, strokeWidth: 2, ...(dash === '' ? {} : { strokeDasharray: dash }) }),
            plot.text(last === undefined ? [] : [last], { x: 'x', y: 'y', text: () => curve.label, textAnchor: 'start', dx: 6, fill: stroke, fontSize: 10 }),
          ];
        }
        case 'high':
          return [];
        default:
          return kind satisfies never;
      }
    }),
  });
}
