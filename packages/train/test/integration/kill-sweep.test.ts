// A process killed in mid-sweep: what it had acknowledged is in the file, and running the same sweep again completes it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openInProcessExecutor, openThreadExecutor, parseSweepFile, planSweep, runSweep } from '@actlab/train';
import { exportSweep, openMemoryStore, openReader, openStore } from '@actlab/train/stores';
import { afterAll, beforeAll, expect, it } from 'vitest';

const file = fileURLToPath(new URL('../fixtures/steady-sweep.yaml', import.meta.url));
const program = fileURLToPath(new URL('../fixtures/run-sweep.mjs', import.meta.url));
const plan = planSweep(parseSweepFile(readFileSync(file), file));
const folder = mkdtempSync(join(tmpdir(), 'actlab-kill-'));
let undisturbed: string;

beforeAll(async () => {
  const store = openMemoryStore();
  const { sweep } = await runSweep(plan, { store, executor: openInProcessExecutor() });
  undisturbed = exportSweep(store, sweep.id);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the sweep in a process of its own and kills that when it has acknowledged so many trials; returns the last number said. */
async function killAfter(path: string, trials: number): Promise<number> {
  const child = spawn(process.execPath, [program, file, path, '2'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Math.max(acknowledged, Number(line));
    if (acknowledged >= trials) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return acknowledged;
}

it('loses no acknowledged trial to kill -9, wherever it strikes, and ends with the bytes of an undisturbed sweep', async () => {
  const path = join(folder, 'killed.db');
  for (const trials of [1, 17]) {
    const acknowledged = await killAfter(path, trials);
    const reader = openReader(path);
    const ended = reader.slots('steady').filter(({ digest }) => digest !== null);
    expect(ended.length).toBeGreaterThanOrEqual(acknowledged);
    expect(ended.length).toBeLessThan(plan.trials.length);
    expect(reader.listSweeps()[0]?.state).toBe('stalled');
    reader.close();
  }
  const store = openStore(path);
  const executor = openThreadExecutor({ workers: 2 });
  const { state, trained, reused } = await runSweep(plan, { store, executor });
  await executor.close();
  expect(state).toBe('finished');
  expect(reused).toBeGreaterThanOrEqual(17);
  expect(trained + reused).toBe(plan.trials.length);
  expect(exportSweep(store, 'steady')).toBe(undisturbed);
  for (const { key } of plan.trials) expect(store.trial(key)?.confirmations).toBe(0);
  store.close();
});
