// Sweeps whose data come from disk.
import {
  DatasetLibrary,
  openInProcessExecutor,
  openSweepFile,
  parseSweepFile,
  planSweep,
  runSweep,
} from '@actlab/train';
import { openMemoryStore } from '@actlab/train/stores';
import { expect, test } from 'vitest';
import { scratchFolder } from './scratch-folder.js';

const { folder, write } = scratchFolder();
const library = () => new DatasetLibrary({ baseDirectory: folder });
const rows = (seed: number) => Array.from({ length: 60 }, (_, i) => `${(i * seed) % 7},${i % 5},${i % 2}`).join('\n');
const text = (options: string) => `name: files
replicates: 2
base: {data: {name: csv, options: ${options}}, network: {depth: 1, width: 4}, training: {epochs: 2}}
space: {training.learningRate: [0.1, 0.2]}
`;

test('a sweep over a CSV file runs, has accuracy as its objective, and is another sweep when the file changes', async () => {
  write('table.csv', `u,v,y\n${rows(3)}\n`);
  const datasets = library();
  const spec = await openSweepFile(text('{path: table.csv}'), 'files.yaml', datasets);
  expect(spec.objective.metric).toBe('valAcc');
  const plan = planSweep(spec, datasets);
  const executor = openInProcessExecutor({ datasets });
  const { state, trained } = await runSweep(plan, { store: openMemoryStore(), executor });
  expect({ state, trained }).toEqual({ state: 'finished', trained: 4 });
  write('table.csv', `u,v,y\n${rows(4)}\n`);
  const changed = library();
  expect(planSweep(await openSweepFile(text('{path: table.csv}'), 'files.yaml', changed), changed).specHash).not.toBe(
    plan.specHash,
  );
});

test('what is wrong with an option is said where the sweep file says it', async () => {
  await expect(openSweepFile(text('{path: table.csv, task: rank}'), 'files.yaml', library())).rejects.toThrow(
    'files.yaml:3:59: base.data.options.task: must be one of classification, regression, got "rank"',
  );
});

test('what is wrong with a data file is said where the data file has it', async () => {
  write('ragged.csv', 'u,v,y\n1,2,a\n3,b\n');
  await expect(openSweepFile(text('{path: ragged.csv}'), 'files.yaml', library())).rejects.toThrow(
    /ragged\.csv:3: must have 3 cells, as the header has, got 2\n {2}try: /,
  );
});

test('parseSweepFile, which reads nothing from disk, says that the data must be opened first', () => {
  expect(() => parseSweepFile(text('{path: table.csv}'), 'files.yaml')).toThrow(
    'files.yaml:3:21: base.data.name: must be opened from disk with openDataset, got "csv"',
  );
});
