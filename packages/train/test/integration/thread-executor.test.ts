// Threads that die, hang or grow: every trial still gets its answer, and only the culprit is charged.
import { setTimeout as delay } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { type Executor, openThreadExecutor, type TrialTask } from '@actlab/train';
import { completeTrialSpec, loadDataset, runTrial, trialKey } from '@actlab/train/trial';
import { Piscina } from 'piscina';
import { afterEach, describe, expect, it, vi } from 'vitest';

const trialModule = new URL('../fixtures/hostile-trial-module.mjs', import.meta.url).href;
const base = completeTrialSpec({
  data: { name: 'absolute' },
  network: { depth: 1, width: 4 },
  training: { loss: 'mse', epochs: 5, learningRate: 0.1, batch: 8 },
});
const task = (replicate: number): TrialTask => {
  const spec = { ...base, replicate };
  return { key: trialKey(spec, loadDataset(spec.data)), spec };
};
/** A trial that does something to its thread; no honest engine would take it. */
const misdeed = (name: 'exit' | 'hang' | 'hoard'): TrialTask => ({
  key: name,
  spec: { ...base, training: { ...base.training, optimiser: { name: 'sgd', params: { misdeed: name } } } },
});
const outcomes = (answers: Awaited<ReturnType<Executor['run']>>) =>
  answers.map(({ result: { outcome } }) => (outcome.state === 'died' ? outcome.cause : outcome.state));

let executor: Executor;
afterEach(() => executor.close());

describe('threads that are still loading', () => {
  it('are waited for by close: Node 20 aborts the process when a thread is ended while it loads a module', async () => {
    let ready = 0;
    const count = (worker: Worker) => {
      // The first thing that a thread of the pool says is that it is ready.
      worker.once('message', () => {
        ready += 1;
      });
    };
    process.on('worker', count);
    const readyAtEnd: number[] = [];
    const destroy = vi.spyOn(Piscina.prototype, 'destroy').mockImplementation(async function (this: Piscina) {
      // What a thread says arrives a moment after it has loaded; starting one takes longer.
      await delay(20);
      readyAtEnd.push(ready);
      destroy.mockRestore();
      await this.destroy();
    });
    executor = openThreadExecutor({ workers: 2 });
    await executor.close();
    process.off('worker', count);
    expect(readyAtEnd).toEqual([2]);
  });
});

describe('a thread that exits', () => {
  it('costs only the trial that did it its result; the others of its batch run again and keep their bits', async () => {
    executor = openThreadExecutor({ workers: 2, trialModule });
    const tasks = [task(0), misdeed('exit'), task(1), task(2)];
    const told: string[] = [];
    const answers = await executor.run(tasks, { onAnswer: ({ key }) => told.push(key) });
    expect(outcomes(answers)).toEqual(['finished', 'crash', 'finished', 'finished']);
    expect(answers[1]?.error).toContain('exited with code: 3');
    expect(answers[1]?.result).toMatchObject({ digest: '', epochs: [], chosen: null });
    expect(told.toSorted()).toEqual(tasks.map(({ key }) => key).toSorted());
    const honest = tasks.filter((_, index) => index !== 1);
    expect(answers.filter((_, index) => index !== 1).map(({ result }) => result)).toEqual(
      honest.map(({ spec }) => runTrial(spec, loadDataset(spec.data))),
    );
  });

  it('leaves batches on other threads alone, crash after crash', async () => {
    executor = openThreadExecutor({ workers: 2, trialModule });
    const batches = Array.from({ length: 6 }, (_, index) => [task(2 * index), misdeed('exit'), task(2 * index + 1)]);
    const answers = await Promise.all(batches.map((batch) => executor.run(batch)));
    for (const answer of answers) expect(outcomes(answer)).toEqual(['finished', 'crash', 'finished']);
  });
});

describe('a thread that hangs', () => {
  it('is ended after the time limit; its trial dies of timeout, the rest of the batch is answered', async () => {
    executor = openThreadExecutor({ workers: 1, trialModule, trialTimeoutMs: 500 });
    const answers = await executor.run([task(0), misdeed('hang'), task(1)]);
    expect(outcomes(answers)).toEqual(['finished', 'timeout', 'finished']);
  });

  it('does not keep an abort from ending the batch, nor the executor from going on', async () => {
    executor = openThreadExecutor({ workers: 1, trialModule });
    const stop = new AbortController();
    const batch = executor.run([task(0), misdeed('hang')], {
      signal: stop.signal,
      // Late enough for the thread to be inside the second trial.
      onAnswer: () => setTimeout(() => stop.abort(), 200),
    });
    await expect(batch).rejects.toMatchObject({ code: 'aborted' });
    expect(outcomes(await executor.run([task(1)]))).toEqual(['finished']);
  });
});

describe('a thread that grows beyond its heap', () => {
  it('costs only the trial that did it its result', async () => {
    executor = openThreadExecutor({ workers: 1, trialModule, heapMb: 64 });
    const answers = await executor.run([task(0), misdeed('hoard'), task(1)]);
    expect(outcomes(answers)).toEqual(['finished', 'crash', 'finished']);
    expect(answers[1]?.error).toContain('memory');
  });
});
