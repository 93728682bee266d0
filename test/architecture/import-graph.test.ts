import { describe, expect, it } from 'vitest';
import { findCycles, importsOf, reachableSpecifiers } from './import-graph.js';
import { entries, sources } from './repository.js';

const graph = sources();
const published = entries();

/** Who may import whom, besides itself: core ← train ← bench, dashboard ← cli. */
const allowed: Record<string, readonly string[]> = {
  'packages/core': [],
  'packages/train': ['@actlab/core'],
  'packages/bench': ['@actlab/core', '@actlab/train'],
  'apps/dashboard': ['@actlab/core', '@actlab/train'],
  'apps/cli': ['@actlab/core', '@actlab/train', '@actlab/bench', '@actlab/dashboard'],
};

const browserSafe = [
  '@actlab/core',
  '@actlab/core/schema',
  '@actlab/core/numerics',
  '@actlab/core/presets',
  '@actlab/core/compile',
  '@actlab/core/testing',
  '@actlab/train/records',
  '@actlab/train/analysis',
  '@actlab/train/trial',
  '@actlab/train/engine',
];

function foreignImports(texts: ReadonlyMap<string, string>): string[] {
  const broken: string[] = [];
  for (const [path, text] of texts) {
    const home = path.split('/').slice(0, 2).join('/');
    for (const { specifier } of importsOf(text)) {
      const ours = /^(@actlab\/[a-z]+|actlab)(\/|$)/.exec(specifier)?.[1];
      if (ours !== undefined && !allowed[home]?.includes(ours)) broken.push(`${path} imports ${specifier}`);
      if (specifier.startsWith('.') && !withinPackage(path, specifier))
        broken.push(`${path} leaves its package by ${specifier}`);
    }
  }
  return broken;
}

function withinPackage(path: string, specifier: string): boolean {
  const depth = path.split('/').length - 1 - 2;
  return (specifier.match(/\.\.\//g)?.length ?? 0) <= depth;
}

function unsafeImports(texts: ReadonlyMap<string, string>): string[] {
  return browserSafe.flatMap((name) => {
    const entry = published.get(name);
    if (entry === undefined) return [`${name} is not published`];
    const foreign = reachableSpecifiers(entry, texts, published);
    return [...foreign]
      .filter(
        ([specifier]) =>
          specifier.startsWith('node:') || specifier === 'zod' || /^(libsql|piscina|csv-parse)/.test(specifier),
      )
      .map(([specifier, chain]) => `${name} reaches ${specifier} by ${chain.join(' → ')}`);
  });
}

describe('the import graph', () => {
  it('reads the sources of all five packages', () => {
    for (const folder of Object.keys(allowed)) {
      expect(
        [...graph.keys()].some((path) => path.startsWith(`${folder}/`)),
        folder,
      ).toBe(true);
    }
  });

  it('has no cycles, type-only imports included', () => {
    expect(findCycles(graph, published)).toEqual([]);
  });

  it('points from cli to bench and dashboard, from those to train, from train to core, and nowhere else', () => {
    expect(foreignImports(graph)).toEqual([]);
  });

  it('keeps node, full zod, SQL and threads out of the browser-safe entries', () => {
    expect(unsafeImports(graph)).toEqual([]);
  });

  it('turns red on planted violations', () => {
    const planted = new Map(graph);
    planted.set(
      'packages/core/src/errors.ts',
      "import './index.js';\nimport { x } from '@actlab/train';\nimport 'node:fs';\n",
    );
    planted.set('packages/core/src/index.ts', `${graph.get('packages/core/src/index.ts')}\nimport './errors.js';`);
    expect(findCycles(planted, published).length).toBeGreaterThan(0);
    expect(foreignImports(planted)).toContain('packages/core/src/errors.ts imports @actlab/train');
    expect(unsafeImports(planted).some((line) => line.includes('node:fs'))).toBe(true);
  });
});
