// Serves the dashboard until Ctrl-C.
import type { CommandContext } from '../context.js';
import type { ExitCode } from '../errors.js';
import { startDashboard } from '../process/dashboard-process.js';
import { openBrowser } from '../process/open-browser.js';
import { watchStopSignals } from '../process/stop-signals.js';
import type { ViewOptions } from '../program/run-options.js';
import { serveUntilStopped } from './serve.js';

/** Prints the address on stdout and serves. Ctrl-C is the normal end and answers 0. */
export async function dashboard(
  context: CommandContext,
  { port, open }: ViewOptions,
  [db]: readonly string[],
): Promise<ExitCode> {
  const signals = watchStopSignals();
  try {
    const server = await startDashboard({ db: db ?? context.db, port });
    context.stdout.write(`${server.url}\n`);
    if (open) openBrowser(server.url);
    context.tell('Ctrl-C ends it');
    return await serveUntilStopped(server, signals);
  } finally {
    signals.dispose();
  }
}
