// The committed content hashes as tests, to be run in every engine: a spec pins the numbers of its data, bit for bit.
import { loadDataset } from '@actlab/train/trial';
import { expect, test } from 'vitest';
import committed from '../fixtures/dataset-hashes.json' with { type: 'json' };

/** Declares one test per data spec. */
export function testDatasetHashes(): void {
  test.each(committed)('$name with $options', (spec) => {
    expect(loadDataset(spec as never).sha256).toBe(spec.sha256);
  });
}
