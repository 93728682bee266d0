import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
  isEntry?: boolean;
}

const folder = new URL('../dist/web/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8')) as Record<string, Chunk>;
const sizeOf = (file: string): number => gzipSync(readFileSync(new URL(file, folder)), { level: 9 }).length;

/** Files that must have arrived before the chunks of these sources run. */
function files(...sources: string[]): Set<string> {
  const found = new Set<string>();
  const visit = (source: string): void => {
    const chunk = manifest[source];
    if (chunk === undefined) throw new Error(`no chunk for ${source} among ${Object.keys(manifest).join(', ')}`);
    if (found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  sources.forEach(visit);
  return found;
}

const total = (found: Iterable<string>): number => [...found].reduce((sum, file) => sum + sizeOf(file), 0);
const entry = 'index.html';
const sweep = 'pages/sweep/sweep-page.tsx';
const figures = 'charts/export-figure.ts';

/** Gzip, KB = 1,000 bytes. */
describe('the weight of the page', () => {
  it('is at most 130 KB of script at entry, which is all the list of sweeps needs', () => {
    expect(total(files(entry))).toBeLessThanOrEqual(130_000);
  });

  it('is at most 220 KB of script for a sweep', () => {
    expect(total(files(entry, sweep))).toBeLessThanOrEqual(220_000);
  });

  it('is at most 95 KB for Observable Plot, loaded on the first export', () => {
    const before = files(entry, sweep);
    const later = [...files(figures)].filter((file) => !before.has(file));
    expect(later).toHaveLength(1);
    expect(total(later)).toBeLessThanOrEqual(95_000);
  });

  it('is at most 15 KB of style', () => {
    const styles = readdirSync(new URL('assets/', folder)).filter((file) => file.endsWith('.css'));
    expect(total(styles.map((file) => `assets/${file}`))).toBeLessThanOrEqual(15_000);
  });
});
