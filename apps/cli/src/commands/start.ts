// The default sweep with the dashboard beside it: what `npm start` ends in.
import type { CommandContext } from '../context.js';
import type { ExitCode } from '../errors.js';
import { commandLine, flagWords } from '../input/command-line.js';
import { loadSweep } from '../input/load-sweep.js';
import type { RunOptions, ViewOptions } from '../program/run-options.js';
import { runSession } from './run-session.js';
import { printResult } from './sweep-run.js';

const defaultSweep = 'activations';

/** Address, plan, progress, result table; then serves until Ctrl-C unless told not to. */
export async function start(
  context: CommandContext,
  options: RunOptions & ViewOptions & { serve: boolean },
): Promise<ExitCode> {
  const { replicates, sweepSeed, serve } = options;
  const words = ['start', ...flagWords('--replicates', replicates), ...flagWords('--sweep-seed', sweepSeed)];
  return await runSession(context, {
    ...options,
    ...(await loadSweep(defaultSweep, options)),
    view: serve ? 'until-stopped' : 'none',
    resume: commandLine(context, serve ? words : [...words, '--no-serve']),
    print: (view) => printResult(context, view),
  });
}
