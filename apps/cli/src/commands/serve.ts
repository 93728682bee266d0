// The time in which only the dashboard runs.
import { once } from 'node:events';
import { CliError, type ExitCode, exitCodes } from '../errors.js';
import type { DashboardProcess } from '../process/dashboard-process.js';
import type { StopSignals } from '../process/stop-signals.js';

/**
 * Waits for Ctrl-C, which is the normal end here and answers 0, or for SIGTERM (143). The server is gone on return.
 * @throws CliError `dashboard-failed` when the server ends by itself.
 */
export async function serveUntilStopped(server: DashboardProcess, signals: StopSignals): Promise<ExitCode> {
  const stopped = signals.signal.aborted ? Promise.resolve() : once(signals.signal, 'abort').then(() => {});
  await Promise.race([stopped, server.ended]);
  if (signals.exitCode === null) throw new CliError('dashboard-failed', 'the dashboard has ended by itself');
  server.stop();
  await server.ended;
  return signals.exitCode === exitCodes.interrupted ? exitCodes.ok : signals.exitCode;
}
