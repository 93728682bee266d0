// What `npm start` calls: installs and builds when needed, then `actlab start` with the arguments given after `--`.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.exitCode = (await ensureBuilt()) || (await runStart());

/** Runs the command in the user's terminal and answers its exit code. */
function runStart() {
  const words = ['apps/cli/bin/actlab.js', 'start', ...process.argv.slice(2)];
  const env = { ...process.env, ACTLAB_LAUNCHER: './actlab' };
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: 'inherit' });
  // A terminal sends Ctrl-C to both of us, a supervisor only to us: it is passed on, and actlab takes the two for one.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  // npm's shell keeps a SIGTERM to itself and dies of it: whoever has lost its parent stops.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
