import { once } from 'node:events';
import { join } from 'node:path';
import { openReader, openStore } from '@actlab/train/stores';
import { expect, it } from 'vitest';
import { Connection } from '../../../dist/stores/sqlite/connection.js';
import { madeUpSlot, madeUpTrial } from '../../../dist/testing/made-up-sweep.js';
import { kill, startWriter, temporaryFolder } from './writer.js';

const arms = 400;

it('a writer killed at random moments loses no acknowledged trial and leaves no half of one', async () => {
  const path = join(temporaryFolder(), 'actlab.db');
  const acknowledged = new Set<string>();
  // Moments in milliseconds after the first word: spread over the start of a sweep, its middle, and between two commits.
  for (const moment of [0, 3, 11, 23, 47]) {
    const { child, lines } = startWriter(path, arms);
    for await (const line of lines) {
      if (line.startsWith('begun')) {
        expect(Number(line.slice(6))).toBeGreaterThanOrEqual(acknowledged.size);
        setTimeout(() => child.kill('SIGKILL'), moment);
      } else for (const key of line.split(' ')) acknowledged.add(key);
    }
    await kill(child);
    expect(child.signalCode).toBe('SIGKILL');
    checkWhole(path, acknowledged);
  }
  const { child, lines } = startWriter(path, arms);
  for await (const line of lines)
    if (!line.startsWith('begun')) for (const key of line.split(' ')) acknowledged.add(key);
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(0);
  const reader = openReader(path);
  expect(reader.listSweeps()[0]).toMatchObject({ state: 'finished', counts: { finished: arms * 4, remaining: 0 } });
  reader.close();
});

/** The file is sound, every acknowledged trial is there with all that belongs to it, and every trial has its event. */
function checkWhole(path: string, acknowledged: ReadonlySet<string>): void {
  const connection = new Connection(path);
  expect(connection.first('PRAGMA integrity_check')).toMatchObject({ integrity_check: 'ok' });
  connection.close();
  const reader = openReader(path);
  expect(reader.listSweeps()[0]!.state).toBe('stalled');
  const ended = reader.slots('killed').filter(({ digest }) => digest !== null);
  const keys = new Set(ended.map(({ key }) => key));
  expect([...acknowledged].filter((key) => !keys.has(key))).toEqual([]);
  const announced = reader.events(0, 1e6).filter(({ body }) => body.type === 'trial.ended');
  expect(announced.length).toBe(keys.size);
  for (const { ordinal, replicate, key } of ended) {
    const { result } = madeUpTrial(madeUpSlot(ordinal, replicate));
    expect(reader.trial(key)).toMatchObject({ digest: result.digest, epochs: result.epochs, chosen: result.chosen });
    expect(reader.layerProbes(key)).toEqual(result.layers);
  }
  reader.close();
}

it('what a transaction in flight had written is gone when its process is', () => {
  const path = join(temporaryFolder(), 'actlab.db');
  const store = openStore(path);
  store.close();
  const connection = new Connection(path);
  expect(() =>
    connection.write(() => {
      connection.run("INSERT INTO events (at, sweep, type, body) VALUES (1, 'x', 'x', '{}')");
      throw new Error('stopped');
    }),
  ).toThrow('stopped');
  expect(connection.first('SELECT count(*) AS n FROM events')).toMatchObject({ n: 0 });
  connection.close();
});
