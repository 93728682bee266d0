// Which data sets there are, and what a spec may ask of them.
import { describeDataset, loadDataset } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { datasetDefinitions } from '../../../dist/data/definitions/index.js';
import type { OptionDefinitions } from '../../../dist/definition/resolve-options.js';
import { resolveOptions } from '../../../dist/definition/resolve-options.js';

describe('loadDataset', () => {
  test('names the data sets there are when it has no such one', () => {
    const names = datasetDefinitions.map(({ name }) => name).join(', ');
    expect(() => loadDataset({ name: 'mnist' })).toThrow(`data.name: must be one of ${names}, got "mnist"`);
  });

  test('refuses options that the data set does not have', () => {
    expect(() => loadDataset({ name: 'digits', options: { noise: 1 } })).toThrow(
      'data.options.noise: must be absent (there are no options), got 1',
    );
    expect(() => loadDataset({ name: 'twoMoons', options: { sigma: 1 } })).toThrow(
      'data.options.sigma: must be one of rows, noise, seed, got 1',
    );
  });

  test('refuses a pinned hash of other data', () => {
    const { sha256 } = loadDataset({ name: 'digits' });
    expect(() => loadDataset({ name: 'digits', sha256: 'a'.repeat(64) })).toThrow(
      `data.sha256: must be ${sha256}, the hash of the data at hand, got ${'a'.repeat(64)}`,
    );
    expect(loadDataset({ name: 'digits', sha256 }).sha256).toBe(sha256);
  });

  test.each(datasetDefinitions.filter(({ source }) => source === 'file'))(
    'sends $name to openDataset, because it must be read from disk',
    ({ name }) => {
      expect(() => loadDataset({ name })).toThrow(
        `data.name: must be opened from disk with openDataset, got "${name}"`,
      );
    },
  );

  test.each(datasetDefinitions.filter(({ source }) => source !== 'file'))(
    '$name has the shape its definition states, finite numbers, its credit, and is the same when loaded again',
    ({ name, shape, credit, title }) => {
      const dataset = loadDataset({ name });
      const { rows, features, outputs, x } = dataset;
      expect({ rows, features, classes: dataset.task === 'classification' ? outputs : null }).toEqual(shape);
      expect(x).toHaveLength(rows * features);
      expect(x.every(Number.isFinite)).toBe(true);
      expect(describeDataset(dataset)).toMatchObject({ name, title, credit, rows, features, outputs });
      const again = loadDataset({ name });
      expect(again.sha256).toBe(dataset.sha256);
      expect(again.x).not.toBe(x);
    },
  );
});

describe('options', () => {
  const declared = {
    rows: { kind: 'integer', default: 10, min: 2, max: 20, doc: 'rows' },
    kind: { kind: 'choice', default: 'a', choices: ['a', 'b'], doc: 'which' },
    path: { kind: 'text', doc: 'a path' },
    names: { kind: 'texts', default: null, doc: 'names' },
  } as const satisfies OptionDefinitions;

  test('take their defaults, and what is given in bounds', () => {
    expect(resolveOptions(declared, 'o', { path: 'p' })).toEqual({ rows: 10, kind: 'a', path: 'p', names: null });
    const given = { rows: 20, kind: 'b', path: 'p', names: ['x'] };
    expect(resolveOptions(declared, 'o', given)).toEqual(given);
  });

  test.each([
    [{ path: 'p', rows: 1 }, 'o.rows: must be a whole number from 2 to 20, got 1'],
    [{ path: 'p', rows: 2.5 }, 'o.rows: must be a whole number from 2 to 20, got 2.5'],
    [{ path: 'p', rows: '3' }, 'o.rows: must be a whole number from 2 to 20, got "3"'],
    [{ path: 'p', kind: 'c' }, 'o.kind: must be one of a, b, got "c"'],
    [{}, 'o.path: must be a text (a path), got nothing'],
    [{ path: '' }, 'o.path: must be a text (a path), got ""'],
    [{ path: 'p', names: [] }, 'o.names: must be a list of texts (names), got []'],
    [{ path: 'p', names: [1] }, 'o.names: must be a list of texts (names), got [1]'],
  ])('refuse %j', (given, message) => {
    expect(() => resolveOptions(declared, 'o', given)).toThrow(message);
  });
});
