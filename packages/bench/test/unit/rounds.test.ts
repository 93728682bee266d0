import { setTimeout } from 'node:timers/promises';
import Benchmark from 'benchmark';
import { describe, expect, it } from 'vitest';
import { BenchAbortedError } from '../../dist/errors.js';
import {
  benchmarkCycle,
  pace,
  type RoundConditions,
  type RunCycle,
  roundOrder,
  runRounds,
  type WatchRound,
} from '../../dist/rounds.js';
import { consume, consumedTotal } from '../../dist/sink.js';

/** A machine that is ours alone. */
const alone: WatchRound = () => () => ({ cpuShare: 1, speed: 1 });

/** A cycle that executes the work once and takes no time. */
const once: RunCycle = (work, firstCount) => {
  work();
  return { seconds: [1, 2], executions: firstCount + 1 };
};

describe('rounds', () => {
  it('start one candidate further each time, so that each takes every place', () => {
    expect([0, 1, 2, 3].map((round) => roundOrder(3, round))).toEqual([
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
      [0, 1, 2],
    ]);
  });

  it('interleave the candidates and leave the warm-up round out', async () => {
    const order: string[] = [];
    const done: number[] = [];
    const works = ['a', 'b'].map((name) => () => void order.push(name));
    const { outcomes } = await runRounds(works, {
      rounds: 3,
      runCycle: once,
      watchRound: alone,
      onRound: (round) => done.push(round),
    });
    expect(order.join('')).toBe('abbaabba');
    expect(done).toEqual([0, 1, 2, 3]);
    expect(outcomes.map((each) => each.state === 'timed' && each.cycles.length)).toEqual([3, 3]);
  });

  it('hand each candidate the pace, and the number of executions it had settled on', async () => {
    const counts: number[][] = [];
    const runCycle: RunCycle = (work, firstCount, { sampleMs }) => {
      counts.push([firstCount, sampleMs]);
      return once(work, firstCount, { sampleMs });
    };
    await runRounds([() => undefined], { rounds: 2, runCycle, watchRound: alone, pace: { sampleMs: 3 } });
    expect(counts).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('drop work that throws and go on with the rest', async () => {
    let left = 2;
    const fails = (): void => {
      if (left-- === 0) throw new RangeError('out of luck');
    };
    const { outcomes } = await runRounds([fails, () => undefined], { rounds: 3, runCycle: once, watchRound: alone });
    const [bad, good] = outcomes;
    expect(bad).toEqual({ state: 'failed', error: new RangeError('out of luck') });
    expect(good?.state === 'timed' && good.cycles.length).toBe(3);
  });

  /** What the rounds get of the machine in turn, the warm-up round first; all of it when the list is used up. */
  const conditions = (...queue: [cpuShare: number, speed: number][]) => ({
    runCycle: once,
    watchRound: (): (() => RoundConditions) => () => {
      const [cpuShare, speed] = queue.shift() ?? [1, 1];
      return { cpuShare, speed };
    },
  });

  it('are thrown away and repeated when they did not have the machine, the warm-up round aside', async () => {
    const done: number[] = [];
    const watched = conditions([0.1, 0.1], [1, 1], [0.5, 1], [0.95, 0.9], [1, 0.5]);
    const onRound = (round: number): void => void done.push(round);
    const { outcomes, disturbed } = await runRounds([() => undefined], { rounds: 4, onRound, ...watched });
    expect(done).toEqual([0, 1, 1, 2, 2, 3, 4]);
    expect(outcomes[0]?.state === 'timed' && outcomes[0].cycles.length).toBe(4);
    expect(disturbed).toBe(2);
  });

  it('are no more than half again as many as wanted, and then come back fewer', async () => {
    const watched = conditions([1, 1], [0.5, 1], [1, 1], [0.6, 0.7], [0.7, 1], [1, 1], [0.1, 1], [1, 1]);
    const { outcomes, disturbed } = await runRounds([() => undefined], { rounds: 4, ...watched });
    expect(outcomes[0]?.state === 'timed' && outcomes[0].cycles.length).toBe(2);
    expect(disturbed).toBe(4);
  });

  it('stop at the end of the round in which they are aborted', async () => {
    const control = new AbortController();
    let calls = 0;
    const running = runRounds([() => void calls++, () => void calls++], {
      rounds: 9,
      runCycle: once,
      watchRound: alone,
      signal: control.signal,
      onRound: (round) => round === 1 && control.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow(BenchAbortedError);
    await expect(running).rejects.toMatchObject({ code: 'aborted', cause: new Error('enough') });
    expect(calls).toBe(4);
  });
});

describe('awaited work', () => {
  it('is timed five times a round, each time until it is done, in turn with the rest', async () => {
    const order: string[] = [];
    const slow = {
      async start() {
        order.push('(');
        await setTimeout(10);
        order.push(')');
      },
    };
    const works = [() => void order.push('.'), slow];
    const { outcomes } = await runRounds(works, { rounds: 2, runCycle: once, watchRound: alone });
    expect(order.join('')).toBe(`.${'()'.repeat(5)}${'()'.repeat(5)}..${'()'.repeat(5)}`);
    const outcome = outcomes[1];
    if (outcome?.state !== 'timed') throw new Error('must be timed');
    expect(outcome.cycles.map((each) => [each.seconds.length, each.executions])).toEqual([
      [5, 1],
      [5, 1],
    ]);
    // A timer may fire a fraction of a millisecond early.
    expect(Math.min(...outcome.cycles.flatMap((each) => each.seconds))).toBeGreaterThan(0.009);
  });

  it('that rejects drops out', async () => {
    const start = async (): Promise<void> => await Promise.reject(new RangeError('no'));
    const { outcomes } = await runRounds([{ start }], { rounds: 2, runCycle: once, watchRound: alone });
    expect(outcomes).toEqual([{ state: 'failed', error: new RangeError('no') }]);
  });
});

describe('one cycle of benchmark.js', () => {
  it('runs functions as they are, never recompiled from their text', () => {
    expect(Benchmark.support.decompilation).toBe(false);
  });

  it('keeps closures, consumes results and takes at least five samples of the work', () => {
    const before = consumedTotal();
    let calls = 0;
    const cycle = benchmarkCycle(
      () => {
        calls++;
        consume(2);
      },
      1,
      pace.quick,
    );
    expect(cycle.seconds.length).toBeGreaterThanOrEqual(5);
    expect(cycle.seconds.every((each) => each > 0)).toBe(true);
    expect(calls).toBeGreaterThan(cycle.executions);
    expect(consumedTotal() - before).toBe(2 * calls);
  });

  it('throws what the work throws', () => {
    const fail = (): void => {
      throw new RangeError('no');
    };
    expect(() => benchmarkCycle(fail, 1, pace.full)).toThrow(new RangeError('no'));
  });
});
