import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallSweep } from '../samples/sweeps.js';
import { bin, cleanEnvironment, makeFolder, runActlab } from './run-actlab.js';

const csi = '\u001b\\[';
const escapes = new RegExp(`${csi}[?\\d]+[a-z]`, 'g');
const folder = makeFolder({ 'small.yaml': smallSweep });
afterAll(folder.remove);
beforeAll(async () => {
  await runActlab(folder.path, ['sweep', 'run', 'small.yaml']);
});

// util-linux's script gives a command a terminal of its own.
const hasScript = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');

function inTerminal(columns: number, command: string, extra: Record<string, string> = {}): string {
  const line = `stty cols ${columns} rows 30; ${process.execPath} ${bin} ${command}`;
  const env = cleanEnvironment({ TERM: 'xterm-256color', ...extra });
  const options = { cwd: folder.path, env, encoding: 'utf8', input: '' } as const;
  return spawnSync('script', ['-qec', line, '/dev/null'], options).stdout.replaceAll('\r\n', '\n');
}

test.skipIf(!hasScript)('in a terminal a frame is drawn in one update and erased, and the cursor comes back', () => {
  const text = inTerminal(100, 'sweep run small.yaml --db bar.db');
  const count = (code: string): number => text.split(code).length - 1;
  expect(count('\u001b[?2026h')).toBeGreaterThan(0);
  expect(count('\u001b[?2026l')).toBe(count('\u001b[?2026h'));
  expect([count('\u001b[?25l'), count('\u001b[?25h')]).toEqual([1, 1]);
  expect(text).toContain('ETA');
  const after = text.slice(text.indexOf('\u001b[?25h'));
  expect(after).toContain('\u001b[32m✓ small finished');
  expect(after).not.toContain('ETA');
});

test.skipIf(!hasScript)('a terminal gets colour, NO_COLOR and TERM=dumb take it away', () => {
  const show = 'sweep show latest';
  expect(inTerminal(100, show)).toContain('\u001b[');
  expect(inTerminal(100, show, { NO_COLOR: '1' })).not.toContain('\u001b[');
  expect(inTerminal(100, show, { TERM: 'dumb' })).not.toContain('\u001b[');
  expect(inTerminal(100, `${show} --no-color`)).not.toContain('\u001b[');
});

test.skipIf(!hasScript)('the table keeps within a narrow terminal', () => {
  const lines = inTerminal(60, 'sweep show latest --no-color').split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
});

test.skipIf(!hasScript)('the plot of an activation follows the width of the terminal', () => {
  const widest = (columns: number): number =>
    Math.max(
      ...inTerminal(columns, 'explore tanh --no-color')
        .split('\n')
        .map((line) => line.length),
    );
  expect([50, 90, 140].map(widest)).toEqual([50, 90, 140]);
});

test.skipIf(!hasScript)(
  'a training keeps a line per epoch, redraws the running one and leaves neither it nor a hidden cursor',
  () => {
    const text = inTerminal(80, 'train --depth 2 --width 8 --epochs 12');
    const count = (code: string): number => text.split(code).length - 1;
    expect([count('\u001b[?25l'), count('\u001b[?25h')]).toEqual([1, 1]);
    expect(count('\u001b[?2026l')).toBe(count('\u001b[?2026h'));
    expect(text).toContain('▶ epoch 1/12');
    const lines = text.split('\n').map((line) => line.slice(line.lastIndexOf('\u001b[0J') + 1).replace('[0J', ''));
    expect(lines.filter((line) => /^ *\d+\/12 +\d+ /.test(line))).toHaveLength(12);
    const after = text.slice(text.indexOf('\u001b[?25h'));
    expect(after).toContain('\u001b[32m✓ relu · depth 2');
    expect(after).not.toContain('▶');
    const plain = after.replaceAll(escapes, '').split('\n');
    expect(Math.max(...plain.map((line) => line.length))).toBeLessThanOrEqual(80);
  },
);

test.skipIf(!hasScript)('a long training keeps about fifty lines in a terminal, every line in CI', () => {
  const words = 'train --depth 1 --width 2 --epochs 130';
  const kept = (extra: Record<string, string>): number =>
    inTerminal(80, words, extra).match(/\d+\/130 +\d+ /g)?.length ?? 0;
  expect(kept({})).toBe(1 + 43 + 1);
  expect(kept({ CI: 'true' })).toBe(130);
});

test.skipIf(!hasScript)('CI gets plain lines also in a terminal', () => {
  const text = inTerminal(100, 'sweep run small.yaml --db plain.db', { CI: 'true' });
  expect(text).toMatch(/ arm 4\/4 /);
  expect(text).not.toContain('\u001b');
});

test('a locale without UTF-8 gets ASCII', async () => {
  const { stdout } = await runActlab(folder.path, ['sweep', 'show', 'latest'], { LANG: 'C' });
  expect(stdout).toMatch(/^[\n\x20-\x7e]*$/);
  expect(stdout).toContain('+/-');
});

test('a reader that has seen enough ends the command with 0 and no message', () => {
  const line = `${process.execPath} ${bin} sweep show latest --csv | { exec 0<&-; sleep 1; }; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd: folder.path,
    env: cleanEnvironment(),
    encoding: 'utf8',
  });
  expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' });
});
