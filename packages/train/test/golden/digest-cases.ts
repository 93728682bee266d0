// The committed digests as tests, to be run in every engine: equal digests mean equal bits.

import { completeTrialSpec, loadDataset, numericsVersion, runTrial } from '@actlab/train/trial';
import { expect, test } from 'vitest';
import committed from '../fixtures/digests.json' with { type: 'json' };

/** Declares one test per case, and one for the version that goes with them. */
export function testDigests(): void {
  test('the committed digests are of this numerics version', () => {
    expect(committed.numericsVersion).toBe(numericsVersion);
  });

  test.each(committed.cases)('$title', ({ spec: partial, digest }) => {
    const spec = completeTrialSpec(partial as never);
    expect(runTrial(spec, loadDataset(spec.data), { record: { layers: false } }).digest).toBe(digest);
  });
}
