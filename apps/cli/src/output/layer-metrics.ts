// What the picture of the layers shows of each: which numbers of a probe, on which scale, under which title.
import type { LayerProbe } from '@actlab/train/records';
import { type BarScale, fittedScale } from './sparkline.js';

export interface LayerMetric {
  readonly title: string;
  /** The number of a probe; undefined where the layer has none. */
  read(probe: LayerProbe): number | undefined;
  /** The scale for all numbers of all layers. */
  scale(numbers: readonly number[]): BarScale;
  /** Not worth a column when every number is 0; then this is said. */
  readonly whenAllZero?: string;
}

const log = (numbers: readonly number[]): BarScale => fittedScale('log', numbers);
const linear = (numbers: readonly number[]): BarScale => fittedScale('linear', numbers);
const share = (): BarScale => ({ kind: 'linear', low: 0, high: 1 });

/** In the order in which they are shown. */
export const layerMetrics: readonly LayerMetric[] = [
  { title: 'gradient RMS', read: (probe) => probe.gradRms, scale: log },
  { title: 'update ratio', read: (probe) => probe.updateRatio, scale: log },
  { title: 'output mean', read: (probe) => probe.outMean, scale: linear },
  { title: 'output variance', read: (probe) => probe.outVar, scale: log },
  { title: 'dead', read: (probe) => probe.dead, scale: share, whenAllZero: 'no unit dead' },
  { title: 'saturated', read: (probe) => probe.saturated, scale: share, whenAllZero: 'none saturated' },
  { title: 'sparse', read: (probe) => probe.sparse, scale: share, whenAllZero: 'none sparse' },
  { title: 'learned', read: (probe) => probe.alpha?.[1], scale: linear },
];
