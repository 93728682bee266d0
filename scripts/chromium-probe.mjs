// Finds a Chromium for the tests that need a real browser: the one named by CHROMIUM_PATH, the system's, else the one
// that the npm package @sparticuz/chromium carries (Linux x64), unpacked once per clone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const systemPaths = [];

/** Launch arguments for every test browser. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium that starts. Where the npm one needs its own system libraries, LD_LIBRARY_PATH of this process
 * is set so that a browser it launches finds them.
 *
 * @returns {Promise<string>}
 * @throws Error saying what to install when there is none.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH: must be the path of a Chromium, got ${named}, which does not exist`);
  }
  const system = systemPaths.find((path) => existsSync(path));
  if (system) return system;
  const reasons = [];
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return startable(unpackedChromium());
    } catch (error) {
      reasons.push(error.message);
    }
  }
  throw new Error(
    [
      'chromium: the browser tests need a Chromium and found none',
      'Install one (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to the path of one.',
      ...reasons,
    ].join('\n'),
  );
}

/** The folder with the npm package's browser and libraries. Unpacks beside it first, so that it is never half there. */
function unpackedChromium() {
  const core = new URL('../packages/core/package.json', import.meta.url);
  const entry = createRequire(core).resolve('@sparticuz/chromium');
  const cache = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url));
  const version = /@sparticuz\+chromium@([^_/\\]+)/.exec(entry)?.[1] ?? 'npm';
  const folder = join(cache, version);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'unpacking-'));
  try {
    const script = `const { default: loaded } = await import(${JSON.stringify(pathToFileURL(entry).href)});
      await (loaded.default ?? loaded).executablePath();`;
    // The package unpacks into the temporary folder, and its libraries only where it believes itself to be on AWS.
    const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    const child = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' });
    if (child.status !== 0) throw new Error(`@sparticuz/chromium: could not be unpacked: ${child.stderr}`);
    if (!existsSync(folder)) renameSync(fresh, folder);
  } catch (error) {
    // Another process may have been first; its folder is as good.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** The browser in `folder`, with the system's libraries if they are enough, else with those that came with it. */
function startable(folder) {
  const path = join(folder, 'chromium');
  const starts = (env) => spawnSync(path, ['--version'], { env, encoding: 'utf8' });
  if (starts(process.env).status === 0) return path;
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const child = starts({ ...process.env, LD_LIBRARY_PATH: libraries });
  if (child.status !== 0) throw new Error(`@sparticuz/chromium: does not start here: ${child.stderr}`);
  process.env.LD_LIBRARY_PATH = libraries;
  process.env.FONTCONFIG_PATH ??= join(folder, 'fonts');
  return path;
}
