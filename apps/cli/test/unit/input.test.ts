import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { duration, wholeNumber, workerCount } from '../../dist/input/option-values.js';
import { clock, etaText, roughDuration } from '../../dist/output/numbers.js';

test('times are read in ms, s, m and h', () => {
  expect(['500ms', '30s', '5m', '1.5h'].map(duration)).toEqual([500, 30_000, 300_000, 5_400_000]);
  for (const wrong of ['5', '0s', '-1s', 'soon', '1d', '']) expect(() => duration(wrong)).toThrow('such as 500ms');
});

test('whole numbers have bounds', () => {
  expect(wholeNumber(1, 8)('8')).toBe(8);
  for (const wrong of ['0', '9', '1.5', 'x', '', '1e1', '-1'])
    expect(() => wholeNumber(1, 8)(wrong)).toThrow('from 1 to 8');
});

test('workers may be auto', () => {
  expect(workerCount('auto')).toBe(availableParallelism());
});

test('durations read as people say them', () => {
  expect([0, 54_400, 727_000, 3_723_000].map(clock)).toEqual(['0:00', '0:54', '12:07', '1:02:03']);
  expect([200, 40_000, 127_000, 118_000, 11_100_000].map(roughDuration)).toEqual([
    '1 s',
    '40 s',
    '2 min 10 s',
    '2 min',
    '3 h 5 min',
  ]);
  expect([etaText(null), etaText([40_000, 40_300]), etaText([40_000, 54_000])]).toEqual(['?', '0:40', '0:40–0:54']);
});
