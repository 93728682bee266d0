import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { bin, cleanEnvironment, makeFolder } from '../integration/run-actlab.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');
const [slopes = '', own = ''] = blocks('yaml');
const [mine = ''] = blocks('js');
const folder = makeFolder({ 'slopes.yaml': slopes, 'own.yaml': own, 'mine.js': mine });
afterAll(folder.remove);

test('every shell line of the README does what it says, in order', () => {
  mkdirSync(`${folder.path}/bin`);
  symlinkSync(bin, `${folder.path}/bin/actlab`);
  const env = cleanEnvironment({ PATH: `${folder.path}/bin:${process.env['PATH']}` });
  const lines = blocks('sh').join('').trim().split('\n');
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) {
    expect(() => execFileSync('sh', ['-c', line], { cwd: folder.path, env, stdio: 'pipe' }), line).not.toThrow();
  }
  expect(JSON.parse(readFileSync(`${folder.path}/result.json`, 'utf8')).sweep.replicates).toBe(4);
  const trial = JSON.parse(readFileSync(`${folder.path}/trial.json`, 'utf8'));
  expect(trial.result.epochs).toHaveLength(40);
  expect(readFileSync(`${folder.path}/arms.csv`, 'utf8').trimEnd().split('\n')).toHaveLength(5);
});
