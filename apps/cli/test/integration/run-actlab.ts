// The real, built command as a child process in a folder of its own.
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const bin = fileURLToPath(new URL('../../bin/actlab.js', import.meta.url));

export interface Answer {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A temporary folder with the given files; `remove` deletes it. */
export function makeFolder(files: Record<string, string | Uint8Array> = {}): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'actlab-cli-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Nothing of the developer's own terminal or CI reaches the command. */
export function cleanEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', LANG: 'C.UTF-8', ...extra };
}

/** A command that runs; `ended` never rejects. */
export interface RunningActlab {
  child: ChildProcessWithoutNullStreams;
  ended: Promise<Answer>;
  /** Everything written to stderr so far. */
  stderr(): string;
  stdout(): string;
}

// One listener per command that was started.
process.setMaxListeners(0);

/** A failed test leaves no process behind. */
export function killAtExit(child: ChildProcess): void {
  process.once('exit', () => child.kill('SIGKILL'));
}

export function startActlab(cwd: string, words: readonly string[], extra: Record<string, string> = {}): RunningActlab {
  const child = spawn(process.execPath, [bin, ...words], { cwd, env: cleanEnvironment(extra) });
  killAtExit(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const ended = new Promise<Answer>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, ended, stderr: () => stderr, stdout: () => stdout };
}

export async function runActlab(
  cwd: string,
  words: readonly string[],
  extra: Record<string, string> = {},
): Promise<Answer> {
  return await startActlab(cwd, words, extra).ended;
}
