// The picture of the layers: a row per hidden layer, nearest the input first, with bars over the probes.
import type { LayerProbe } from '@actlab/train/records';
import { inCharset } from './charset.js';
import { type LayerMetric, layerMetrics } from './layer-metrics.js';
import { compactNumber } from './numbers.js';
import { paint, type Tone } from './paint.js';
import { type BarScale, noBar, sparkline, thinned } from './sparkline.js';
import type { Surface } from './surface.js';
import { type Cell, type Column, tableLines } from './table.js';
import { wrapped } from './wrap.js';

/** More bars per cell say no more. */
const mostBars = 12;
const widestNumber = 7;
const gap = 2;
const layerWidth = 'layer'.length;
/** Layers of a deeper network that have a row, about. */
const mostRows = 20;
/** Columns that are assumed where nobody wraps lines. */
const widestPicture = 160;

/** The lines of the picture; none without probes. `always` is a layer that has a row in any case. */
export function layerPictureLines(probes: readonly LayerProbe[], surface: Surface, always?: number): string[] {
  const layers = byLayer(probes);
  if (layers.length === 0) return [];
  const rows = shownLayers(layers.length, always);
  const { shown, left } = metricsOf(probes);
  const columns = Number.isFinite(surface.columns) ? surface.columns : widestPicture;
  const bars = Math.min(mostBars, layers[0]?.length ?? 0);
  const widestTitle = Math.max(...shown.map(({ metric }) => metric.title.length));
  const cellWidth = gap + Math.max(widestTitle, bars + 1 + widestNumber);
  const perTable = Math.max(1, Math.floor((columns - layerWidth) / cellWidth));
  const tables = chunks(shown, evenly(shown.length, perTable)).map((metrics) =>
    metricTable(metrics, layers, rows, surface),
  );
  const notes = [
    ...(rows.length < layers.length ? [rowsText(layers.length, rows, always)] : []),
    legendText(layers[0] ?? [], left, surface),
    ...ratioText(layers),
  ];
  const sentences = notes
    .flatMap((note) => wrapped(inCharset(surface, note), columns))
    .map((line) => paint(surface, 'quiet', line));
  return [...tables.flatMap((lines) => [...lines, '']), ...sentences];
}

/** The probes of each layer in the order of steps. */
function byLayer(probes: readonly LayerProbe[]): LayerProbe[][] {
  const depth = probes.reduce((most, { layer }) => Math.max(most, layer), 0);
  const layers = Array.from({ length: depth }, (): LayerProbe[] => []);
  for (const probe of probes) layers[probe.layer - 1]?.push(probe);
  return layers;
}

/** Numbers of the layers that have a row: all, or every k-th, the last, and `always`. */
function shownLayers(depth: number, always: number | undefined): number[] {
  const step = depth <= mostRows + 4 ? 1 : Math.ceil(depth / mostRows);
  const numbers = Array.from({ length: depth }, (_, at) => at + 1);
  return numbers.filter((layer) => (layer - 1) % step === 0 || layer === depth || layer === always);
}

function rowsText(depth: number, rows: readonly number[], always: number | undefined): string {
  const [first = 1, second = 1] = rows.filter((layer) => layer !== always || layer === 1);
  const step = second - first;
  const extra = always !== undefined && (always - 1) % step !== 0 && always < depth ? `, layer ${always}` : '';
  return `Rows: one layer in ${step} from the first${extra} and the last of ${depth}.`;
}

/** The metrics that have something to show, and what is said in place of the others. */
function metricsOf(probes: readonly LayerProbe[]): {
  shown: { metric: LayerMetric; scale: BarScale }[];
  left: string[];
} {
  const shown: { metric: LayerMetric; scale: BarScale }[] = [];
  const left: string[] = [];
  for (const metric of layerMetrics) {
    const numbers = probes.flatMap((probe) => metric.read(probe) ?? []);
    if (numbers.length === 0) continue;
    if (metric.whenAllZero !== undefined && numbers.every((value) => value === 0)) left.push(metric.whenAllZero);
    else shown.push({ metric, scale: metric.scale(numbers) });
  }
  return { shown, left };
}

function metricTable(
  metrics: readonly { metric: LayerMetric; scale: BarScale }[],
  layers: readonly (readonly LayerProbe[])[],
  rows: readonly number[],
  surface: Surface,
): string[] {
  const columns: Column[] = [
    { title: 'layer', align: 'right' },
    ...metrics.map(({ metric }): Column => ({ title: metric.title })),
  ];
  const cells = rows.map((layer): Cell[] => [
    String(layer),
    ...metrics.map(({ metric, scale }) => metricCell(metric, scale, layers[layer - 1] ?? [])),
  ]);
  return tableLines(columns, cells, surface);
}

function metricCell(metric: LayerMetric, scale: BarScale, probes: readonly LayerProbe[]): Cell {
  const numbers = probes.flatMap((probe) => metric.read(probe) ?? []);
  const last = numbers.at(-1);
  if (last === undefined) return '-';
  const text = `${sparkline(thinned(numbers, mostBars), scale)} ${compactNumber(last)}`;
  const tone = toneOf(metric, last);
  return tone === undefined ? text : { text, tone };
}

/** Colour only for what is wrong: what is no number, and shares that leave little of a layer. */
function toneOf(metric: LayerMetric, last: number): Tone | undefined {
  if (!Number.isFinite(last)) return 'bad';
  if (metric.title !== 'dead' && metric.title !== 'saturated') return undefined;
  return last >= 0.9 ? 'bad' : last >= 0.5 ? 'warning' : undefined;
}

/** What the bars are; then what is 0 everywhere. */
function legendText(probes: readonly LayerProbe[], left: readonly string[], { unicode }: Surface): string {
  const first = probes[0]?.step ?? 0;
  const last = probes.at(-1)?.step ?? 0;
  const bars = unicode ? '▁ lowest, █ highest of all layers' : '1 lowest, 8 highest of all layers';
  const zeros = left.length === 0 ? '' : ` At every probe: ${left.join(', ')}.`;
  return (
    `Bars from left to right: ${probes.length} probes, step ${first} to ${last}, then the last value. ${bars}, ` +
    `${noBar.zero} exactly 0, ${noBar.notFinite} not finite; logarithmic but for shares (0 to 1) and means.${zeros}`
  );
}

/** How much of the gradient comes through, where it can be said. */
function ratioText(layers: readonly (readonly LayerProbe[])[]): string[] {
  const [first, last] = [layers[0]?.at(-1)?.gradRms ?? NaN, layers.at(-1)?.at(-1)?.gradRms ?? NaN];
  const ratio = first / last;
  if (layers.length < 2 || !Number.isFinite(ratio)) return [];
  return [`Gradient of layer 1 to that of layer ${layers.length}, at the end: ${compactNumber(ratio)}.`];
}

/** As many metrics per table as fit, but no table much shorter than the others. */
function evenly(count: number, most: number): number {
  return Math.ceil(count / Math.ceil(count / most));
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
