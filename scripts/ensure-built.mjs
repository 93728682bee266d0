// Installs and builds what is missing or older than its sources, saying so on stderr. Used by ./actlab and npm start.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Written after each build that succeeded; newer than every source means nothing is to be done. */
const stamp = join(root, '.turbo/built');
const results = [
  'node_modules',
  'apps/cli/dist/main.js',
  'apps/dashboard/dist/server/main.js',
  'packages/train/dist/index.js',
];
const ignored = new Set(['node_modules', 'dist', 'test', 'e2e', 'coverage', '.turbo']);

/** Resolves to 0 when everything is built, else to 1; Ctrl-C meanwhile gives 130, SIGTERM 143. */
export async function ensureBuilt() {
  const built = modified(stamp);
  if (built > 0 && results.every((path) => modified(join(root, path)) > 0) && !hasNewer(built)) return 0;
  const first = modified(join(root, 'node_modules')) === 0;
  process.stderr.write(`actlab: ${first ? 'installing and building, once' : 'building what has changed'} …\n`);
  const begun = Date.now();
  const code = await runBuild(first);
  if (code !== 0) return code;
  mkdirSync(join(root, '.turbo'), { recursive: true });
  writeFileSync(stamp, `${new Date(begun).toISOString()}\n`);
  process.stderr.write(`actlab: built in ${((Date.now() - begun) / 1000).toFixed(0)} s\n`);
  return 0;
}

/**
 * The first time everything is shown as it comes, later only what a failed build said. All of it goes to stderr: stdout
 * belongs to the command that follows.
 */
function runBuild(isShown) {
  const words = ['scripts/pnpm.mjs', 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only'];
  const child = spawn(process.execPath, words, {
    cwd: root,
    stdio: isShown ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
  let stopped = 0;
  const stop = (signal) => {
    stopped = signal === 'SIGINT' ? 130 : 143;
    child.kill(signal);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (code !== 0 && stopped === 0) process.stderr.write(`${said}actlab: the build failed\n`);
      resolve(stopped || (code === 0 ? 0 : 1));
    });
  });
}

/** Modification time in milliseconds; 0 when there is no such file. */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Whether any source, or a folder of sources (a file was added or removed), is newer than `time`. */
function hasNewer(time) {
  const tops = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json', 'turbo.json'];
  if (tops.some((name) => modified(join(root, name)) > time)) return true;
  return ['packages', 'apps'].some((name) => folderHasNewer(join(root, name), time));
}

function folderHasNewer(folder, time) {
  if (modified(folder) > time) return true;
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    if (ignored.has(entry.name)) return false;
    const path = join(folder, entry.name);
    return entry.isDirectory() ? folderHasNewer(path, time) : modified(path) > time;
  });
}
