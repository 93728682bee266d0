// The tarball itself: what publint and arethetypeswrong say of it, and which files are in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { runTool } from './run-tool.js';

const tarball = inject('tarball');
const home = join(inject('alone'), 'node_modules/@actlab/core');
const files = readdirSync(home, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(home.length + 1));
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<string, unknown>;

describe('the tarball', () => {
  it('has nothing that publint would change', () => {
    const { status, output } = runTool(home, 'publint', tarball, '--strict');
    expect(output).toContain('All good!');
    expect(status).toBe(0);
  });

  it('has types that resolve wherever ES modules do', () => {
    const { status, output } = runTool(home, 'attw', tarball, '--profile', 'esm-only', '--format', 'ascii');
    expect(output).toContain('@actlab/core/compile');
    expect(output).not.toMatch(/^(node16 \(from ESM\)|bundler): (?!🟢|\(wildcard\))/m);
    expect({ status, output }).toMatchObject({ status: 0 });
  });

  it('holds dist, its sources, the README and the licence, and nothing else', () => {
    expect([...new Set(files.map((path) => path.split('/')[0]))].sort()).toEqual(
      ['LICENSE', 'README.md', 'dist', 'package.json', 'src'].sort(),
    );
    expect(files.filter((path) => path.endsWith('.tsbuildinfo'))).toEqual([]);
  });

  it('has a source for every file of dist: nothing is left over from an earlier build', () => {
    const left = files.filter((path) => {
      const source = path.replace(/^dist\//, 'src/').replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts');
      return path.startsWith('dist/') && !existsSync(join(home, source));
    });
    expect(left).toEqual([]);
  });

  it('has source maps whose sources are in it', () => {
    const maps = files.filter((path) => path.endsWith('.map'));
    const broken = maps.filter((path) => {
      const { sources } = JSON.parse(readFileSync(join(home, path), 'utf8')) as { sources: string[] };
      return !sources.every((source) => existsSync(resolve(dirname(join(home, path)), source)));
    });
    expect(maps.length).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });

  it('depends on nothing and runs no script on installation', () => {
    expect(manifest['dependencies']).toBeUndefined();
    expect(Object.keys(manifest['scripts'] as object).filter((name) => /install|prepare|publish/.test(name))).toEqual(
      [],
    );
    expect(manifest['peerDependenciesMeta']).toEqual({ assemblyscript: { optional: true }, zod: { optional: true } });
  });
});
