// Numbers as people read them: tabular, with the digits that mean something.
import type { Objective } from '@actlab/train/records';

/** Shares (accuracies) have a fixed number of decimals, losses a fixed number of digits. */
const isShare = (metric: string): boolean => metric.endsWith('Acc');

/** A mean of `metric`: `0.9713`, `0.1042`, `12.34`; `short` for cells: `0.971`. */
export function formatValue(metric: string, value: number, short = false): string {
  if (!Number.isFinite(value)) return String(value);
  const decimals = (short ? 3 : 4) - (isShare(metric) ? 0 : Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1))));
  return decimals >= 0 ? value.toFixed(decimals) : value.toPrecision(3);
}

/** Half the width of an interval, to the decimals of its mean. */
export function formatHalfWidth(metric: string, interval: readonly [number, number], mean: number): string {
  const decimals = /\.(\d+)/.exec(formatValue(metric, mean))?.[1]?.length ?? 4;
  return ((interval[1] - interval[0]) / 2).toFixed(decimals);
}

/** `0.9713 ± 0.0021`, or the mean alone where there is no interval. */
export function formatScore(
  metric: string,
  score: { mean: number; interval: readonly [number, number] | null },
): string {
  const mean = formatValue(metric, score.mean);
  return score.interval === null ? mean : `${mean} ± ${formatHalfWidth(metric, score.interval, score.mean)}`;
}

/** `1,234`. */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** `1 trial`, `2 trials`. */
export const plural = (count: number, noun: string): string => `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Whole percent of a share; never rounds up to 100 before all is done. */
export function formatPercent(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  return `${part >= whole ? 100 : Math.floor((100 * part) / whole)} %`;
}

const metricNames: Readonly<Record<string, string>> = {
  valAcc: 'validation accuracy',
  valLoss: 'validation loss',
  trainLoss: 'training loss',
};

/** A metric in words. */
export const metricName = (metric: string): string => metricNames[metric] ?? metric;

/** An objective in words: `validation accuracy at the last epoch`. */
export function objectiveName({ metric, reducer }: Pick<Objective, 'metric' | 'reducer'>): string {
  return `${metricName(metric)} at the ${reducer} epoch`;
}
