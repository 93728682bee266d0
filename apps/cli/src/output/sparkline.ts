// A row of numbers as bars, one sign each.

/** What the lowest and the highest bar stand for. On a logarithmic scale a number of 0 or below has no bar. */
export interface BarScale {
  kind: 'linear' | 'log';
  low: number;
  high: number;
}

const bars = '▁▂▃▄▅▆▇█';

/** Signs for what has no bar: exactly 0 where the scale begins there or never reaches it, and what is no finite number. */
export const noBar = { zero: '·', notFinite: '×' } as const;

/** The scale that holds all finite numbers; a single number is in the middle. */
export function fittedScale(kind: BarScale['kind'], numbers: readonly number[]): BarScale {
  let [low, high] = [Infinity, -Infinity];
  for (const value of numbers) {
    if (!Number.isFinite(value) || (kind === 'log' && value <= 0)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { kind, low, high };
}

/** One sign per number. */
export function sparkline(numbers: readonly number[], scale: BarScale): string {
  return numbers.map((value) => bar(value, scale)).join('');
}

function bar(value: number, { kind, low, high }: BarScale): string {
  if (!Number.isFinite(value)) return noBar.notFinite;
  if (value === 0 && (kind === 'log' || low === 0)) return noBar.zero;
  if (kind === 'log' && value < 0) return noBar.zero;
  const place = kind === 'log' ? Math.log : (x: number) => x;
  const span = place(high) - place(low);
  const share = span > 0 ? (place(value) - place(low)) / span : 0.5;
  return bars[Math.min(bars.length - 1, Math.max(0, Math.floor(share * bars.length)))] ?? noBar.notFinite;
}

/** At most `count` of the items, evenly spaced, the first and the last among them. */
export function thinned<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, at) => items[Math.round((at * (items.length - 1)) / (count - 1))] as T);
}
