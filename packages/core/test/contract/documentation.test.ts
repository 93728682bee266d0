// The page of activations says what the package does, and is what its script writes.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { activationList } from '../../dist/index.js';
import { runScript } from '../run-script.js';

it('is up to date (`node scripts/document.mjs`)', () => {
  expect(runScript('scripts/document.mjs', '--check')).toEqual({ status: 0, output: '' });
});

it('shows every activation with its picture and in every table', () => {
  const page = readFileSync(new URL('../../../../docs/activations.md', import.meta.url), 'utf8');
  for (const { name } of activationList) {
    expect(page).toContain(`](images/activations/${name}.svg)`);
    expect(page.match(new RegExp(`^\\| \`${name}\` \\|`, 'gm'))?.length).toBeGreaterThanOrEqual(2);
  }
});
