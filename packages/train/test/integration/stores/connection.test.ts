// The adapter around libsql: each test is a trap of the library that a caller must not fall into.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Connection, type SqlValue } from '../../../dist/stores/sqlite/connection.js';
import { temporaryFolder } from './writer.js';

function open(): Connection {
  const connection = new Connection(join(temporaryFolder(), 'traps.db'));
  onTestFinished(() => connection.close());
  connection.exec('CREATE TABLE t (a ANY)');
  return connection;
}

describe('the connection', () => {
  it('binds booleans as 0 and 1 instead of aborting the process', () => {
    const connection = open();
    connection.run('INSERT INTO t VALUES (?), (?)', [true, false]);
    expect(connection.all('SELECT a FROM t').map((row) => row['a'])).toEqual([1, 0]);
  });

  it('binds lone bytes, whole or a part of a larger buffer, instead of aborting the process', () => {
    const connection = open();
    const bytes = new Uint8Array([9, 1, 2, 3]).subarray(1);
    connection.run('INSERT INTO t VALUES (?)', [bytes]);
    expect([...new Uint8Array(connection.first('SELECT a FROM t')!['a'] as ArrayBuffer)]).toEqual([1, 2, 3]);
  });

  it('refuses undefined, objects and dates instead of binding something else', () => {
    const connection = open();
    for (const value of [undefined, {}, new Date(0), [], () => 0]) {
      expect(() => connection.run('INSERT INTO t VALUES (?)', [value as SqlValue])).toThrow(TypeError);
    }
    expect(connection.all('SELECT * FROM t')).toEqual([]);
  });

  it('keeps every bit of a double, its infinities, and NaN as NULL', () => {
    const connection = open();
    const values = [0.1 + 0.2, Number.MIN_VALUE, Number.MAX_VALUE, Infinity, -Infinity, 2 ** 53 - 1];
    for (const value of [...values, NaN]) connection.run('INSERT INTO t VALUES (?)', [value]);
    expect(connection.all('SELECT a FROM t').map((row) => row['a'])).toEqual([...values, null]);
  });

  it('returns rows without extra properties', () => {
    expect(open().first('SELECT 1 AS a, NULL AS b')).toEqual({ a: 1, b: null });
  });

  it('refuses nested transactions and rolls all back', () => {
    const connection = open();
    const nested = () =>
      connection.write(() => {
        connection.run('INSERT INTO t VALUES (1)');
        connection.write(() => 0);
      });
    expect(nested).toThrow('must not be nested');
    expect(connection.all('SELECT * FROM t')).toEqual([]);
    connection.write(() => connection.run('INSERT INTO t VALUES (2)'));
    expect(connection.read(() => connection.read(() => connection.first('SELECT a FROM t')))).toEqual({ a: 2 });
  });

  it('reads one state of the file while another connection writes', () => {
    const path = join(temporaryFolder(), 'two.db');
    const writer = new Connection(path);
    writer.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)');
    const reader = new Connection(path);
    const count = () => reader.first('SELECT count(*) AS n FROM t')!['n'];
    reader.read(() => {
      expect(count()).toBe(1);
      writer.run('INSERT INTO t VALUES (2)');
      expect(count()).toBe(1);
    });
    expect(count()).toBe(2);
    writer.close();
    reader.close();
  });

  it('names the file in every error', () => {
    const connection = open();
    expect(() => connection.exec('SELEC 1')).toThrow(
      expect.objectContaining({ code: 'store-failed', path: connection.path }),
    );
    expect(() => new Connection('/nowhere/at/all.db')).toThrow(
      /^\/nowhere\/at\/all\.db: SQLite must be able to use the file/,
    );
  });
});
