// What the README shows works as it stands.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSweepFile, planSweep } from '@actlab/train';
import { expect, it } from 'vitest';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)![1]!;

it('runs the example of the README', () => {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', block('js')], { cwd, encoding: 'utf8' });
  expect(output).toMatch(/^finished depth \d\n$/);
});

it('accepts the sweep file of the README', () => {
  const plan = planSweep(parseSweepFile(block('yaml'), 'readme.yaml'));
  expect(plan.arms).toHaveLength(16);
});
