// What a page pays: bytes after minification and gzip -9. Prints all of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { activationList } from '../../../dist/index.js';
import { bundle, gzipBytes } from './bundle.js';

const alone = inject('alone');
const limit = 3072;
const sizes: string[] = [];
const note = (bytes: number, what: string): void => {
  sizes.push(`${String(bytes).padStart(7)}  ${what}`);
};
afterAll(() => console.log(`bytes after gzip -9\n${sizes.join('\n')}`));

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const shipped = (precision: string, name: string): string =>
  readFileSync(
    join(alone, `node_modules/@actlab/core/dist/kernels/generated/${precision}/${kebab(name)}.generated.js`),
    'utf8',
  );
const names = activationList.map(({ name }) => name);
const withFloat64 = names.filter((name) => {
  try {
    return shipped('float64', name) !== '';
  } catch {
    return false;
  }
});

/** The base64 text of every kernel, by activation. */
const wasm = new Map(
  names.map((name) => [
    name,
    ['float32', ...(withFloat64.includes(name) ? ['float64'] : [])].map(
      (precision) => /const wasm = '([^']+)'/.exec(shipped(precision, name))![1]!,
    ),
  ]),
);
const withoutKernels = (name: string): string =>
  `export { forward } from '@actlab/core'; export { ${name} } from '@actlab/core/activations/${kebab(name)}';`;
/** How many WebAssembly modules a text embeds: they all begin with the same bytes. */
const embedded = (text: string): number => text.split('AGFzbQEAAAA').length - 1;

describe.each(names)('%s', (name) => {
  it('has a float32 kernel of at most 3 KiB', () => {
    const bytes = gzipBytes(shipped('float32', name));
    note(bytes, `${name} float32`);
    expect(bytes).toBeLessThanOrEqual(limit);
  });

  if (withFloat64.includes(name)) {
    it('has a float64 kernel of at most 3 KiB', () => {
      const bytes = gzipBytes(shipped('float64', name));
      note(bytes, `${name} float64`);
      expect(bytes).toBeLessThanOrEqual(limit);
    });
  }

  it('comes from the main entry with its own kernels and no others', async () => {
    const { text, gzipBytes } = await bundle(alone, `export { forward, ${name} } from '@actlab/core';`);
    note(gzipBytes, `forward + ${name} with kernels, bundled`);
    const own = wasm.get(name)!;
    expect(embedded(text)).toBe(own.length);
    for (const each of own) expect(text).toContain(each);
  });

  it('comes from activations/NAME without kernels', async () => {
    const { text, gzipBytes } = await bundle(alone, withoutKernels(name));
    note(gzipBytes, `forward + ${name} without kernels, bundled`);
    expect(embedded(text)).toBe(0);
    expect(text).not.toContain('WebAssembly');
  });
});

it('is less than 3 KiB for forward and relu', async () => {
  const { gzipBytes } = await bundle(alone, withoutKernels('relu'));
  expect(gzipBytes).toBeLessThan(limit);
});

it.each(['numerics', 'presets', 'schema'])('has no kernel in %s', async (entry) => {
  const { text, gzipBytes } = await bundle(alone, `export * from '@actlab/core/${entry}';`);
  note(gzipBytes, `everything of @actlab/core/${entry}, bundled`);
  expect(embedded(text)).toBe(0);
  expect(text).not.toContain('WebAssembly');
});

it('is everything when everything is asked for', async () => {
  const { text, gzipBytes } = await bundle(alone, `export * from '@actlab/core';`);
  note(gzipBytes, 'everything of @actlab/core, bundled');
  for (const each of [...wasm.values()].flat()) expect(text).toContain(each);
});
