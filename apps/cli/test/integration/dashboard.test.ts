import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longSweep, smallSweep } from '../samples/sweeps.js';
import { makeFolder, type RunningActlab, runActlab, startActlab } from './run-actlab.js';

const folder = makeFolder({ 'small.yaml': smallSweep, 'long.yaml': longSweep });
afterAll(folder.remove);
beforeAll(async () => {
  await runActlab(folder.path, ['sweep', 'run', 'small.yaml']);
});

/** The first address that the command says on either stream. */
async function addressOf(running: RunningActlab): Promise<string> {
  for (;;) {
    const said = /http:\/\/127\.0\.0\.1:\d+/.exec(running.stdout() + running.stderr());
    if (said !== null) return said[0];
    if (running.child.exitCode !== null) throw new Error(`ended without an address: ${running.stderr()}`);
    await delay(10);
  }
}

async function answers(url: string): Promise<boolean> {
  return await fetch(url).then(
    () => true,
    () => false,
  );
}

test('the dashboard says its address on stdout, serves, and ends with 0 on Ctrl-C', async () => {
  const running = startActlab(folder.path, ['dashboard', '--port', '0']);
  const url = await addressOf(running);
  expect(running.stdout()).toBe(`${url}\n`);
  expect(await answers(url)).toBe(true);
  running.child.kill('SIGINT');
  expect(await running.ended).toMatchObject({ code: 0, stdout: `${url}\n` });
  expect(await answers(url)).toBe(false);
});

test('kill -9 of the command takes the dashboard with it', async () => {
  const running = startActlab(folder.path, ['dashboard', 'actlab.db', '--port', '0']);
  const url = await addressOf(running);
  running.child.kill('SIGKILL');
  await running.ended;
  await expect.poll(() => answers(url), { timeout: 10_000 }).toBe(false);
});

test('a sweep with --dashboard says the address first and leaves no server behind, stopped or not', async () => {
  const running = startActlab(folder.path, ['sweep', 'run', 'long.yaml', '--dashboard', '--port', '0']);
  const url = await addressOf(running);
  expect(running.stderr()).toMatch(/^View {2}http/);
  expect(await answers(url)).toBe(true);
  await expect.poll(() => running.stderr()).toContain('Plan');
  running.child.kill('SIGINT');
  expect((await running.ended).code).toBe(130);
  expect(await answers(url)).toBe(false);
  const whole = await runActlab(folder.path, ['sweep', 'run', 'small.yaml', '--dashboard', '--port', '0']);
  expect(whole.code).toBe(0);
  expect(await answers(/http:\S+/.exec(whole.stderr)?.[0] ?? 'none')).toBe(false);
});
