// Mean, median, standard deviation and interval of a few numbers. Empty input gives null: there is no number to show.
import { studentT95 } from './distributions/student-t.js';

/** Arithmetic mean, summed in the order given; null when empty. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The middle value, or the mean of the two middle ones; infinities are ordered like numbers. Null when empty. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const upper = sorted[sorted.length >> 1]!;
  if (sorted.length % 2 === 1) return upper;
  const lower = sorted[(sorted.length >> 1) - 1]!;
  return lower === upper ? upper : (lower + upper) / 2;
}

/** Sample standard deviation (n − 1); null below two values. */
export function standardDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  let sum = 0;
  for (const value of values) sum += (value - centre) * (value - centre);
  return Math.sqrt(sum / (values.length - 1));
}

/** Student's 95 % interval of the mean; null below two values. */
export function meanInterval(values: readonly number[]): [low: number, high: number] | null {
  const centre = mean(values);
  const deviation = standardDeviation(values);
  if (centre === null || deviation === null) return null;
  const half = (studentT95(values.length - 1) * deviation) / Math.sqrt(values.length);
  return [centre - half, centre + half];
}
