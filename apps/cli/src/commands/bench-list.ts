// Prints the suites of benchmarks.
import { listSuites } from '@actlab/bench';
import type { CommandContext } from '../context.js';
import { type ExitCode, exitCodes } from '../errors.js';
import { inCharset } from '../output/charset.js';
import { paint } from '../output/paint.js';
import { printJson } from '../output/print.js';

/** A heading per suite with its cases below, or JSON. */
export async function benchList(context: CommandContext, options: { json?: boolean }): Promise<ExitCode> {
  const suites = listSuites();
  if (options.json) {
    printJson(context, suites);
    return exitCodes.ok;
  }
  const { stdout, stdoutSurface: surface } = context;
  for (const { name, title, cases } of suites) {
    stdout.write(`${paint(surface, 'strong', name)}  ${inCharset(surface, title)}\n`);
    for (const each of cases) stdout.write(`  ${inCharset(surface, each.name)}${each.large ? '  (--large)' : ''}\n`);
  }
  return exitCodes.ok;
}
