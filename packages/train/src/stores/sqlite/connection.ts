// The only file that touches libsql. Hides its traps: a boolean or a lone buffer as a parameter aborts the process, undefined and
// NaN bind as NULL unasked, `get` keeps its statement open, nested transactions fail late, errors carry no path.
import Database from 'libsql';
import { StoreError, type TrainErrorCode } from '../../errors.js';

/** What may be bound. `undefined` is refused; NaN is stored as NULL, which is what every column of numbers means by it. */
export type SqlValue = string | number | bigint | boolean | null | Uint8Array;

/** A row by column name. Blobs are ArrayBuffers. */
export type SqlRow = Record<string, string | number | null | ArrayBuffer>;

const busyTimeoutMs = 10_000;

/** One open database file. Statements are prepared once per SQL text. */
export class Connection {
  readonly path: string;
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  #isInTransaction = false;

  /** Opens the file, creating it when absent: check before. `path` must be absolute, as libsql takes URLs too. */
  constructor(path: string, timeoutMs = busyTimeoutMs) {
    this.path = path;
    try {
      this.#database = new Database(path, { timeout: timeoutMs });
    } catch (error) {
      throw toStoreError(path, error);
    }
  }

  /** Runs SQL without parameters or rows; several statements may be separated by semicolons. */
  exec(sql: string): void {
    try {
      this.#checkOpen();
      this.#database.exec(sql);
    } catch (error) {
      throw toStoreError(this.path, error);
    }
  }

  /** Runs one statement; returns the number of rows changed. */
  run(sql: string, values: readonly SqlValue[] = []): number {
    try {
      return this.#prepare(sql).run(values.map(toBindable)).changes;
    } catch (error) {
      throw toStoreError(this.path, error);
    }
  }

  /** All rows of one statement. */
  all(sql: string, values: readonly SqlValue[] = []): SqlRow[] {
    try {
      return this.#prepare(sql).all(values.map(toBindable)) as SqlRow[];
    } catch (error) {
      throw toStoreError(this.path, error);
    }
  }

  /** The first row; undefined when there is none. */
  first(sql: string, values: readonly SqlValue[] = []): SqlRow | undefined {
    return this.all(sql, values)[0];
  }

  /** The value of a pragma that answers with one number. */
  pragma(name: string): number {
    return Number(Object.values(this.first(`PRAGMA ${name}`) ?? {})[0]);
  }

  /** `body` with all its changes, or none of them: what it throws is thrown after rolling back. */
  write<T>(body: () => T): T {
    return this.#transaction('BEGIN IMMEDIATE', body);
  }

  /** `body` over one state of the file, whatever the writer does meanwhile. */
  read<T>(body: () => T): T {
    return this.#isInTransaction ? body() : this.#transaction('BEGIN', body);
  }

  /** Ends this connection. libsql keeps the file open until its statements are collected; without any (`exec` alone) it ends now. */
  close(): void {
    this.#statements.clear();
    if (this.#database.open) this.#database.close();
  }

  #checkOpen(): void {
    if (!this.#database.open)
      throw new StoreError('store-failed', this.path, 'must be open, but it was closed. Open it again');
  }

  #prepare(sql: string): Database.Statement {
    this.#checkOpen();
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #transaction<T>(begin: string, body: () => T): T {
    if (this.#isInTransaction) throw new StoreError('store-failed', this.path, 'transactions must not be nested');
    this.exec(begin);
    this.#isInTransaction = true;
    try {
      const result = body();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk has rolled back already.
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    } finally {
      this.#isInTransaction = false;
    }
  }
}

function toBindable(value: SqlValue): string | number | bigint | null | Buffer {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
  throw new TypeError(`sqlite: a parameter must be a text, number, boolean, bytes or null, got ${typeof value}`);
}

const advice: Record<string, [code: Extract<TrainErrorCode, `store-${string}`>, rule: string]> = {
  SQLITE_BUSY: ['store-locked', 'the file must be free to write, but another process has held it for too long'],
  SQLITE_FULL: [
    'store-failed',
    'the disk is full; nothing of this transaction was written. Free some space and resume',
  ],
  SQLITE_NOTADB: ['store-foreign', 'must be a store of actlab, but this is no SQLite file. Name another file'],
  SQLITE_CORRUPT: ['store-failed', 'the file is damaged. Restore a backup, or name another file'],
  SQLITE_READONLY: ['store-failed', 'the file must be writable. Check its permissions'],
};

function toStoreError(path: string, error: unknown): Error {
  if (!(error instanceof Error) || error instanceof StoreError || error instanceof TypeError) return error as Error;
  const code = 'code' in error ? String(error.code) : '';
  const known = Object.entries(advice).find(([name]) => code === name || code.startsWith(`${name}_`))?.[1];
  const [storeCode, rule] = known ?? [
    'store-failed',
    `SQLite must be able to use the file, got ${code} ${error.message}`,
  ];
  return new StoreError(storeCode, path, rule, { cause: error });
}
