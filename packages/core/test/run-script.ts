// Runs one of this package's scripts as a person would.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Exit code and everything printed. */
export function runScript(...args: string[]): { status: number | null; output: string } {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}
