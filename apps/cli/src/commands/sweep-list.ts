// Prints the sweeps of a database.
import { openReader } from '@actlab/train/stores';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCodes } from '../errors.js';
import { printJson } from '../output/print.js';
import { sweepListLines } from '../output/sweep-list.js';

/** A line per sweep, newest first, or the summaries as JSON. */
export async function sweepList(context: CommandContext, options: { json?: boolean }): Promise<ExitCode> {
  const reader = openReader(context.db);
  try {
    const sweeps = reader.listSweeps();
    if (options.json) printJson(context, sweeps);
    else if (sweeps.length === 0) context.tell(`${context.db} holds no sweep yet`);
    else context.stdout.write(`${sweepListLines(sweeps, context.stdoutSurface).join('\n')}\n`);
    return exitCodes.ok;
  } finally {
    reader.close();
  }
}
