// Data on stdout.
import type { CommandContext } from '../context.js';

/** One JSON value and a newline: indented where a person reads, on one line for programs. */
export function printJson(context: Pick<CommandContext, 'stdout' | 'stdoutSurface'>, value: unknown): void {
  context.stdout.write(`${JSON.stringify(value, null, context.stdoutSurface.isTerminal ? 2 : 0)}\n`);
}
