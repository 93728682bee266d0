import { expect, test } from 'vitest';
import { inCharset } from '../../dist/output/charset.js';
import { surfaceOf } from '../../dist/output/surface.js';
import { tableLines } from '../../dist/output/table.js';

const terminal = { isTTY: true, columns: 90 } as const;
const pipe = { isTTY: false, columns: 0 } as unknown as typeof terminal;
const utf8 = { LANG: 'en_US.UTF-8' };

test('a terminal has colour and its width, a pipe neither colour nor lines to wrap', () => {
  expect(surfaceOf(terminal, utf8)).toEqual({ isTerminal: true, columns: 90, color: true, unicode: true });
  expect(surfaceOf(pipe, utf8)).toEqual({ isTerminal: false, columns: Infinity, color: false, unicode: true });
});

test.each([
  [{ NO_COLOR: '1' }, false],
  [{ NO_COLOR: '' }, true],
  [{ TERM: 'dumb' }, false],
  [{ CI: 'true' }, false],
  [{ CI: 'true', FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: '0' }, false],
])('colour of a terminal under %o is %s', (environment, color) => {
  expect(surfaceOf(terminal, environment).color).toBe(color);
});

test('the flag stands over the environment', () => {
  expect(surfaceOf(pipe, { NO_COLOR: '1' }, 'always').color).toBe(true);
  expect(surfaceOf(terminal, { FORCE_COLOR: '1' }, 'never').color).toBe(false);
});

test('a dumb terminal is not redrawn', () => {
  expect(surfaceOf(terminal, { TERM: 'dumb' }).isTerminal).toBe(false);
});

test('a locale that is not UTF-8 gets ASCII', () => {
  expect(surfaceOf(terminal, { LC_ALL: 'C', LANG: 'en_US.UTF-8' }).unicode).toBe(false);
  expect(inCharset({ unicode: false }, 'Müller ∞')).toBe('Muller inf');
  expect(inCharset({ unicode: false }, '0.97 ± 0.01 · depth 3 ✗ ☃')).toBe('0.97 +/- 0.01 - depth 3 x ?');
});

test('tables measure wide signs, align numbers right and cut the widest column when they must', () => {
  const columns = [{ title: 'name' }, { title: 'n', align: 'right' as const }];
  const rows = [
    ['層の深さ', '8'],
    ['a name that is rather long', '12'],
  ];
  const surface = { isTerminal: true, color: false, unicode: true };
  expect(tableLines(columns, rows, { ...surface, columns: 80 })).toEqual([
    'name                         n',
    '層の深さ                     8',
    'a name that is rather long  12',
  ]);
  expect(tableLines(columns, rows, { ...surface, columns: 14 })).toEqual([
    'name         n',
    '層の深さ     8',
    'a name th…  12',
  ]);
});
