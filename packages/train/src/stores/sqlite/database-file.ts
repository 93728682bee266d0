// Opening the file: what it must be, and who may write it.
import { closeSync, existsSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { StoreError } from '../../errors.js';
import { applicationId, currentVersion } from '../migrations/index.js';
import { migrate } from '../migrations/migrate.js';
import { numberOf } from './columns.js';
import { Connection } from './connection.js';
import { acquireWriterLock, type WriterLock } from './writer-lock.js';

const magic = 'SQLite format 3\0';

/** The writer's connection with its lock; `writer` is this opening's row in `writers`. */
export interface WritableDatabase {
  connection: Connection;
  lock: WriterLock;
  writer: number;
}

/** Opens the file for its one writer, creating or migrating it. @throws StoreError */
export function openForWriting(path: string, now: number): WritableDatabase {
  checkFolder(path);
  checkFile(path);
  const real = realPath(path);
  const connection = new Connection(real);
  let lock: WriterLock | null = null;
  try {
    checkIdentity(connection, path);
    lock = acquireWriterLock(real);
    if (lock === null) throw lockedError(connection, path);
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    migrate(connection);
    connection.run('INSERT INTO writers (pid, opened_at) VALUES (?, ?)', [process.pid, now]);
    const writer = Number(connection.first('SELECT max(instance) AS writer FROM writers')?.['writer']);
    return { connection, lock, writer };
  } catch (error) {
    connection.close();
    lock?.release();
    throw error;
  }
}

/** Opens an existing store for reading only. @throws StoreError */
export function openForReading(path: string): Connection {
  if (checkFile(path) !== 'sqlite') {
    const got = existsSync(path) ? 'an empty file' : 'nothing there';
    throw new StoreError('store-missing', path, `must be a store, got ${got}. Run a sweep first, or name another file`);
  }
  const connection = new Connection(realPath(path));
  try {
    connection.exec('PRAGMA query_only = ON');
    if (checkIdentity(connection, path) === 'new') {
      throw new StoreError('store-missing', path, 'must be a store, got a database without tables. Run a sweep first');
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function checkFolder(path: string): void {
  const folder = dirname(resolve(path));
  const stats = statsOf(folder, path);
  if (stats?.isDirectory()) return;
  const got = stats === undefined ? 'nothing there' : 'a file';
  throw new StoreError(
    'store-missing',
    path,
    `its folder ${folder} must exist, got ${got}. Create it, or name another file`,
  );
}

function checkFile(path: string): 'absent' | 'empty' | 'sqlite' {
  const stats = statsOf(path, path);
  if (stats === undefined) return 'absent';
  if (!stats.isFile()) {
    const got = stats.isDirectory() ? 'a folder' : 'no regular file';
    throw new StoreError(
      'store-foreign',
      path,
      `must be a file, got ${got}. Name a file, e.g. ${join(path, 'actlab.db')}`,
    );
  }
  if (stats.size === 0) return 'empty';
  if (readStart(path) !== magic) {
    throw new StoreError(
      'store-foreign',
      path,
      'must be a store, got a file that is no SQLite database. Name another file',
    );
  }
  return 'sqlite';
}

function statsOf(place: string, path: string): Stats | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false });
  } catch (error) {
    throw new StoreError('store-failed', path, `must be reachable, got ${String(error)}`, { cause: error });
  }
}

function readStart(path: string): string {
  const bytes = Buffer.alloc(magic.length);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw new StoreError('store-failed', path, 'must be readable. Check its permissions', { cause: error });
  }
  try {
    readSync(file, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(file);
  }
  return bytes.toString('latin1');
}

/** `new` when nothing is in the file yet: a crash between creating the file and its tables leaves such a one. */
function checkIdentity(connection: Connection, path: string): 'new' | 'ours' {
  const id = connection.pragma('application_id');
  const version = connection.pragma('user_version');
  const objects = Number(connection.first('SELECT count(*) AS objects FROM sqlite_schema')?.['objects']);
  if (id === 0 && version === 0 && objects === 0) return 'new';
  if (id !== applicationId) {
    throw new StoreError(
      'store-foreign',
      path,
      'must be a store of actlab, got a database of another program. Name another file',
    );
  }
  if (version > currentVersion) {
    const rule = `must have schema ${currentVersion} or older, got schema ${version}. Use a newer actlab, or name another file`;
    throw new StoreError('store-newer', path, rule);
  }
  return 'ours';
}

function lockedError(connection: Connection, path: string): StoreError {
  const hasTable = connection.first("SELECT 1 AS found FROM sqlite_schema WHERE name = 'writers'") !== undefined;
  const row = hasTable ? connection.first('SELECT pid FROM writers ORDER BY instance DESC LIMIT 1') : undefined;
  const owner = row === undefined ? 'another process' : `process ${numberOf(row, 'pid')}`;
  const rule = `has one writer at a time, and ${owner} is writing. Wait for it, stop it, or name another file`;
  return new StoreError('store-locked', path, rule);
}

/** One name per file, so that a link to a store shares its lock. */
function realPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  return join(realpathSync(dirname(absolute)), basename(absolute));
}
