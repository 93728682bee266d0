import { expect, it } from 'vitest';
import type { Candidate } from '../../dist/suite.js';
import { warmUpAll } from '../../dist/warm-up.js';

it('calls every candidate often in passes with pauses between, cases of one key once a pass', async () => {
  const passes: number[] = [];
  let calls = 0;
  let called = Number.NaN;
  const pauses: number[] = [];
  const candidate: Candidate = {
    name: 'a',
    call() {
      if (calls % 60 === 0 && calls > 0) pauses.push(performance.now() - called);
      calls++;
      called = performance.now();
      return 0;
    },
    check: () => undefined,
  };
  const warmUp = { key: 'k', prepare: () => [candidate] };
  await warmUpAll([warmUp, { ...warmUp }], (done) => passes.push(done));
  expect(passes).toEqual([1, 2, 3, 4]);
  expect(calls).toBe(4 * 60);
  expect(pauses).toHaveLength(3);
  for (const pause of pauses) expect(pause).toBeGreaterThan(100);
});

it('leaves a candidate that throws alone and goes on with the others', async () => {
  let calls = 0;
  const broken: Candidate = {
    name: 'broken',
    call() {
      throw new RangeError('no');
    },
    check: () => undefined,
  };
  const sound: Candidate = { name: 'sound', call: () => calls++, check: () => undefined };
  await warmUpAll([{ key: 'k', prepare: () => [broken, sound] }], () => undefined);
  expect(calls).toBe(240);
});

it('stops when it is told to, and takes no time for nothing', async () => {
  const stop = (): void => {
    throw new Error('stopped');
  };
  await expect(warmUpAll([{ key: 'k', prepare: () => [] }], stop)).rejects.toThrow('stopped');
  await warmUpAll([], stop);
});
