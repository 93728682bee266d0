// Data on stdout.
import type { CommandContext } from '../context.js';

/** One JSON value and a newline: indented where a person reads, on one line for programs. */
export function printJson(
  context: Pick<CommandContext, 'stdout' | 'stdoutSurface'>,
  value: unknown,
  replacer?: (key: string, value: unknown) => unknown,
): void {
  context.stdout.write(`${JSON.stringify(value, replacer, context.stdoutSurface.isTerminal ? 2 : 0)}\n`);
}

/** A replacer that keeps the numbers JSON lacks, as the texts "NaN", "Infinity" and "-Infinity". */
export function nonFiniteAsText(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
