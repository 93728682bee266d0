import { setTimeout as delay } from 'node:timers/promises';
import { openReader } from '@actlab/train/stores';
import { afterAll, expect, test } from 'vitest';
import { endlessSweep, longSweep } from '../samples/sweeps.js';
import { makeFolder, type RunningActlab, runActlab, startActlab } from './run-actlab.js';

const folder = makeFolder({ 'long.yaml': longSweep, 'endless.yaml': endlessSweep });
afterAll(folder.remove);

const runLong = (db: string): readonly string[] => ['sweep', 'run', 'long.yaml', '--db', db, '--progress', 'jsonl'];

/** Waits until so many trials have been announced as stored. */
async function untilEnded(running: RunningActlab, trials: number): Promise<void> {
  while (announced(running) < trials && running.child.exitCode === null) await delay(5);
}

function announced(running: RunningActlab): number {
  return running.stderr().match(/"type":"trial\.ended"/g)?.length ?? 0;
}

function stored(db: string): { state: string; ended: number; digests: (string | null)[] } {
  const reader = openReader(`${folder.path}/${db}`);
  const [sweep] = reader.listSweeps();
  const digests = reader.slots('long').map((slot) => slot.digest);
  reader.close();
  return { state: sweep?.state ?? '', ended: digests.filter((digest) => digest !== null).length, digests };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s stops the sweep with %i, keeps what ended and says how to resume', async (signal, exitCode) => {
  const db = `${signal}.db`;
  const running = startActlab(folder.path, runLong(db));
  await untilEnded(running, 4);
  running.child.kill(signal);
  const { code, stdout, stderr } = await running.ended;
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
  expect(stderr).toContain('stopping … (Ctrl-C again to kill)');
  const { state, ended } = stored(db);
  expect(state).toBe('stopped');
  expect(ended).toBe(announced(running));
  expect(stderr).toContain(`■ Stopped at ${ended}/60`);
  expect(stderr).toContain(`Resume: actlab sweep run long.yaml --db ${db}\n`);
});

test('a stopped sweep resumes and ends with the digests of one that was never stopped', async () => {
  const before = stored('SIGINT.db').ended;
  const resumed = await runActlab(folder.path, ['sweep', 'run', 'long.yaml', '--db', 'SIGINT.db']);
  expect(resumed.code).toBe(0);
  expect(resumed.stderr).toContain(`${before} of 60 trials were already in SIGINT.db`);
  expect((await runActlab(folder.path, ['sweep', 'run', 'long.yaml', '--db', 'whole.db'])).code).toBe(0);
  expect(stored('SIGINT.db')).toEqual(stored('whole.db'));
});

test('kill -9 in the middle loses no trial that was announced, and the sweep resumes', async () => {
  const running = startActlab(folder.path, runLong('killed.db'));
  await untilEnded(running, 6);
  running.child.kill('SIGKILL');
  await running.ended;
  const { state, ended } = stored('killed.db');
  expect(state).toBe('stalled');
  expect(ended).toBeGreaterThanOrEqual(announced(running));
  const resumed = await runActlab(folder.path, ['sweep', 'run', 'long.yaml', '--db', 'killed.db']);
  expect(resumed.code).toBe(0);
  expect(resumed.stderr).toContain(`${ended} of 60 trials were already in killed.db`);
  expect(stored('killed.db').digests).toEqual(stored('whole.db').digests);
});

test('the same Ctrl-C passed on by a launcher counts once: the sweep still stops in good order', async () => {
  const running = startActlab(folder.path, runLong('passed-on.db'));
  await untilEnded(running, 2);
  running.child.kill('SIGINT');
  await delay(30);
  running.child.kill('SIGINT');
  const { code, stderr } = await running.ended;
  expect(code).toBe(130);
  expect(stderr.match(/stopping/g)).toHaveLength(1);
  expect(stderr).toContain('■ Stopped at ');
  expect(stored('passed-on.db').state).toBe('stopped');
});

test('while a sweep runs a second one on the same database exits 4, and readers read', async () => {
  const running = startActlab(folder.path, [
    'sweep',
    'run',
    'endless.yaml',
    '--db',
    'shared.db',
    '--progress',
    'jsonl',
  ]);
  await untilEnded(running, 1);
  const second = await runActlab(folder.path, ['sweep', 'run', 'activations', '--db', 'shared.db']);
  expect(second).toMatchObject({ code: 4, stdout: '' });
  expect(second.stderr).toContain(`process ${running.child.pid} is writing`);
  const shown = await runActlab(folder.path, ['sweep', 'show', 'latest', '--db', 'shared.db']);
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain('▶ endless is running');
  running.child.kill('SIGINT');
  expect((await running.ended).code).toBe(130);
});

test('JSON lines end with the sweep: exit code 0, no error, the finish announced once', async () => {
  const { code, stderr } = await runActlab(folder.path, runLong('whole-jsonl.db'));
  expect(stderr).not.toContain('error');
  expect(code).toBe(0);
  expect(stderr.match(/"type":"sweep\.finished"/g)).toHaveLength(1);
});
