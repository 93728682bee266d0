import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryDatabase } from './store-file.js';

const main = fileURLToPath(new URL('../dist/server/main.js', import.meta.url));

function start(args: string[], stdio: ('pipe' | 'ignore' | 'ipc')[]): ChildProcess {
  const child = spawn(process.execPath, [main, ...args], { stdio });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** The first line of stdout, parsed. */
async function said(child: ChildProcess): Promise<{ url: string; port: number }> {
  const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return JSON.parse(chunk.toString().split('\n')[0] ?? '') as { url: string; port: number };
}

const ended = async (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null ? child.exitCode : (await once(child, 'exit'))[0];
const some = (): string[] => ['--db', temporaryDatabase(), '--port', '0'];

describe('the process', () => {
  it('prints its address as one line of JSON and ends on SIGTERM', async () => {
    const child = start(some(), ['ignore', 'pipe', 'pipe']);
    const { url } = await said(child);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
  });

  it('ends when the pipe of its standard input closes, as when its parent is killed', async () => {
    const child = start(some(), ['pipe', 'pipe', 'pipe']);
    await said(child);
    child.stdin?.destroy();
    expect(await ended(child)).toBe(0);
  });

  it('ends when the channel to its parent closes', async () => {
    const child = start(some(), ['ignore', 'pipe', 'pipe', 'ipc']);
    await said(child);
    child.disconnect();
    expect(await ended(child)).toBe(0);
  });

  it.each([
    [['--port', 'many'], 2, '--port: 0 to 65535, got many'],
    [['--colour', 'red'], 2, 'usage:'],
    [['--host', '0.0.0.0', '--port', '0'], 1, 'a loopback address unless a token is set, got 0.0.0.0'],
  ])('with %j ends with code %d and a sentence on stderr', async (args, code, text) => {
    const child = start(args, ['ignore', 'pipe', 'pipe']);
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    expect(await ended(child)).toBe(code);
    expect(complaint).toContain(text);
  });
});
