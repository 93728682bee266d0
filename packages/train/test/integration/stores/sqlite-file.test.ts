import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '@actlab/train';
import { openReader, openStore } from '@actlab/train/stores';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../../dist/stores/sqlite/connection.js';
import { openForWriting } from '../../../dist/stores/sqlite/database-file.js';
import { SqliteStore } from '../../../dist/stores/sqlite-store.js';
import { madeUpSweep, madeUpTrial } from '../../../dist/testing/made-up-sweep.js';
import { temporaryFolder } from './writer.js';

/** What opening throws: the code, and the message without the path. */
function refusal(open: () => unknown): [code: string, message: string] {
  try {
    open();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [error.code, error.message.replaceAll(error.path, 'FILE')];
  }
  throw new Error('nothing was refused');
}

describe('opening a file', () => {
  it('creates a store in WAL mode with synchronous FULL, marked as ours, schema 1', () => {
    const path = join(temporaryFolder(), 'actlab.db');
    const { connection, lock } = openForWriting(path, 0);
    expect(connection.first('PRAGMA journal_mode')).toMatchObject({ journal_mode: 'wal' });
    expect(connection.pragma('synchronous')).toBe(2);
    expect(connection.pragma('busy_timeout')).toBeGreaterThanOrEqual(5_000);
    expect(connection.pragma('user_version')).toBe(1);
    expect(connection.pragma('application_id')).toBe(0x6163_746c);
    connection.close();
    lock.release();
  });

  it('takes an empty file for a new store; a reader says that nothing is in it yet', () => {
    const path = join(temporaryFolder(), 'actlab.db');
    writeFileSync(path, '');
    expect(refusal(() => openReader(path))[0]).toBe('store-missing');
    openStore(path).close();
    openReader(path).close();
  });

  it('refuses what is no store, says what it got and what to do, and leaves it as it was', () => {
    const folder = temporaryFolder();
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'just some notes\n'.repeat(300));
    const foreign = join(folder, 'foreign.db');
    const other = new Connection(foreign);
    other.exec('CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES (1)');
    other.close();
    mkdirSync(join(folder, 'sub'));
    const before = [text, foreign].map((path) => readFileSync(path));
    for (const open of [openStore, openReader]) {
      expect(refusal(() => open(text))).toEqual([
        'store-foreign',
        'FILE: must be a store, got a file that is no SQLite database. Name another file',
      ]);
      expect(refusal(() => open(foreign))).toEqual([
        'store-foreign',
        'FILE: must be a store of actlab, got a database of another program. Name another file',
      ]);
      expect(refusal(() => open(join(folder, 'sub')))).toEqual([
        'store-foreign',
        'FILE: must be a file, got a folder. Name a file, e.g. FILE/actlab.db',
      ]);
    }
    expect([text, foreign].map((path) => readFileSync(path))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['foreign.db', 'notes.txt', 'sub']);
  });

  it('refuses a store of a newer schema', () => {
    const path = join(temporaryFolder(), 'actlab.db');
    openStore(path).close();
    const connection = new Connection(path);
    connection.exec('PRAGMA user_version = 7');
    connection.close();
    for (const open of [openStore, openReader]) {
      expect(refusal(() => open(path))).toEqual([
        'store-newer',
        'FILE: must have schema 1 or older, got schema 7. Use a newer actlab, or name another file',
      ]);
    }
  });

  it('refuses a folder that does not exist, and a reader a file that does not', () => {
    const folder = temporaryFolder();
    const nowhere = join(folder, 'sub', 'actlab.db');
    expect(refusal(() => openStore(nowhere))[0]).toBe('store-missing');
    expect(refusal(() => openStore(nowhere))[1]).toMatch(
      /^FILE: its folder .*sub must exist, got nothing there\. Create it/,
    );
    const missing = refusal(() => openReader(join(folder, 'none.db')));
    expect(missing).toEqual([
      'store-missing',
      'FILE: must be a store, got nothing there. Run a sweep first, or name another file',
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a damaged file with its name, not with a bare error of SQLite', () => {
    const path = join(temporaryFolder(), 'actlab.db');
    openStore(path).close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 100);
    writeFileSync(path, bytes);
    const [code, message] = refusal(() => openReader(path));
    expect(code).toMatch(/^store-(failed|foreign)$/);
    expect(message).toMatch(/^FILE: /);
  });

  it('opens a store that a crash left without tables', () => {
    const path = join(temporaryFolder(), 'actlab.db');
    const connection = new Connection(path);
    connection.exec('PRAGMA journal_mode = WAL');
    connection.close();
    expect(statSync(path).size).toBeGreaterThan(0);
    expect(refusal(() => openReader(path))[0]).toBe('store-missing');
    openStore(path).close();
    openReader(path).close();
  });

  it('closed stores and readers say that they are closed', () => {
    const path = join(temporaryFolder(), 'actlab.db');
    const store = openStore(path);
    store.close();
    expect(refusal(() => store.lastSeq())).toEqual([
      'store-failed',
      'FILE: must be open, but it was closed. Open it again',
    ]);
  });
});

describe('a reader', () => {
  it('cannot write, whatever it tries', () => {
    const path = join(temporaryFolder(), 'actlab.db');
    const store = openStore(path);
    const reader = openReader(path);
    const { connection } = reader as unknown as { connection: Connection };
    for (const sql of ['DELETE FROM events', 'DROP TABLE trials', 'CREATE TABLE x (a)', "UPDATE sweeps SET id = 'x'"]) {
      expect(refusal(() => connection.exec(sql))).toEqual([
        'store-failed',
        'FILE: the file must be writable. Check its permissions',
      ]);
    }
    reader.close();
    store.close();
  });
});

describe('a full disk', () => {
  it('is said in plain words, leaves nothing half-written, and the store goes on when there is room', () => {
    const path = join(temporaryFolder(), 'actlab.db');
    const database = openForWriting(path, 0);
    const store = new SqliteStore(database, () => 0);
    const { planned, slots } = madeUpSweep({ arms: 50, replicates: 4 });
    const { id } = store.beginSweep(planned, slots, { pid: 1, workers: 1 });
    const trials = slots.map((slot) => madeUpTrial(slot));
    store.commitTrials(id, trials.slice(0, 3));
    const pages = database.connection.pragma('page_count');
    database.connection.exec(`PRAGMA max_page_count = ${pages + 4}`);
    const before = [store.sweepView(id), store.events(0)];
    expect(refusal(() => store.commitTrials(id, trials.slice(3)))).toEqual([
      'store-failed',
      'FILE: the disk is full; nothing of this transaction was written. Free some space and resume',
    ]);
    expect([store.sweepView(id), store.events(0)]).toEqual(before);
    database.connection.exec('PRAGMA max_page_count = 100000');
    store.commitTrials(id, trials.slice(3));
    expect(store.sweepView(id)!.sweep.counts.finished).toBe(200);
    store.close();
    expect(existsSync(path)).toBe(true);
  });
});
