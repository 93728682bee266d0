import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { makeFolder, type RunningActlab, runActlab, startActlab } from './run-actlab.js';

const folder = makeFolder();
afterAll(folder.remove);
const words = ['start', '--replicates', '1', '--record', 'none'];

async function untilSaid(running: RunningActlab, text: string): Promise<void> {
  while (!running.stderr().includes(text)) {
    if (running.child.exitCode !== null) throw new Error(`ended before "${text}": ${running.stderr()}`);
    await delay(20);
  }
}

test('start says the address, then the plan; Ctrl-C in the middle answers 130 and how to resume', async () => {
  const running = startActlab(folder.path, [...words, '--port', '0'], { ACTLAB_LAUNCHER: './actlab' });
  await untilSaid(running, ' arm 1/36 ');
  const [address = '', plan = ''] = running.stderr().split('\n');
  expect(address).toMatch(/^View {2}http:\/\/127\.0\.0\.1:\d+$/);
  expect(plan).toContain('36 arms × 1 replicate = 36 trials');
  running.child.kill('SIGINT');
  const { code, stderr } = await running.ended;
  expect(code).toBe(130);
  expect(stderr).toContain('Resume: ./actlab start --replicates 1\n');
});

test('start --no-serve finishes what was stopped and ends after the table', async () => {
  const { code, stdout, stderr } = await runActlab(folder.path, [...words, '--no-serve']);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^Plan {2}36 arms × 1 replicate = 36 trials, \d+ of them known/);
  expect(stderr).not.toContain('http');
  expect(stdout).toContain('✓ activations finished in ');
  expect(stdout).toContain('… 24 more: actlab sweep show activations\n');
});

test('a second start trains nothing, says so, shows the table and serves until Ctrl-C ends it with 0', async () => {
  const running = startActlab(folder.path, [...words, '--port', '0']);
  await untilSaid(running, 'Ctrl-C ends');
  const url = /http:\S+/.exec(running.stderr())?.[0] ?? '';
  expect(running.stderr()).toBe(
    `View  ${url}\nall 36 trials were already in ./actlab.db, nothing trained\n\n\nserving ${url} … Ctrl-C ends\n`,
  );
  expect(running.stdout()).toContain('✓ activations finished in ');
  const sweeps = (await (await fetch(`${url}/api/sweeps`)).json()) as { sweeps: { id: string }[] };
  expect(sweeps.sweeps.map((sweep) => sweep.id)).toEqual(['activations']);
  running.child.kill('SIGINT');
  expect((await running.ended).code).toBe(0);
});
