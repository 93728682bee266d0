// The installed package in a page of a real Chromium: bundled, bundled under a content policy that forbids WebAssembly, and as
// plain modules found by an import map.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../../../../scripts/chromium.mjs';
import { activationList, type Backend } from '../../../dist/index.js';
import { bundle } from './bundle.js';
import { runModule } from './run-consumer.js';

const alone = inject('alone');
const names = activationList.map(({ name }) => name);
const all = (value: unknown): object => Object.fromEntries(names.map((name) => [name, value]));
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

interface Answer {
  readonly backends: Record<string, Backend>;
  readonly float32: Record<string, string>;
  readonly float64: Record<string, string>;
}

const strictPolicy = "default-src 'none'; script-src 'self'";
const answering = `import { backends, results } from './results.mjs';
globalThis.answer = { backends: backends('float32'), float32: results('float32'), float64: results('float64') };
`;
/** Every sub-path by name: what a page without a bundler writes by hand. */
const importMap = {
  imports: Object.fromEntries([
    ['@actlab/core', '/node_modules/@actlab/core/dist/index.js'],
    ...names.flatMap((name) => [
      [`@actlab/core/activations/${kebab(name)}`, generated('scalar', name)],
      [`@actlab/core/kernels/${kebab(name)}`, generated('float32', name)],
    ]),
  ]) as Record<string, string>,
};

function generated(folder: string, name: string): string {
  return `/node_modules/@actlab/core/dist/kernels/generated/${folder}/${kebab(name)}.generated.js`;
}

const mapped = `const one = ${JSON.stringify(names[0])};
const path = ${JSON.stringify(kebab(names[0]!))};
const core = await import('@actlab/core');
const { [one]: scalar } = await import('@actlab/core/activations/' + path);
const { [one]: withKernels } = await import('@actlab/core/kernels/' + path);
globalThis.areOne = scalar === withKernels && core[one] === scalar;
${answering}`;

let server: Server;
let browser: Browser;
let origin = '';
const pages = new Map<string, { type: string; body: string; policy?: string }>();

beforeAll(async () => {
  const { text } = await bundle(alone, answering);
  const html = (head: string): string => `<!doctype html><title>.</title><link rel="icon" href="data:,">${head}`;
  const script = (src: string): string => `<script type="module" src="${src}"></script>`;
  pages.set('/bundle.js', { type: 'text/javascript', body: text });
  pages.set('/mapped.js', { type: 'text/javascript', body: mapped });
  pages.set('/bundled', { type: 'text/html', body: html(script('/bundle.js')) });
  pages.set('/strict', { type: 'text/html', body: html(script('/bundle.js')), policy: strictPolicy });
  const map = `<script type="importmap">${JSON.stringify(importMap)}</script>`;
  pages.set('/mapped', { type: 'text/html', body: html(`${map}${script('/mapped.js')}`) });
  server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = pages.get(path);
    try {
      const body = page?.body ?? readFileSync(join(alone, path));
      response.setHeader('content-type', page?.type ?? 'text/javascript');
      if (page?.policy) response.setHeader('content-security-policy', page.policy);
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** What a page sets as `globalThis.answer`, and whether its sub-paths share their records. */
async function open(path: string): Promise<Answer & { areOne?: boolean }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.goto(`${origin}${path}`);
    await page
      .waitForFunction('globalThis.answer !== undefined', undefined, { timeout: 30_000 })
      .catch((error: Error) => {
        throw new Error([error.message, ...errors].join('\n'));
      });
    return await page.evaluate<Answer & { areOne?: boolean }>('({ ...globalThis.answer, areOne: globalThis.areOne })');
  } finally {
    await page.close();
  }
}

describe('a page', () => {
  let bundled: Answer;
  beforeAll(async () => {
    bundled = await open('/bundled');
  });

  it('computes with SIMD kernels, with the float32 bits of Node', () => {
    expect(bundled.backends).toEqual(all({ kind: 'simd' }));
    const node = runModule(
      alone,
      `import { results } from './results.mjs'; console.log(JSON.stringify(results('float32')));`,
    );
    expect(bundled.float32).toEqual(node);
  });

  it('computes the same bits with scalar loops where its policy forbids WebAssembly, and says so', async () => {
    const strict = await open('/strict');
    expect(Object.keys(strict.backends)).toEqual(names);
    for (const each of Object.values(strict.backends)) {
      expect(each).toMatchObject({ kind: 'scalar', reason: expect.stringMatching(/Content Security Policy/i) });
    }
    expect(strict.float32).toEqual(bundled.float32);
    expect(strict.float64).toEqual(bundled.float64);
  });

  it('takes the modules as they are shipped, by an import map', async () => {
    const { areOne, backends, float32 } = await open('/mapped');
    expect(areOne).toBe(true);
    expect(backends).toEqual(all({ kind: 'simd' }));
    expect(float32).toEqual(bundled.float32);
  });
});
