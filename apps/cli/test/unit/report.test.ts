import { expect, test } from 'vitest';
import { sweepCsv } from '../../dist/output/csv.js';
import { sweepReport } from '../../dist/output/sweep-report.js';
import { frameLines } from '../../dist/progress/frame-lines.js';
import { sampleProgress } from '../samples/sample-progress.js';
import { sampleView } from '../samples/sample-view.js';

const wide = { isTerminal: true, columns: 100, color: false, unicode: true };

test('the report shows the picture, the arms best first, the verdict, the deaths and the notes', async () => {
  await expect(sweepReport(sampleView, wide)).toMatchFileSnapshot('../golden/report.txt');
});

test('the report in ASCII within 64 columns drops the test column and wraps sentences', async () => {
  const narrow = { ...wide, columns: 64, unicode: false };
  const text = sweepReport(sampleView, narrow, { limit: 3 });
  await expect(text).toMatchFileSnapshot('../golden/report-ascii-64.txt');
  expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(64);
});

test('colour changes no character of the report', () => {
  const colored = sweepReport(sampleView, { ...wide, color: true });
  expect(colored).not.toBe(sweepReport(sampleView, wide));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removes the colour codes.
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(sweepReport(sampleView, wide));
});

test('a limited report says how many arms are missing and how to see them', () => {
  expect(sweepReport(sampleView, wide, { limit: 4 })).toContain('… 2 more: actlab sweep show sample');
});

test('a minimised objective puts the least first', () => {
  const objective = { ...sampleView.sweep.objective, direction: 'minimise' as const };
  const csv = sweepCsv({ ...sampleView, sweep: { ...sampleView.sweep, objective } });
  expect(
    csv
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0]),
  ).toEqual(['3', '0', '5', '4', '2', '1']);
});

test('the CSV has one row per arm with every replicate, quotes by RFC 4180, and leaves missing numbers empty', async () => {
  await expect(sweepCsv(sampleView)).toMatchFileSnapshot('../golden/arms.csv');
});

test('the live frame shows progress, counts, the best arm and what runs, within the width', async () => {
  const lines = frameLines(sampleProgress, 'sample', { ...wide, columns: 80 });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../golden/frame.txt');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(80);
});

test('the live frame is one line below 60 columns', () => {
  expect(frameLines(sampleProgress, 'sample', { ...wide, columns: 50 })).toEqual([
    '15/24 62%  ETA 0:40–0:54  best 0.960',
  ]);
});

test('the live frame shows eight workers and counts the rest', () => {
  const running = Array.from({ length: 11 }, (_, at) => `arm ${at}`);
  const lines = frameLines({ ...sampleProgress, running }, 'sample', wide);
  expect(lines.slice(-2)).toEqual(['w8 arm 7', '+3']);
});
