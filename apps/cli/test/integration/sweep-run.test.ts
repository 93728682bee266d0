import { openReader } from '@actlab/train/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallSweep } from '../samples/sweeps.js';
import { type Answer, makeFolder, runActlab } from './run-actlab.js';

const folder = makeFolder({ 'small.yaml': smallSweep });
const db = `${folder.path}/actlab.db`;
const actlab = (...words: string[]): Promise<Answer> => runActlab(folder.path, words);
let first: Answer;

beforeAll(async () => {
  first = await actlab('sweep', 'run', 'small.yaml');
});
afterAll(folder.remove);

/** The report without its first line, which says how long it took. */
function tableOf({ stdout }: Pick<Answer, 'stdout'>): string {
  return stdout.slice(stdout.indexOf('\n'));
}

test('a sweep answers 0 with its table on stdout and nothing else there', () => {
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(/^✓ small finished in 0:\d\d\n4 arms × 3 replicates = 12 trials · /);
  expect(first.stdout).toMatch(/^ +activation +depth +val acc \(95 % CI\) +n/m);
  expect(first.stdout).not.toContain('Plan');
});

test('without a terminal progress is one plain line per arm on stderr, without cursor codes or colour', () => {
  expect(first.stderr).toContain('Plan  4 arms × 3 replicates = 12 trials, about ');
  expect(first.stderr.match(/^\d\d:\d\d:\d\d small {2}arm \d\/4 /gm)).toHaveLength(4);
  expect(first.stderr + first.stdout).not.toContain('\u001b');
});

test('sweep show --json is exactly what the reader answers', async () => {
  const reader = openReader(db);
  const expected = JSON.parse(JSON.stringify(reader.sweepView('small')));
  const byLoss = JSON.parse(JSON.stringify(reader.sweepView('small', { metric: 'valLoss', reducer: 'best' })));
  reader.close();
  expect(JSON.parse((await actlab('sweep', 'show', 'latest', '--json')).stdout)).toEqual(expected);
  const words = ['sweep', 'show', 'small', '--metric', 'valLoss', '--reducer', 'best', '--json'];
  expect(JSON.parse((await actlab(...words)).stdout)).toEqual(byLoss);
});

test('sweep show --csv has every arm and every replicate of the view', async () => {
  const { stdout } = await actlab('sweep', 'show', 'small', '--csv');
  const view = JSON.parse((await actlab('sweep', 'show', 'small', '--json')).stdout);
  const [header = '', ...rows] = stdout.trimEnd().split('\n');
  expect(rows).toHaveLength(view.arms.length);
  for (const row of rows) {
    const fields = Object.fromEntries(row.split(',').map((field, at) => [header.split(',')[at], field]));
    const arm = view.arms[Number(fields['ordinal'])];
    expect([0, 1, 2].map((replicate) => Number(fields[`replicate${replicate}`]))).toEqual(arm.objective);
    expect(Number(fields['mean'])).toBe(arm.mean);
  }
});

test('sweep ls lists the sweep with its state and its best arm', async () => {
  const { stdout } = await actlab('sweep', 'ls');
  expect(stdout).toMatch(/^small +finished +12\/12 /m);
  expect(JSON.parse((await actlab('sweep', 'ls', '--json')).stdout)).toHaveLength(1);
});

test('a second run trains nothing, says so and shows the same table', async () => {
  const before = JSON.parse((await actlab('sweep', 'show', 'small', '--json')).stdout);
  const second = await actlab('sweep', 'run', 'small.yaml', '--workers', '1');
  expect(second.code).toBe(0);
  expect(tableOf(second)).toBe(tableOf(first));
  expect(second.stderr).toBe('all 12 trials were already in ./actlab.db, nothing trained\n\n');
  const after = JSON.parse((await actlab('sweep', 'show', 'small', '--json')).stdout);
  expect(after.arms).toEqual(before.arms);
});

test('--quiet leaves the result and nothing else', async () => {
  const { stdout, stderr } = await actlab('-q', 'sweep', 'run', 'small.yaml');
  expect(stderr).toBe('');
  expect(tableOf({ stdout })).toBe(tableOf(first));
});

test('more replicates train only the new ones', async () => {
  const { code, stdout, stderr } = await actlab('sweep', 'run', 'small.yaml', '--replicates', '4', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout).sweep).toMatchObject({
    id: 'small-2',
    replicates: 4,
    counts: { planned: 16, remaining: 0 },
  });
  expect(stderr).toContain('12 of 16 trials were already in ./actlab.db');
});

test('one worker and three give the same digests', async () => {
  const digests = async (workers: string): Promise<unknown> => {
    const words = ['sweep', 'run', 'small.yaml', '--sweep-seed', '7', '--workers', workers, '--db', `w${workers}.db`];
    expect((await actlab(...words)).code).toBe(0);
    const reader = openReader(`${folder.path}/w${workers}.db`);
    const slots = reader.slots('small');
    reader.close();
    return slots;
  };
  const one = await digests('1');
  expect(one).toHaveLength(12);
  expect(await digests('3')).toEqual(one);
});

test('jsonl progress is one JSON event per line, numbered, with every trial', async () => {
  const loud = await actlab('sweep', 'run', 'small.yaml', '--progress', 'jsonl', '--db', 'jsonl.db');
  const events = loud.stderr
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  expect(events.filter((event) => event.type === 'trial.ended')).toHaveLength(12);
  expect(events.at(0)).toMatchObject({ v: 1, sweep: 'small', type: 'sweep.started' });
  expect(events.at(-1)).toMatchObject({ v: 1, sweep: 'small', type: 'sweep.finished' });
  const numbers = events.map((event) => event.seq);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test('plan and --dry-run say what would be done and write nothing', async () => {
  for (const words of [
    ['plan', 'small.yaml'],
    ['run', 'small.yaml', '--dry-run'],
  ]) {
    const { code, stdout, stderr } = await actlab('sweep', ...words, '--db', 'plan.db', '--workers', '2');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Plan  4 arms × 3 replicates = 12 trials, about ');
    expect(stdout).toContain('3 replicates support no comparison of arms; all 3 with the best one need 7');
  }
  expect((await actlab('sweep', 'ls', '--db', 'plan.db')).code).toBe(4);
  const known = await actlab('sweep', 'plan', 'small.yaml', '--json');
  expect(JSON.parse(known.stdout)).toMatchObject({ trials: 12, known: 12 });
});

test('an unknown sweep exits 2 and names the nearest', async () => {
  const { code, stderr } = await actlab('sweep', 'show', 'smal');
  expect(code).toBe(2);
  expect(stderr).toBe('error: smal: there is no such sweep in ./actlab.db\n  try: small\n');
});

test('a sweep whose trials run out of time exits 1 and still shows what there is', async () => {
  const words = ['sweep', 'run', 'small.yaml', '--trial-timeout', '1ms', '--db', 'late.db'];
  const { code, stdout, stderr } = await actlab(...words);
  expect(code).toBe(1);
  expect(stdout).toContain('Deaths: 12 timeout.');
  expect(stderr).toContain('error: 12 of 12 trials crashed or ran out of time\n');
});
