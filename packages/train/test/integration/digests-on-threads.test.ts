// The committed digests once more, from threads that have run other trials before: any number of workers, any order.
import { openInProcessExecutor, openThreadExecutor } from '@actlab/train';
import { completeTrialSpec, loadDataset, trialKey } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import committed from '../fixtures/digests.json' with { type: 'json' };

const tasks = committed.cases.map(({ spec: partial }) => {
  const spec = completeTrialSpec(partial as never);
  return { key: trialKey(spec, loadDataset(spec.data)), spec };
});
const digests = new Map(tasks.map(({ key }, index) => [key, committed.cases[index]!.digest]));

/** Every `step`-th trial, around and around: an order of its own for each step that shares no factor with their number. */
const ordered = (step: number) => tasks.map((_, i) => tasks[(i * step) % tasks.length]!);

describe('every committed digest comes', () => {
  test.each([
    { workers: 1, step: 1 },
    { workers: 1, step: 13 },
    { workers: 2, step: 5 },
    { workers: 3, step: 21 },
  ])('from $workers threads, in steps of $step', async ({ workers, step }) => {
    const executor = openThreadExecutor({ workers });
    try {
      const size = 4;
      const order = ordered(step);
      const batches = Array.from({ length: Math.ceil(order.length / size) }, (_, i) =>
        order.slice(i * size, (i + 1) * size),
      );
      const answers = (await Promise.all(batches.map((batch) => executor.run(batch)))).flat();
      expect(answers.length).toBe(tasks.length);
      for (const { key, result } of answers) expect(result.digest).toBe(digests.get(key));
    } finally {
      await executor.close();
    }
  });

  test('from one engine of the calling thread, in any order', async () => {
    const executor = openInProcessExecutor();
    for (const step of [1, 7, 17]) {
      for (const { key, result } of await executor.run(ordered(step))) expect(result.digest).toBe(digests.get(key));
    }
    await executor.close();
  });
});
