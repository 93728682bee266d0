import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beginSweep, smallPlan, temporaryDashboard, temporaryDatabase, temporaryStore, trialOf } from './store-file.js';

interface Answer {
  status: number;
  body: { code?: string; message?: string; path?: string | null; sweeps?: unknown[] };
}

async function sweeps(url: string): Promise<Answer> {
  const response = await fetch(`${url}/api/sweeps`);
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

describe('a database that cannot be read', () => {
  it('is reported with the path tried, and read as soon as the file appears', async () => {
    const db = temporaryDatabase();
    const { url } = await temporaryDashboard(db);
    const missing = await sweeps(url);
    expect(missing.status).toBe(503);
    expect(missing.body).toMatchObject({ code: 'store-missing', path: db });
    expect(missing.body.message).toContain('got');
    expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({
      ok: false,
      problem: { code: 'store-missing' },
    });
    temporaryStore(db);
    expect(await sweeps(url)).toEqual({ status: 200, body: { seq: 0, sweeps: [] } });
  });

  it('is told apart from a file that is no database', async () => {
    const db = temporaryDatabase();
    writeFileSync(
      db,
      'a shopping list, not a database; long enough to have a head of its own, like SQLite files do\n'.repeat(20),
    );
    const { url } = await temporaryDashboard(db);
    const { status, body } = await sweeps(url);
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'store-foreign', path: db });
  });

  it('is told apart from a database of a newer schema', async () => {
    const db = temporaryDatabase();
    temporaryStore(db).close();
    // Bytes 60 to 63 of a SQLite file are its user version, big-endian: the schema of the store.
    const file = openSync(db, 'r+');
    writeSync(file, Uint8Array.of(0, 0, 0x27, 0x0f), 0, 4, 60);
    closeSync(file);
    const { url } = await temporaryDashboard(db);
    const { status, body } = await sweeps(url);
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'store-newer', path: db });
  });

  it('is read afresh when the file is replaced by another', async () => {
    const db = temporaryDatabase();
    const first = temporaryStore(db);
    const plan = smallPlan('first');
    first.commitTrials(beginSweep(first, plan), [trialOf(plan, 0)]);
    const { url } = await temporaryDashboard(db);
    expect((await sweeps(url)).body.sweeps).toMatchObject([{ id: 'first' }]);
    first.close();
    const other = `${db}.other`;
    const second = temporaryStore(other);
    beginSweep(second, smallPlan('second'));
    second.close();
    for (const end of ['-wal', '-shm']) rmSync(db + end, { force: true });
    renameSync(other, db);
    expect((await sweeps(url)).body.sweeps).toMatchObject([{ id: 'second' }]);
  });
});
