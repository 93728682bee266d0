// The tracked files of this repository, as the architecture tests see them.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sources } from './import-graph.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const skipped = new Set(['node_modules', 'dist', '.turbo', '.git', 'coverage', 'test-results', '.actlab']);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(root, path)];
  });
}

/** Tracked files, or all files outside build folders where there is no git. */
export function files(): string[] {
  if (existsSync(join(root, '.git'))) {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root });
    return listed
      .toString()
      .split('\n')
      .filter((path) => path !== '' && existsSync(join(root, path)));
  }
  return walk(root);
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Source texts of all packages and apps (their `src`, `server` and `web` folders). */
export function sources(): Sources {
  const wanted = /^(packages\/[^/]+\/src|apps\/cli\/src|apps\/dashboard\/(server|web))\/.*\.tsx?$/;
  return new Map(
    files()
      .filter((path) => wanted.test(path))
      .map((path) => [path, read(path)]),
  );
}

/** Published specifier (`@actlab/train/records`) → source file, read from the packages' `exports`. */
export function entries(): Map<string, string> {
  const map = new Map<string, string>();
  for (const folder of ['packages/core', 'packages/train', 'packages/bench', 'apps/dashboard']) {
    const manifest = JSON.parse(read(`${folder}/package.json`)) as {
      name: string;
      exports: Record<string, { default: string }>;
    };
    for (const [subpath, target] of Object.entries(manifest.exports)) {
      const source = target.default
        .replace('./dist/', `${folder}/${folder === 'apps/dashboard' ? '' : 'src/'}`)
        .replace(/\.js$/, '.ts');
      map.set(join(manifest.name, subpath), source);
    }
  }
  return map;
}
