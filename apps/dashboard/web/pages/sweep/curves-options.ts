// The learning curves' uPlot options: scales, axes, series, bands, end markers and the ✗ of deaths, in the page's tokens.
import type { Death } from '@actlab/train/records';
import uPlot from 'uplot';
import { markerPaths } from '../../components/family-mark.js';
import { formatValue } from '../../format/number.js';
import { dashes, familyLook } from '../../theme/family.js';
import { tokenColour, tokenFont, withAlpha } from '../../theme/tokens.js';
import type { CurveData } from './curves-model.js';

export interface CurvesOptions {
  data: CurveData;
  metric: string;
  log: boolean;
  width: number;
  height: number;
  /** Deaths of the drawn arms, in the x of the chart. */
  deaths: readonly { ordinal: number; x: number; death: Death }[];
  onCursor: (index: number | null) => void;
  onZoom: (isZoomed: boolean, range: [number, number]) => void;
}

const fontSize = 12;

/** Everything uPlot needs for a fresh chart. Colours are read once: a change of theme makes a new chart. */
export function curvesOptions(options: CurvesOptions): uPlot.Options {
  const { data, metric, log, width, height } = options;
  const text = tokenColour('--muted');
  const grid = { stroke: tokenColour('--grid'), width: 1 };
  const axis = { stroke: text, font: `${fontSize}px ${tokenFont()}`, grid, ticks: { ...grid, size: 4 }, gap: 6 };
  const bands = data.columns.flatMap(({ kind, curve }, index): uPlot.Band[] => {
    if (kind !== 'low') return [];
    const fill = withAlpha(tokenColour(familyLook(curve.activation).token), 0.16);
    return [{ series: [index + 2, index + 1], fill }];
  });
  return {
    width,
    height,
    padding: [10, 12, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: true, y: false, dist: 4 }, points: { size: 7 }, focus: { prox: 24 } },
    focus: { alpha: 0.35 },
    scales: {
      x: { time: false, range: (_u, low, high) => [low, high > low ? high : low + 1] },
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- an ambient const enum, which isolated modules cannot read
      y: log ? { distr: 3 } : { range: (_u, low, high) => uPlot.rangeNum(low, high, 0.06, true) },
    },
    axes: [
      { ...axis, space: 48, size: 30 },
      {
        ...axis,
        space: 34,
        size: 58,
        values: (_u, ticks) => ticks.map((tick) => (tick === null ? '' : axisText(metric, tick))),
      },
    ],
    series: [{}, ...data.columns.map((_column, index) => seriesOf(data, index))],
    bands,
    hooks: {
      setCursor: [(u) => options.onCursor(u.cursor.idx ?? null)],
      setScale: [(u, key) => key === 'x' && options.onZoom(...zoomOf(u))],
      draw: [(u) => drawMarks(u, options)],
    },
  };
}

function seriesOf({ columns }: CurveData, index: number): uPlot.Series {
  const column = columns[index];
  if (column === undefined) return {};
  const colour = tokenColour(familyLook(column.curve.activation).token);
  const quiet = { points: { show: false }, spanGaps: false };
  switch (column.kind) {
    case 'low':
    case 'high':
      return { ...quiet, stroke: 'transparent', width: 0 };
    case 'replicate':
      return { ...quiet, stroke: withAlpha(colour, 0.4), width: 1 };
    case 'mean':
      return { ...quiet, stroke: colour, width: 2, dash: [...(dashes[column.variant % dashes.length] ?? [])] };
    default:
      return column.kind satisfies never;
  }
}

function axisText(metric: string, value: number): string {
  return metric.endsWith('Acc')
    ? String(Number(value.toFixed(4)))
    : formatValue(metric, value, true).replace(/\.?0+$/, '');
}

function zoomOf(u: uPlot): [boolean, [number, number]] {
  const x = u.data[0];
  const { min = 0, max = 0 } = u.scales['x'] ?? {};
  return [min > (x[0] ?? 0) || max < (x[x.length - 1] ?? 0), [min, max]];
}

/** A marker at the last point of every mean, so that lines can be told apart without colour, and ✗ where trials died. */
function drawMarks(u: uPlot, { data, deaths }: CurvesOptions): void {
  const { ctx, bbox } = u;
  const scale = devicePixelRatio;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left - 8 * scale, bbox.top - 8 * scale, bbox.width + 16 * scale, bbox.height + 16 * scale);
  ctx.clip();
  data.columns.forEach(({ kind, curve }, index) => {
    if (kind !== 'mean' || u.series[index + 1]?.show === false) return;
    const column = u.data[index + 1] ?? [];
    let last = column.length - 1;
    while (last >= 0 && (column[last] ?? null) === null) last -= 1;
    const value = column[last];
    const at = u.data[0][last];
    if (value === undefined || value === null || at === undefined) return;
    drawMarker(ctx, curve.activation, u.valToPos(at, 'x', true), u.valToPos(value, 'y', true), scale);
  });
  ctx.font = `600 ${13 * scale}px ${tokenFont()}`;
  ctx.textAlign = 'center';
  for (const { ordinal, x } of deaths) {
    const curve = data.columns.find((column) => column.curve.ordinal === ordinal)?.curve;
    if (curve === undefined) continue;
    ctx.fillStyle = tokenColour(familyLook(curve.activation).token);
    ctx.fillText('✗', u.valToPos(x, 'x', true), bbox.top + bbox.height - 3 * scale);
  }
  ctx.restore();
}

function drawMarker(ctx: CanvasRenderingContext2D, activation: string, x: number, y: number, scale: number): void {
  const look = familyLook(activation);
  const { d, open } = markerPaths[look.marker];
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  ctx.translate(-6, -6);
  const shape = new Path2D(d);
  ctx.lineWidth = 2.2;
  ctx.strokeStyle = open ? tokenColour(look.token) : tokenColour('--surface');
  if (!open) ctx.lineWidth = 1.5;
  ctx.stroke(shape);
  ctx.fillStyle = tokenColour(look.token);
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
  if (!open) ctx.fill(shape);
  ctx.restore();
}
