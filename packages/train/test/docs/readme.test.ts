// What the README shows works as it stands.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSweepFile, planSweep } from '@actlab/train';
import { expect, it } from 'vitest';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]!);

it('runs the examples of the README', () => {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const outputs = blocks('js').map((code) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd, encoding: 'utf8' }),
  );
  expect(outputs).toEqual([expect.stringMatching(/^finished depth \d\n$/), 'finished 4\n']);
});

it('accepts the sweep file of the README', () => {
  const plan = planSweep(parseSweepFile(blocks('yaml')[0]!, 'readme.yaml'));
  expect(plan.arms).toHaveLength(16);
});
