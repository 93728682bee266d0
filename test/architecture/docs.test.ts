import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { files, read, root } from './repository.js';

const pages = files().filter((path) => path.endsWith('.md'));
const folder = mkdtempSync(join(tmpdir(), 'actlab-docs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const block = (language: string): string => {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(read('README.md'))?.[1];
  if (found === undefined) throw new Error(`README.md has no ${language} block`);
  return found;
};

describe('the documentation', () => {
  it('has no link to a file that does not exist', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(#[^)]*)?\)/g)]
        .map((match) => match[1] as string)
        .filter((target) => !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('names only scripts that package.json has', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
    const named = pages.flatMap((page) => [...read(page).matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]));
    for (const name of named) expect(scripts).toContain(name);
  });
});

describe('the README', () => {
  const actlab = (...words: string[]): string =>
    execFileSync(process.execPath, [join(root, 'apps/cli/bin/actlab.js'), ...words], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();

  it('shows a sweep file that is a plan of 12 arms', () => {
    writeFileSync(join(folder, 'slopes.yaml'), block('yaml'));
    const plan = JSON.parse(actlab('sweep', 'plan', 'slopes.yaml', '--json')) as { arms: unknown };
    expect(JSON.stringify(plan)).toContain('leakyRelu');
    expect(Array.isArray(plan.arms) ? plan.arms.length : plan.arms).toBe(12);
  });

  it('computes what its example of core says', async () => {
    const core = pathToFileURL(join(root, 'packages/core/dist/index.js')).href;
    const example = join(folder, 'example.mjs');
    writeFileSync(example, `${block('ts').replace("'@actlab/core'", `'${core}'`)}\nexport { y, dx };`);
    const { y, dx } = (await import(pathToFileURL(example).href)) as { y: Float32Array; dx: Float32Array };
    expect([...y]).toEqual([-0.2, -0.1, 0, 1, 2].map(Math.fround));
    expect([...dx]).toEqual([0.1, 0.1, 0.1, 1, 1].map(Math.fround));
  });
});
