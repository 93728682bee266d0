// Packs this package and installs the tarball, without a network, into two empty projects outside the workspace: one has nothing
// else, the other also has the optional peers. Runs once, before the tests of the package as it is shipped.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the tarball. */
    tarball: string;
    /** Folder of a project that has @actlab/core and nothing else. */
    alone: string;
    /** Folder of a project that has zod and assemblyscript too. */
    withPeers: string;
  }
}

const core = fileURLToPath(new URL('../../..', import.meta.url));
const pnpm = join(core, '../../scripts/pnpm.mjs');

/** Vitest calls it before the tests; what it returns is called after them. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'actlab-core-')));
  // The pinned pnpm is in npm's cache wherever these tests were started by it; the installation itself may not ask anybody.
  const env = { ...process.env, npm_config_prefer_offline: 'true' };
  const call = (cwd: string, command: string, ...args: string[]): void => {
    execFileSync(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  };
  call(core, process.execPath, pnpm, '--dir', core, 'pack', '--pack-destination', folder);
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz'))!);

  const alone = join(folder, 'alone');
  mkdirSync(alone);
  writeFileSync(join(alone, 'package.json'), JSON.stringify({ name: 'alone', private: true, type: 'module' }));
  call(alone, 'npm', 'install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball);
  cpSync(fileURLToPath(new URL('consumer', import.meta.url)), alone, { recursive: true });

  const withPeers = join(folder, 'with-peers');
  cpSync(alone, withPeers, { recursive: true });
  for (const peer of ['zod', 'assemblyscript']) {
    symlinkSync(realpathSync(join(core, 'node_modules', peer)), join(withPeers, 'node_modules', peer));
  }
  provide('tarball', tarball);
  provide('alone', alone);
  provide('withPeers', withPeers);
  return () => rmSync(folder, { recursive: true });
}
