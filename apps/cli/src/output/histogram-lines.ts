// How the numbers inside the layers are distributed at the last probe: one row of bars per layer.
import type { LayerHistogram } from '@actlab/train/records';
import { inCharset } from './charset.js';
import { shortNumber } from './numbers.js';
import { paint } from './paint.js';
import { sparkline, thinned } from './sparkline.js';
import type { Surface } from './surface.js';

/** Rows of layers that are shown of a deep network. */
const mostLayers = 20;

/** `layer  z  ▁▃█▃▁ -2.1 to 2.3   f(z)  █▁▁ 0 to 2.3`; nothing where no histogram was recorded. */
export function histogramLines(histograms: readonly LayerHistogram[], surface: Surface): string[] {
  const last = histograms.at(-1)?.step;
  const atEnd = histograms.filter(({ step }) => step === last);
  const layers = thinned([...new Set(atEnd.map(({ layer }) => layer))], mostLayers);
  if (layers.length === 0) return [];
  const cell = (layer: number, of: LayerHistogram['of']): string => {
    const found = atEnd.find((each) => each.layer === layer && each.of === of)!;
    const bars = sparkline(found.counts, { kind: 'linear', low: 0, high: Math.max(1, ...found.counts) });
    return `${bars} ${shortNumber(found.low)} to ${shortNumber(found.high)}`;
  };
  const rows = layers.map((layer) => [String(layer).padStart(5), cell(layer, 'z'), cell(layer, 'output')] as const);
  const width = Math.max(...rows.map(([, z]) => z.length));
  const title = paint(surface, 'quiet', `layer  ${'z'.padEnd(width)}  f(z)`);
  const lines = rows.map(([layer, z, output]) => inCharset(surface, `${layer}  ${z.padEnd(width)}  ${output}`));
  return [
    title,
    ...lines,
    `Each row is a histogram over the probe inputs at step ${last}, from the lowest to the highest number.`,
  ];
}
