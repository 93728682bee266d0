import { expect, test } from 'vitest';
import { createJsonProgress } from '../../dist/progress/json-progress.js';
import { createPlainProgress } from '../../dist/progress/plain-progress.js';
import { resolveMode } from '../../dist/progress/progress-view.js';
import { sampleProgress } from '../samples/sample-progress.js';

const surface = { isTerminal: false, columns: Infinity, color: false, unicode: true };
const noon = () => new Date(2026, 2, 1, 12, 1, 7);

function plainLines(...snapshots: (typeof sampleProgress)[]): string[] {
  let text = '';
  const progress = createPlainProgress((chunk) => (text += chunk), surface, 'sample', noon);
  for (const snapshot of snapshots) progress.update(snapshot);
  progress.close();
  return text.split('\n').slice(0, -1);
}

test('plain progress is one line per arm that ended, without cursor codes', () => {
  expect(plainLines(sampleProgress)).toEqual([
    '12:01:07 sample  arm 2/6  sigmoid · depth 8  no result: every replicate died',
    '12:01:07 sample  arm 3/6  relu · depth 1  0.9600 ± 0.0032 (n=4)',
  ]);
});

test('plain progress gives a sign of life once a minute', () => {
  const at = (elapsedMs: number) => ({ ...sampleProgress, endedArms: [], elapsedMs });
  expect(plainLines(at(59_999), at(60_000), at(61_000), at(119_000), at(120_500))).toEqual([
    '12:01:07 sample  3/6 arms  15/24 trials  best relu · depth 1 0.9600 ± 0.0032 (n=4)  ETA 0:40–0:54',
    '12:01:07 sample  3/6 arms  15/24 trials  best relu · depth 1 0.9600 ± 0.0032 (n=4)  ETA 0:40–0:54',
  ]);
});

test('jsonl progress writes each event once, flat, with its version', () => {
  const events = [[{ seq: 7, at: 5, sweep: 's', body: { type: 'sweep.finished' as const } }], []];
  let text = '';
  const progress = createJsonProgress(
    (chunk) => (text += chunk),
    () => events.shift() ?? [],
  );
  progress.update(sampleProgress);
  progress.note('stopping');
  progress.close();
  expect(text).toBe(
    '{"v":1,"seq":7,"at":5,"sweep":"s","type":"sweep.finished"}\n{"v":1,"type":"note","text":"stopping"}\n',
  );
});

test('auto progress is a bar only where a person watches', () => {
  expect(resolveMode('auto', true, {})).toBe('bar');
  expect(resolveMode('auto', true, { CI: 'true' })).toBe('plain');
  expect(resolveMode('auto', false, {})).toBe('plain');
  expect(resolveMode('jsonl', true, {})).toBe('jsonl');
});
