// One writer per store: an exclusive lock on the empty file beside it, held by the operating system and gone with its process.
import { existsSync } from 'node:fs';
import { StoreError } from '../../errors.js';
import { Connection } from './connection.js';

// Long enough to wait out a reader that just looks whether the lock is held.
const patienceMs = 300;

/** A held lock. It ends with `release` or with the process, however that dies; the empty file stays. */
export interface WriterLock {
  release(): void;
}

/** Takes the lock of the store at `path` (absolute); null when another connection, of any process, holds it. */
export function acquireWriterLock(path: string): WriterLock | null {
  const connection = new Connection(lockPath(path), patienceMs);
  try {
    connection.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (isLocked(error)) return null;
    throw error;
  }
  return { release: () => connection.close() };
}

/** True while a writer has the store open. Writes nothing. */
export function isWriterAlive(path: string): boolean {
  if (!existsSync(lockPath(path))) return false;
  const connection = new Connection(lockPath(path), 0);
  try {
    connection.exec('SELECT count(*) FROM sqlite_schema');
    return false;
  } catch (error) {
    if (isLocked(error)) return true;
    throw error;
  } finally {
    connection.close();
  }
}

function lockPath(path: string): string {
  return `${path}-lock`;
}

function isLocked(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'store-locked';
}
