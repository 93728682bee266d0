// What a record states about its function against what is measured, at the default parameters.
import type { Activation } from '../activation.js';
import { measureProperties } from '../properties/measure-properties.js';

/** Every statement that the measurement contradicts, in words. */
export function statedProblems(activation: Activation): string[] {
  const { stated } = activation;
  const measured = measureProperties(activation);
  const { low, high } = measured.range;
  const problems: string[] = [];
  const hold = (name: string, holds: boolean, claimed: unknown, found: unknown): void => {
    if (!holds)
      problems.push(`${activation.name}.stated.${name}: must be ${String(found)} as measured, got ${String(claimed)}`);
  };
  const kinks = measured.kinks.map(({ at }) => at);
  const hasKinks = kinks.length === stated.kinks.length && kinks.every((at, i) => isClose(at, stated.kinks[i]!));
  hold('kinks', hasKinks, list(stated.kinks), list(kinks));
  hold('range', isClose(stated.range[0], low.value), stated.range[0], low.value);
  hold('range', isClose(stated.range[1], high.value), stated.range[1], high.value);
  const isMonotone = measured.monotone !== 'no';
  hold('monotone', stated.monotone === isMonotone, stated.monotone, isMonotone);
  hold('zeroCentred', stated.zeroCentred === measured.isZeroCentred, stated.zeroCentred, measured.isZeroCentred);
  // Zeros in the far tails, by underflow, do not count.
  const isSparse = measured.zeroShare > 1e-6;
  hold('sparse', stated.sparse === isSparse, stated.sparse, isSparse);
  hold('saturates', stated.saturates === measured.saturates, stated.saturates, measured.saturates);
  hold('maxSlope', isClose(stated.maxSlope, measured.maxSlope.value), stated.maxSlope, measured.maxSlope.value);
  if (!measured.isDefined)
    problems.push(`${activation.name}.value: must be finite on [-50, 50] and a number everywhere`);
  return problems;
}

const list = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;

const isClose = (a: number, b: number): boolean =>
  a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)));
