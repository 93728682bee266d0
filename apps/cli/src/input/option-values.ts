// Option values as typed: text to numbers, with the rule in the error.
import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';

/** A parser for whole numbers from `low` to `high`. */
export function wholeNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < low || value > high) {
      throw new InvalidArgumentError(`It must be a whole number from ${low} to ${high}.`);
    }
    return value;
  };
}

/** A number as it is read, ±Infinity included: what it may be is said where it is used. */
export function anyNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}

/** A finite number. */
export function finiteNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a finite number.');
  return value;
}

/** Trials that may run at once: a number, or `auto` for one per core. */
export function workerCount(text: string): number {
  if (text === 'auto') return availableParallelism();
  return wholeNumber(1, 1024)(text);
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds of `500ms`, `30s`, `5m`, `1.5h`. */
export function duration(text: string): number {
  const [, figure, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  const value = Number(figure) * (unitMs[unit ?? ''] ?? Number.NaN);
  if (!(value >= 1)) throw new InvalidArgumentError('It must be a time such as 500ms, 30s, 5m or 1h.');
  return Math.round(value);
}

/** One number, or several separated by commas. */
export function numberList(text: string): number | number[] {
  const numbers = text.split(',').map(anyNumber);
  return numbers.length === 1 ? numbers[0]! : numbers;
}

/** A value as JSON, or, where it is none, as the text it is. */
export function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** `key=value` with the value as JSON or text. */
export function keyValue(text: string): [key: string, value: unknown] {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It must be of the form key=value.');
  return [text.slice(0, at), jsonOrText(text.slice(at + 1))];
}
