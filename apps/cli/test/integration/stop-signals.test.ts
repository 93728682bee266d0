import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { killAtExit } from './run-actlab.js';

const module = new URL('../../dist/process/stop-signals.js', import.meta.url).href;

/** A process that is asked to stop and does not. */
const stubborn = `
  import { watchStopSignals } from ${JSON.stringify(module)};
  const say = (text) => process.stdout.write(text + '\\n');
  const signals = watchStopSignals({ onStop: () => say('stopping'), onKill: () => say('killed') });
  signals.signal.addEventListener('abort', () => say('aborted ' + signals.exitCode));
  setInterval(() => {}, 1000);
  say('ready');
`;

/** A process that stops at once and then needs a moment for its last lines. */
const obedient = `
  import { watchStopSignals } from ${JSON.stringify(module)};
  const say = (text) => process.stdout.write(text + '\\n');
  const signals = watchStopSignals({ onStop: () => say('stopping') });
  const alive = setInterval(() => {}, 1000);
  signals.signal.addEventListener('abort', () => {
    signals.dispose();
    process.exitCode = signals.exitCode;
    setTimeout(() => { say('last line'); clearInterval(alive); }, 200);
  });
  say('ready');
`;

async function endOf(
  signals: readonly ('SIGINT' | 'SIGTERM')[],
  { program = stubborn, apartMs = 400 } = {},
): Promise<{ code: number | null; said: string[] }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  killAtExit(child);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await expect.poll(() => text, { timeout: 10_000 }).toContain('ready');
  for (const signal of signals) {
    child.kill(signal);
    await delay(apartMs);
  }
  return { code: await ended, said: text.trim().split('\n').slice(1) };
}

test('a second Ctrl-C ends at once what does not stop, with 130', async () => {
  expect(await endOf(['SIGINT', 'SIGINT'])).toEqual({ code: 130, said: ['stopping', 'aborted 130', 'killed'] });
});

test('the first signal decides the exit code', async () => {
  expect(await endOf(['SIGTERM', 'SIGINT'])).toEqual({ code: 143, said: ['stopping', 'aborted 143', 'killed'] });
});

test('what does not stop is ended also without a second Ctrl-C', async () => {
  expect(await endOf(['SIGINT'])).toEqual({ code: 130, said: ['stopping', 'aborted 130', 'killed'] });
});

test('the same press arriving again while the process ends takes neither its last line nor its exit code', async () => {
  const end = await endOf(['SIGINT', 'SIGINT'], { program: obedient, apartMs: 60 });
  expect(end).toEqual({ code: 130, said: ['stopping', 'last line'] });
});
