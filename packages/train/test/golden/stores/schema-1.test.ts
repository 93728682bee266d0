// A store of schema 1, committed when that was the newest, reads the same for ever.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openReader, openStore } from '@actlab/train/stores';
import { expect, it } from 'vitest';
import { Connection } from '../../../dist/stores/sqlite/connection.js';
import { temporaryFolder } from '../../integration/stores/writer.js';
import { readAll } from './read-all.js';

const committed = fileURLToPath(new URL('../../fixtures/schema-1.db', import.meta.url));

it('is of schema 1', () => {
  const path = join(temporaryFolder(), 'copy.db');
  copyFileSync(committed, path);
  const connection = new Connection(path);
  expect(connection.pragma('user_version')).toBe(1);
  connection.close();
});

it('a reader says everything about it that it said then', async () => {
  const path = join(temporaryFolder(), 'copy.db');
  copyFileSync(committed, path);
  const reader = openReader(path);
  await expect(readAll(reader)).toMatchFileSnapshot('../../fixtures/schema-1.json');
  reader.close();
});

it('a writer opens it, and it still says the same', async () => {
  const path = join(temporaryFolder(), 'copy.db');
  copyFileSync(committed, path);
  const store = openStore(path);
  await expect(readAll(store)).toMatchFileSnapshot('../../fixtures/schema-1.json');
  store.close();
});
