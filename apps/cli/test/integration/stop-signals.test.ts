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

async function endOf(signals: readonly ('SIGINT' | 'SIGTERM')[]): Promise<{ code: number | null; said: string[] }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', stubborn]);
  killAtExit(child);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await expect.poll(() => text, { timeout: 10_000 }).toContain('ready');
  for (const signal of signals) {
    child.kill(signal);
    await delay(400);
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
