// Runs one sweep and prints its result.
import type { SweepView } from '@actlab/train/records';
import type { CommandContext } from '../context.js';
import type { ExitCode } from '../errors.js';
import { commandLine, flagWords } from '../input/command-line.js';
import { loadSweep } from '../input/load-sweep.js';
import { printJson } from '../output/print.js';
import { sweepReport } from '../output/sweep-report.js';
import type { RunOptions, SweepOptions, ViewOptions } from '../program/run-options.js';
import { runSession } from './run-session.js';

interface SweepRunOptions extends RunOptions, SweepOptions, ViewOptions {
  dashboard?: boolean;
  json?: boolean;
  dryRun?: boolean;
}

/** Arms in the table after a sweep; `sweep show` has all of them. */
const shownArms = 12;

/** Runs a file or a ready-made sweep; what the database has is not trained again. */
export async function sweepRun(
  context: CommandContext,
  options: SweepRunOptions,
  words: readonly string[],
): Promise<ExitCode> {
  if (options.dryRun) return await (await import('./sweep-plan.js')).sweepPlan(context, options, words);
  const { replicates, sweepSeed, activation = [] } = options;
  const resume = [
    ...words,
    ...activation.flatMap((path) => flagWords('--activation', path)),
    ...flagWords('--replicates', replicates),
    ...flagWords('--sweep-seed', sweepSeed),
  ];
  return await runSession(context, {
    ...options,
    ...(await loadSweep(words[0] ?? '', options)),
    view: options.dashboard || options.open ? 'while-running' : 'none',
    resume: commandLine(context, ['sweep', 'run', ...resume]),
    print: (view) => (options.json ? printJson(context, view) : printResult(context, view)),
  });
}

/** The report on stdout with its best arms. */
export function printResult(context: CommandContext, view: SweepView): void {
  const showAll = commandLine(context, ['sweep', 'show', view.sweep.id]);
  context.stdout.write(sweepReport(view, context.stdoutSurface, { limit: shownArms, showAll }));
}
