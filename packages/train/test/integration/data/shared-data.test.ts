// Data on their way to the threads: opened once, one copy in memory, the same objects from batch to batch.
import { DatasetLibrary, openInProcessExecutor, openThreadExecutor, shareDataset, type TrialTask } from '@actlab/train';
import type { DataSpec, JsonObject } from '@actlab/train/records';
import { completeTrialSpec, loadDataset, runTrial, trialKey } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from './scratch-folder.js';

const { folder, write } = scratchFolder();
const moduleUrl = (name: string) => new URL(`../../fixtures/${name}.mjs`, import.meta.url).href;

const specOf = (data: DataSpec, training: JsonObject, replicate = 0) => ({
  ...completeTrialSpec({ data: data as never, network: { depth: 1, width: 8 }, training: { epochs: 20, ...training } }),
  replicate,
});

describe('shareDataset', () => {
  test.each(['iris', 'absolute'])('keeps every number of %s and puts the arrays on shared memory', (name) => {
    const dataset = loadDataset({ name });
    const shared = shareDataset(dataset);
    expect(shared).toEqual(dataset);
    const arrays = [shared.x, shared.task === 'classification' ? shared.labels : shared.targets];
    for (const { buffer } of arrays) expect(buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(shareDataset(shared).x).toBe(shared.x);
    const spec = specOf({ name }, name === 'iris' ? {} : { loss: 'mse', batch: 8 });
    expect(runTrial(spec, shared)).toEqual(runTrial(spec, dataset));
  });

  test('makes a clone that is the same memory', () => {
    const shared = shareDataset({ ...loadDataset({ name: 'iris' }) });
    const clone = structuredClone(shared);
    shared.x[0] = 77;
    expect(clone.x[0]).toBe(77);
  });
});

describe('a thread executor', () => {
  test('gives all threads and batches one copy of the data, and each thread one object per data set', async () => {
    const datasets = new DatasetLibrary();
    const executor = openThreadExecutor({ workers: 2, datasets, trialModule: moduleUrl('data-watching-module') });
    const data = { name: 'iris' };
    const marks = new Int32Array((await datasets.open(data)).x.buffer);
    const before = marks[0]!;
    const task = (replicate: number): TrialTask => ({ key: String(replicate), spec: specOf(data, {}, replicate) });
    const answers = await Promise.all([0, 2, 4, 6].map((k) => executor.run([task(k), task(k + 1)])));
    await executor.close();
    expect(answers.flat().map(({ result, error }) => error ?? result.outcome)).toEqual(
      Array.from({ length: 8 }, () => ({ state: 'finished', step: 1 })),
    );
    expect(marks[0]! - before).toBe(8);
  });
});

describe.each([
  ['in process', (options: { datasets?: DatasetLibrary; trialModule?: string }) => openInProcessExecutor(options)],
  [
    'threads',
    (options: { datasets?: DatasetLibrary; trialModule?: string }) => openThreadExecutor({ workers: 2, ...options }),
  ],
])('an executor (%s)', (_, openExecutor) => {
  test('trains on a file found from the base directory of its library, with the bits of runTrial', async () => {
    write('table.csv', `u,v,y\n${Array.from({ length: 60 }, (_, i) => `${i % 7},${i % 2},${i % 2}`).join('\n')}\n`);
    const datasets = new DatasetLibrary({ baseDirectory: folder });
    const spec = specOf({ name: 'csv', options: { path: 'table.csv' } }, {});
    const dataset = await datasets.open(spec.data);
    const executor = openExecutor({ datasets });
    const [answer] = await executor.run([{ key: trialKey(spec, dataset), spec }]);
    await executor.close();
    expect(answer!.result).toEqual(runTrial(spec, dataset));
    expect(answer!.result.outcome.state).toBe('finished');
  });

  test('answers trials whose file is missing with cause crash and what is wrong, and the others as usual', async () => {
    const executor = openExecutor({ datasets: new DatasetLibrary({ baseDirectory: folder }) });
    const lost = { key: 'lost', spec: specOf({ name: 'csv', options: { path: 'lost.csv' } }, {}) };
    const good = { key: 'good', spec: specOf({ name: 'iris' }, {}) };
    const answers = await executor.run([lost, good]);
    await executor.close();
    expect(answers.map(({ result }) => result.outcome.state)).toEqual(['died', 'finished']);
    expect(answers[0]!.error).toContain('lost.csv: must be there, got no such file');
  });

  test('leaves the data to a trial module that has its own', async () => {
    const executor = openExecutor({ trialModule: moduleUrl('own-data-module') });
    const [answer] = await executor.run([{ key: 'own', spec: specOf({ name: 'own' }, { loss: 'mse', batch: 8 }) }]);
    await executor.close();
    expect(answer!.error ?? answer!.result.outcome.state).toBe('finished');
  });
});

describe('a library', () => {
  test('opens a data set once, however many ask at once', async () => {
    const datasets = new DatasetLibrary();
    const spec = { name: 'twoMoons', options: { seed: 3 } };
    const [first, second] = await Promise.all([datasets.open(spec), datasets.open({ ...spec })]);
    expect(second).toBe(first);
    expect(datasets.get({ options: { seed: 3 }, name: 'twoMoons' })).toBe(first);
  });

  test('tells again what was wrong, and opens the file once it is right', async () => {
    const datasets = new DatasetLibrary({ baseDirectory: folder });
    const spec = { name: 'csv', options: { path: 'late.csv' } };
    expect(() => datasets.get(spec)).toThrow('data.name: must be opened from disk with openDataset, got "csv"');
    await expect(datasets.open(spec)).rejects.toThrow('must be there');
    expect(() => datasets.get(spec)).toThrow('must be there');
    write('late.csv', 'u,y\n1,a\n2,b\n');
    expect(await datasets.open(spec)).toBe(datasets.get(spec));
  });
});
