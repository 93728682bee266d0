// The dashboard as a process of its own, so that it never blocks a sweep. It is told to end when we end, however we end.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CliError } from '../errors.js';

/** A server that does not end by itself in this time is killed. */
const graceMs = 1500;

export interface DashboardProcess {
  /** Where the pages are, e.g. `http://127.0.0.1:6061/`. */
  readonly url: string;
  /** Settles when the process has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  /** Asks it to end; `ended` tells when it has. Idempotent, synchronous. */
  stop(): void;
}

export interface DashboardOptions {
  db: string;
  /** The port that is tried first; the dashboard's own choice when absent. */
  port?: number | undefined;
}

/**
 * Starts the server and waits for its address.
 *
 * Its standard input is a pipe that nobody writes to: when this process is gone, even by `kill -9`, the pipe closes and
 * the server ends. It stands in a process group of its own, so that a terminal's Ctrl-C reaches only us.
 * @throws CliError `dashboard-failed` when the server ends before it has said its address.
 */
export async function startDashboard({ db, port }: DashboardOptions): Promise<DashboardProcess> {
  const main = fileURLToPath(new URL('main.js', import.meta.resolve('@actlab/dashboard')));
  const args = [main, '--db', db, ...(port === undefined ? [] : ['--port', String(port)])];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const complaint = collect(child);
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const url = await Promise.race([addressOf(child), ended.then(() => null)]);
  if (url === null) throw new CliError('dashboard-failed', `the dashboard did not start: ${complaint() || 'it ended'}`);
  return {
    url,
    ended,
    stop: () => {
      child.stdin.destroy();
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
    },
  };
}

/** The address in the first line of JSON that has one. */
function addressOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = addressIn(line);
      if (url !== null) resolve(url);
    });
  });
}

function addressIn(line: string): string | null {
  try {
    const said: unknown = JSON.parse(line);
    const url = typeof said === 'object' && said !== null && 'url' in said ? said.url : null;
    return typeof url === 'string' ? url : null;
  } catch {
    return null;
  }
}

/** Keeps the end of what the server writes to stderr, for the error message. */
function collect(child: ChildProcessWithoutNullStreams): () => string {
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-2000);
  });
  return () => text.trim();
}
