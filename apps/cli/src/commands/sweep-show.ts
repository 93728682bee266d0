// Prints the result of one sweep.
import type { Objective } from '@actlab/train/records';
import { openReader } from '@actlab/train/stores';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCodes } from '../errors.js';
import { findSweep } from '../input/find-sweep.js';
import { sweepCsv } from '../output/csv.js';
import { printJson } from '../output/print.js';
import { sweepReport } from '../output/sweep-report.js';

interface SweepShowOptions {
  metric?: Objective['metric'];
  reducer?: Objective['reducer'];
  json?: boolean;
  csv?: boolean;
}

/** The report with every arm; as JSON exactly the record that the dashboard's page shows; or one CSV row per arm. */
export async function sweepShow(
  context: CommandContext,
  { metric, reducer, json, csv }: SweepShowOptions,
  [word = 'latest']: readonly string[],
): Promise<ExitCode> {
  const reader = openReader(context.db);
  try {
    const id = findSweep(reader, word, context.db);
    const objective = { ...(metric === undefined ? {} : { metric }), ...(reducer === undefined ? {} : { reducer }) };
    const view = reader.sweepView(id, objective);
    if (view === null) throw new Error(`${id}: a listed sweep must have a view`);
    if (json) printJson(context, view);
    else if (csv) context.stdout.write(sweepCsv(view));
    else context.stdout.write(sweepReport(view, context.stdoutSurface));
    return exitCodes.ok;
  } finally {
    reader.close();
  }
}
