import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { currentVersion, migrations } from '../../../dist/stores/migrations/index.js';
import { migrate } from '../../../dist/stores/migrations/migrate.js';
import { Connection } from '../../../dist/stores/sqlite/connection.js';
import { temporaryFolder } from './writer.js';

const next = { version: currentVersion + 1, sql: 'ALTER TABLE sweeps ADD COLUMN colour TEXT' };
const broken = { version: currentVersion + 2, sql: 'ALTER TABLE nothing ADD COLUMN colour TEXT' };

it('the schema versions count up from 1 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

it('an older file is brought up to date after a copy of it was made', () => {
  const path = join(temporaryFolder(), 'old.db');
  const connection = new Connection(path);
  migrate(connection);
  expect(existsSync(`${path}.schema-${currentVersion}`)).toBe(false);
  connection.exec('INSERT INTO writers (pid, opened_at) VALUES (77, 0)');
  // What a crash in the middle of an earlier copy leaves.
  writeFileSync(`${path}.schema-${currentVersion}`, 'half');
  migrate(connection, [...migrations, next]);
  expect(connection.pragma('user_version')).toBe(next.version);
  expect(connection.all('SELECT colour FROM sweeps')).toEqual([]);
  const copy = new Connection(`${path}.schema-${currentVersion}`);
  expect(copy.pragma('user_version')).toBe(currentVersion);
  expect(copy.first('SELECT pid FROM writers')).toEqual({ pid: 77 });
  copy.close();
  connection.close();
});

it('a migration that fails leaves the file as it was', () => {
  const connection = new Connection(join(temporaryFolder(), 'old.db'));
  migrate(connection);
  expect(() => migrate(connection, [...migrations, next, broken])).toThrow('nothing');
  expect(connection.pragma('user_version')).toBe(currentVersion);
  expect(() => connection.all('SELECT colour FROM sweeps')).toThrow('colour');
  connection.close();
});
