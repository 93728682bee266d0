import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { deathText } from '../../dist/output/death-text.js';
import { layerPictureLines } from '../../dist/output/layer-picture.js';
import { compactNumber, lossText } from '../../dist/output/numbers.js';
import { fittedScale, sparkline, thinned } from '../../dist/output/sparkline.js';
import { trainingReport } from '../../dist/output/training-report.js';
import { epochHeading, epochLine, runningLine } from '../../dist/progress/epoch-lines.js';
import { causesOfDeath } from '../samples/causes-of-death.js';
import { sampleLayers, sampleResult, sampleSpec } from '../samples/sample-result.js';

const wide = { isTerminal: true, columns: 80, color: false, unicode: true };
const csi = '\u001b\\[';
const escapes = new RegExp(`${csi}\\d+m`, 'g');

test('the report says the cause, the chosen epoch, the digest, and draws the layers', async () => {
  await expect(trainingReport(sampleSpec, sampleResult, 2400, wide)).toMatchFileSnapshot('../golden/training.txt');
});

test('the report in ASCII', async () => {
  const text = trainingReport(sampleSpec, sampleResult, 2400, { ...wide, columns: 120, unicode: false });
  await expect(text).toMatchFileSnapshot('../golden/training-ascii-120.txt');
  expect(text).toMatch(/^[\n\x20-\x7e]*$/);
});

test.each([40, 60, 80, 100, 120, 200])('the picture keeps to %d columns, in colour the same signs', (columns) => {
  const surface = { ...wide, columns };
  const lines = layerPictureLines(sampleResult.layers, surface);
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
  const painted = layerPictureLines(sampleResult.layers, { ...surface, color: true });
  expect(painted.join('\n')).toContain('\u001b[31m');
  expect(painted.map((line) => line.replaceAll(escapes, ''))).toEqual(lines);
});

test('a deep network has a row for every k-th layer, the last, and the one where it died', () => {
  const probes = sampleLayers(200, () => ({}));
  const lines = layerPictureLines(probes, { ...wide, columns: 400 }, 37);
  const rows = lines.slice(1, lines.indexOf('')).map((line) => Number(line.slice(0, 5)));
  expect(rows).toEqual([1, 11, 21, 31, 37, ...Array.from({ length: 16 }, (_, at) => 41 + 10 * at), 200]);
  expect(lines).toContain('Rows: one layer in 10 from the first, layer 37 and the last of 200.');
  const shallow = layerPictureLines(
    sampleLayers(24, () => ({})),
    { ...wide, columns: 400 },
    3,
  );
  expect(shallow.slice(1, shallow.indexOf(''))).toHaveLength(24);
});

test('columns that are 0 everywhere are said in words, and nothing is drawn without probes', () => {
  const lines = layerPictureLines(
    sampleLayers(2, () => ({})),
    { ...wide, columns: 400 },
  );
  expect(lines[0]).not.toMatch(/dead|saturated|sparse/);
  expect(lines.join('\n')).toContain('At every probe: no unit dead, none saturated, none sparse.');
  expect(layerPictureLines([], wide)).toEqual([]);
});

test('bars: eight heights, by value or by its logarithm; 0 and what is not finite have signs of their own', () => {
  const eight = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(sparkline(eight, fittedScale('linear', eight))).toBe('▁▂▃▄▅▆▇█');
  const powers = eight.map((exponent) => 10 ** exponent);
  expect(sparkline(powers, fittedScale('log', powers))).toBe('▁▂▃▄▅▆▇█');
  const odd = [0, 1e-300, 1e300, Number.NaN, Number.NEGATIVE_INFINITY];
  expect(sparkline(odd, fittedScale('log', odd))).toBe('·▁█××');
  expect(sparkline([0, 0.5, 1], { kind: 'linear', low: 0, high: 1 })).toBe('·▅█');
  expect(sparkline([-1, 0, 1], fittedScale('linear', [-1, 0, 1]))).toBe('▁▅█');
  expect(sparkline([3, 3], fittedScale('linear', [3, 3]))).toBe('▅▅');
  expect(sparkline([0, 0], fittedScale('log', [0, 0]))).toBe('··');
  expect(thinned([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([0, 4, 8]);
});

test('numbers of any size take at most seven columns', () => {
  expect([0, 0.1234, 12.34, 1.23e-7, -1.2e-7, 12_345, -9.99e307, Number.NaN].map(compactNumber)).toEqual([
    '0',
    '0.123',
    '12.3',
    '1.2e-7',
    '-1.2e-7',
    '1.2e4',
    '-1.0e308',
    'NaN',
  ]);
  expect([0.34128, 12.406, 1.234e-5, 0, Number.POSITIVE_INFINITY].map(lossText)).toEqual([
    '0.3413',
    '12.406',
    '1.23e-5',
    '0.0000',
    '∞',
  ]);
});

test.each(causesOfDeath)('%s is said in a sentence with its layer and value', (cause, outcome, sentence) => {
  expect(deathText({ state: 'died', step: 1, cause, ...outcome }, 3)).toContain(sentence);
});

test('the line of an epoch stands under its heading, and the running one fills a bar', () => {
  const epoch = { step: 340, trainLoss: 0.5, valLoss: 12.3456, valAcc: 0.9 };
  const progress = { done: 10, epochs: 100, stepsPerEpoch: 34, epoch, stepsPerSecond: 1234.5, etaMs: 61_000 };
  const surface = { ...wide, columns: 70 };
  const [heading, line] = [epochHeading(100, 34, surface), epochLine(progress, surface)];
  expect([heading, line]).toEqual([
    '  epoch  step  train loss   val loss  val acc  steps/s    ETA',
    ' 10/100   340      0.5000     12.346   0.9000     1235   1:01',
  ]);
  const running = { done: 50, epochs: 100, elapsedMs: 1000, epochMs: 2000 };
  expect(runningLine(progress, running, surface)).toBe(
    '▶ epoch 51/100  1.0 s  val loss 12.346  ETA 1:00  ━━━━━━━━━╸─────────',
  );
  expect(runningLine(undefined, running, { ...surface, columns: 20 })).toBe('▶ epoch 51/100  1.…');
});
