// The dashboard as a process of its own: `main.js --db PATH --port N`. Prints one JSON line with its address when it listens.
import { fstatSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Dashboard, type DashboardOptions, startDashboard } from './start-dashboard.js';

const usage = 'usage: main.js --db PATH [--port N] [--host H] [--token SECRET]';

function optionsOf(args: string[]): DashboardOptions {
  const { values } = parseArgs({
    args,
    options: { db: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' }, token: { type: 'string' } },
  });
  const { db = 'actlab.db', port = '6061', host, token } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`--port: 0 to 65535, got ${port}`);
  return { db, port: Number(port), ...(host === undefined ? {} : { host }), ...(token === undefined ? {} : { token }) };
}

/** Ends with the first of: a signal, the parent's IPC channel closing, a piped stdin ending. */
function endWith(dashboard: Dashboard): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    dashboard.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (process.send !== undefined) process.once('disconnect', end);
  else if (isPipe(0)) process.stdin.once('end', end).once('error', end).resume();
}

/** A parent that pipes stdin is gone when it ends; a terminal, a file or nothing at all says nothing. */
function isPipe(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isFIFO() || found.isSocket();
  } catch {
    return false;
  }
}

async function main(): Promise<void> {
  let options: DashboardOptions;
  try {
    options = optionsOf(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`error: ${(error as Error).message}\n${usage}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    const dashboard = await startDashboard(options);
    process.stdout.write(`${JSON.stringify({ url: dashboard.url, port: dashboard.port })}\n`);
    endWith(dashboard);
  } catch (error) {
    process.stderr.write(`error: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}

await main();
