import { describe, expect, it } from 'vitest';
import type { RoundsOptions } from '../../dist/rounds.js';
import type { AnyCandidate, BenchCase, Candidate } from '../../dist/suite.js';
import { timeCase } from '../../dist/time-case.js';

/** Rounds that execute the work once per cycle on a machine that is ours alone. */
const options: RoundsOptions = {
  rounds: 2,
  watchRound: () => () => ({ cpuShare: 1, speed: 1 }),
  runCycle(work) {
    work();
    return { seconds: [64e-6], executions: 10 };
  },
};

function caseOf(...candidates: AnyCandidate[]): BenchCase {
  return {
    name: 'a case',
    unit: 'element',
    unitsPerCall: 1,
    cost: {},
    workingSetBytes: 1,
    baseline: candidates[0]?.name ?? '',
    large: false,
    prepare: () => candidates,
  };
}

/** A candidate that notes the turns it is called with. */
function noting(name: string, work: () => void = () => undefined): Candidate & { turns: number[] } {
  const turns: number[] = [];
  const call = (turn: number): number => {
    work();
    return turns.push(turn);
  };
  return { name, turns, call, check: () => undefined };
}

const busyFor = (ms: number) => (): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

describe('timing a case', () => {
  it('calls long work three times to warm up and once per round, each time with its own turn', async () => {
    const slow = noting('slow', busyFor(25));
    const timed = await timeCase('a suite', caseOf(slow), new Map(), options);
    expect(slow.turns).toEqual([0, 1, 2, 0, 1, 2]);
    expect(timed.candidates).toMatchObject([{ state: 'timed', callsPerSample: 10 }]);
  });

  it('repeats work shorter than a microsecond inside one execution and gives its time per call', async () => {
    const timed = await timeCase('a suite', caseOf(noting('fast')), new Map(), options);
    const [fast] = timed.candidates;
    if (fast?.state !== 'timed') throw new Error('must be timed');
    const repeats = fast.callsPerSample / 10;
    expect(repeats).toBeGreaterThan(1);
    expect(Math.log2(repeats) % 1).toBe(0);
    expect(fast.rounds).toEqual([[64e-6 / repeats], [64e-6 / repeats]]);
  });

  it('repeats each candidate as often as it needs itself', async () => {
    const slow = noting('slow', busyFor(25));
    const timed = await timeCase('a suite', caseOf(slow, noting('fast')), new Map(), options);
    expect(slow.turns).toEqual([0, 1, 2, 0, 1, 2]);
    expect(timed.candidates.map((each) => each.state)).toEqual(['timed', 'timed']);
  });

  it('starts awaited work once more each time and closes it at the end, also when the run is stopped', async () => {
    const awaited = () => {
      const calls: (number | string)[] = [];
      const start = async (turn: number): Promise<number> => await Promise.resolve(calls.push(turn));
      return { name: 'awaited', calls, start, check: () => undefined, close: async () => void calls.push('closed') };
    };
    const [whole, stopped] = [awaited(), awaited()];
    const timed = await timeCase('a suite', caseOf(whole), new Map(), options);
    expect(timed.candidates).toMatchObject([{ state: 'timed', callsPerSample: 1 }]);
    expect(whole.calls).toEqual([...Array.from({ length: 15 }, (_, turn) => turn), 'closed']);
    const running = timeCase('a suite', caseOf(stopped), new Map(), { ...options, signal: AbortSignal.abort() });
    await expect(running).rejects.toMatchObject({ code: 'aborted' });
    expect(stopped.calls.at(-1)).toBe('closed');
  });

  it('does not call a candidate that was refused', async () => {
    const wrong = noting('wrong');
    const faults = new Map([['wrong', 'wrong result']]);
    const timed = await timeCase('a suite', caseOf(wrong), faults, options);
    expect(wrong.turns).toEqual([]);
    expect(timed.candidates).toEqual([{ state: 'refused', name: 'wrong', reason: 'wrong result' }]);
  });
});
