// Runs a command-line tool of this package's devDependencies.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../node_modules/.bin/', import.meta.url));

/** Exit code and everything printed, without colours. */
export function runTool(cwd: string, tool: string, ...args: string[]): { status: number | null; output: string } {
  const env = { ...process.env, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(folder + tool, args, { cwd, env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}
