// Numbers as text: durations, counts, scores with their uncertainty.
import type { ArmScore, Objective } from '@actlab/train/records';

/** `0:54`, `12:07`, `1:02:03`: a duration as a clock shows it, seconds rounded to the nearest. */
export function clock(durationMs: number): string {
  const total = Math.max(0, Math.round(durationMs / 1000));
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const tail = String(seconds).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** `40 s`, `2 min 10 s`, `3 h 5 min`: an estimate in words, no finer than it can be known. */
export function roughDuration(durationMs: number): string {
  const seconds = Math.max(1, Math.round(durationMs / 1000));
  if (seconds < 60) return `${seconds} s`;
  const rounded = Math.round(seconds / 10) * 10;
  const minutes = Math.floor(rounded / 60);
  if (minutes < 60) return rounded % 60 === 0 ? `${minutes} min` : `${minutes} min ${rounded % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `1 MiB`, `230 MiB`, `1.5 GiB`: memory, rounded up. */
export function memoryText(bytes: number): string {
  const mebibytes = Math.ceil(bytes / 1024 ** 2);
  return mebibytes < 1024 ? `${mebibytes} MiB` : `${(Math.ceil(mebibytes / 102.4) / 10).toFixed(1)} GiB`;
}

/** `1 trial`, `288 trials`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** A likely range of time left: `0:54`, `0:40-1:10`, or `?` when unknown. */
export function etaText(etaMs: readonly [low: number, high: number] | null): string {
  if (etaMs === null) return '?';
  const [low, high] = [clock(etaMs[0]), clock(etaMs[1])];
  return low === high ? high : `${low}–${high}`;
}

/** `0.9713 ± 0.0021`; without an interval the mean alone; `-` when there is none. */
export function meanText(mean: number | null, interval: readonly [low: number, high: number] | null): string {
  if (mean === null || !Number.isFinite(mean)) return '-';
  if (interval === null) return mean.toFixed(4);
  return `${mean.toFixed(4)} ± ${((interval[1] - interval[0]) / 2).toFixed(4)}`;
}

/** `0.9713 ± 0.0021 (n=8)`. */
export function scoreText(score: ArmScore): string {
  return `${meanText(score.mean, score.interval)} (n=${score.n})`;
}

/** `val acc`, `val loss`, `best val acc`: what a sweep's objective is called in a table. */
export function objectiveTitle(objective: Objective): string {
  const name = objective.metric === 'valAcc' ? 'val acc' : 'val loss';
  return objective.reducer === 'best' ? `best ${name}` : name;
}

/** `0.1`, `-3.40282e+38`, `∞`, `NaN`: any number with at most six digits; -0 is 0. */
export function plainNumber(value: number): string {
  return limited(value, 6);
}

/** The same with at most three digits: for the edge of a picture. */
export function shortNumber(value: number): string {
  return limited(value, 3);
}

function limited(value: number, digits: number): string {
  if (Number.isFinite(value)) return String(Number(value.toPrecision(digits)));
  return String(value).replace('Infinity', '∞');
}

/** `0.1234`, `12.3`, `1.2e-7`, `∞`: three digits and at most seven columns, whatever the size; -0 is 0. */
export function compactNumber(value: number): string {
  if (!Number.isFinite(value) || value === 0) return shortNumber(value);
  const size = Math.abs(value);
  if (size < 1e-3 || size >= 1e4) return value.toExponential(1).replace('e+', 'e');
  return shortNumber(value);
}

/** `0.3412`, `12.41`, `1.23e-5`: a loss with four digits. */
export function lossText(value: number): string {
  if (!Number.isFinite(value)) return shortNumber(value);
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-3 || size >= 1e5)) return value.toExponential(2).replace('e+', 'e');
  return size < 10 ? value.toFixed(4) : String(Number(value.toPrecision(5)));
}

/** `1,797`, `4.9e9`: a count; exact below a billion. */
export function bigCount(value: number): string {
  return value < 1e9 ? value.toLocaleString('en-US') : value.toExponential(1).replace('e+', 'e');
}
