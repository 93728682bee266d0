// Pictures of what a network answers and of how its numbers are distributed.
import { expect, test } from 'vitest';
import { decisionMapLines } from '../../dist/output/decision-map-lines.js';
import { histogramLines } from '../../dist/output/histogram-lines.js';

const surface = { isTerminal: false, columns: 80, color: false, unicode: true };

test('a map of two classes has a sign for each and a gap where neither is sure', () => {
  const points = [0.9, 0.1, 0.5, 0.5, 0.2, 0.8];
  const row = [0, 1, 2].flatMap((at) => points.slice(2 * at, 2 * at + 2));
  const values = [...row, ...row, ...row];
  const axes: [number, number][] = [
    [-1, 1],
    [0, 2],
  ];
  expect(decisionMapLines({ axes, size: 3, outputs: 2, values }, surface)).toEqual([
    '. #',
    '. #',
    'Its answers: first feature across, -1 to 1; second one up, 0 to 2; . # are the classes, blank where none has 75 %.',
  ]);
});

test('a map of one feature is a curve', () => {
  const lines = decisionMapLines({ axes: [[-1, 1]], size: 3, outputs: 1, values: [1, 0, 1] }, surface);
  expect(lines[0]).toBe('* *');
  expect(lines[15]).toBe(' *');
  expect(lines[16]).toBe('Its answer over the feature, -1 to 1: from 0 at the bottom to 1.');
});

test('histograms are those of the last probe, a row per layer', () => {
  const at = (step: number, of: 'z' | 'output', counts: number[]) => ({ step, layer: 1, of, low: -1, high: 1, counts });
  const lines = histogramLines(
    [at(0, 'z', [9, 9]), at(0, 'output', [9, 9]), at(7, 'z', [0, 8]), at(7, 'output', [8, 4])],
    surface,
  );
  expect(lines[0]).toMatch(/^layer {2}z +f\(z\)$/);
  expect(lines[1]).toBe('    1  ·█ -1 to 1  █▅ -1 to 1');
  expect(lines[2]).toContain('at step 7');
  expect(histogramLines([], surface)).toEqual([]);
});
