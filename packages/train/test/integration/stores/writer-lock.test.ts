import { once } from 'node:events';
import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openReader, openStore } from '@actlab/train/stores';
import { expect, it } from 'vitest';
import { madeUpSweep, madeUpTrial } from '../../../dist/testing/made-up-sweep.js';
import { kill, startWriter, temporaryFolder } from './writer.js';

const owner = { pid: process.pid, workers: 1 };

it('a second writer is refused, and told which process writes', async () => {
  const path = join(temporaryFolder(), 'actlab.db');
  const { child, lines } = startWriter(path, 5_000);
  await once(lines, 'line');
  expect(() => openStore(path)).toThrow(
    expect.objectContaining({
      code: 'store-locked',
      message: expect.stringContaining(`process ${child.pid} is writing`),
    }),
  );
  const reader = openReader(path);
  expect(reader.listSweeps()[0]).toMatchObject({ state: 'running', pid: child.pid });
  await kill(child);
  reader.close();
});

it('a second writer in the same process is refused too, until the first one closes', () => {
  const path = join(temporaryFolder(), 'actlab.db');
  const store = openStore(path);
  expect(() => openStore(path)).toThrow(expect.objectContaining({ code: 'store-locked' }));
  expect(() => openStore(path)).toThrow(`process ${process.pid} is writing`);
  store.close();
  store.close();
  openStore(path).close();
});

it('a link to a store shares its lock', () => {
  const folder = temporaryFolder();
  const store = openStore(join(folder, 'actlab.db'));
  symlinkSync(join(folder, 'actlab.db'), join(folder, 'link.db'));
  expect(() => openStore(join(folder, 'link.db'))).toThrow(expect.objectContaining({ code: 'store-locked' }));
  store.close();
});

it('the lock of a killed writer is gone with it: its sweep reads as stalled, and a new writer resumes it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'actlab.db');
  const { child, lines } = startWriter(path, 5_000);
  await once(lines, 'line');
  const reader = openReader(path);
  expect(reader.sweepView('killed')!.sweep.state).toBe('running');
  await kill(child);
  expect(reader.sweepView('killed')!.sweep).toMatchObject({ state: 'stalled', pid: child.pid, etaMs: null });
  const store = openStore(path);
  // A new owner of the file is not an owner of the sweep until it begins it.
  const other = madeUpSweep({ name: 'other', arms: 1, replicates: 1 });
  store.beginSweep(other.planned, other.slots, owner);
  expect(reader.listSweeps().map(({ id, state }) => [id, state])).toEqual([
    ['other', 'running'],
    ['killed', 'stalled'],
  ]);
  const { planned, slots } = madeUpSweep({ name: 'killed', arms: 5_000, replicates: 4 });
  expect(store.beginSweep(planned, slots, owner).existed).toBe(true);
  expect(reader.sweepView('killed')!.sweep.state).toBe('running');
  store.close();
  expect(reader.sweepView('killed')!.sweep.state).toBe('stalled');
  reader.close();
  expect(readdirSync(folder).filter((name) => name.includes('journal'))).toEqual([]);
});

it('a reader sees what the writer committed, and never its own earlier answer', () => {
  const path = join(temporaryFolder(), 'actlab.db');
  const store = openStore(path);
  const first = madeUpSweep({ name: 'first', arms: 2, replicates: 1 });
  const second = madeUpSweep({ name: 'second', arms: 3, replicates: 1 });
  const { id } = store.beginSweep(first.planned, first.slots, owner);
  store.beginSweep(second.planned, second.slots, owner);
  const reader = openReader(path);
  const finished = () => reader.listSweeps().map((sweep) => [sweep.id, sweep.counts.finished]);
  expect(finished()).toEqual([
    ['second', 0],
    ['first', 0],
  ]);
  // A trial that both sweeps hold changes both lines of the list, whichever it was committed for.
  store.commitTrials(id, [madeUpTrial(first.slots[1]!)]);
  expect(finished()).toEqual([
    ['second', 1],
    ['first', 1],
  ]);
  expect(reader.listSweeps()).toEqual(store.listSweeps().map((sweep) => ({ ...sweep, elapsedMs: expect.any(Number) })));
  reader.close();
  store.close();
});
