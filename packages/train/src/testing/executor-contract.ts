// What every executor must do, as tests: call `executorContract` with vitest's functions.
import { TrainError } from '../errors.js';
import type { Executor, ExecutorOptions, TrialAnswer, TrialTask } from '../executors/executor.js';
import type { JsonObject, TrialSpec } from '../records/index.js';
import { type Checkpoint, completeTrialSpec, loadDataset, runTrial, trialKey } from '../trial/index.js';
import type { TestFramework } from './test-framework.js';

const tiny: JsonObject = {
  data: { name: 'absolute' },
  network: { depth: 1, width: 4 },
  training: { loss: 'mse', epochs: 5, learningRate: 0.1, batch: 8 },
};

/** Laid over the tiny trial: one that nobody waits for. */
const minutes: JsonObject = { network: { depth: 16, width: 64 }, training: { epochs: 100_000, learningRate: 1e-6 } };

/** Tests that what `open` returns keeps the promises of `Executor`. Every executor is closed again. */
export function executorContract(
  { describe, it, expect }: TestFramework,
  name: string,
  open: (options: ExecutorOptions) => Executor,
): void {
  describe(`executor ${name}`, () => {
    const withExecutor = async (
      options: Partial<ExecutorOptions>,
      body: (executor: Executor) => Promise<void>,
    ): Promise<void> => {
      const executor = open({ workers: 2, ...options });
      try {
        await body(executor);
      } finally {
        await executor.close();
      }
    };

    it('answers every task of a batch in order, with the bits of runTrial', () =>
      withExecutor({}, async (executor) => {
        const tasks = [task({}, 0), task({ network: { depth: 3, width: 8 } }, 1), task({}, 2)];
        const answers = await executor.run(tasks);
        expect(answers.map(({ key }) => key)).toEqual(tasks.map(({ key }) => key));
        expect(answers.map(({ result }) => result)).toEqual(
          tasks.map(({ spec }) => runTrial(spec, loadDataset(spec.data))),
        );
      }));

    it('tells of each answer once, before the batch settles', () =>
      withExecutor({}, async (executor) => {
        const tasks = [0, 1, 2, 3].map((replicate) => task({}, replicate));
        const told: TrialAnswer[] = [];
        const answers = await executor.run(tasks, { onAnswer: (answer) => told.push(answer) });
        expect(told).toEqual(answers);
      }));

    it('runs more batches than it has workers', () =>
      withExecutor({}, async (executor) => {
        const tasks = Array.from({ length: 12 }, (_, replicate) => task({}, replicate));
        const answers = await Promise.all(tasks.map((each) => executor.run([each])));
        expect(answers.flat().map(({ key }) => key)).toEqual(tasks.map(({ key }) => key));
      }));

    it('answers an empty batch with nothing', () =>
      withExecutor({}, async (executor) => {
        expect(await executor.run([])).toEqual([]);
      }));

    it('records as asked, without changing a digest', () =>
      withExecutor({ record: { layers: false } }, async (executor) => {
        const { key, spec } = task({}, 0);
        const [answer] = await executor.run([{ key, spec }]);
        expect(answer!.result.layers).toEqual([]);
        expect(answer!.result.digest).toBe(runTrial(spec, loadDataset(spec.data)).digest);
      }));

    it('answers a trial that throws with cause crash and the error, and the rest of its batch as usual', () =>
      withExecutor({}, async (executor) => {
        const good = [task({}, 0), task({}, 1)];
        const bad = { key: 'bad', spec: { ...good[0]!.spec, data: { name: 'no-such-data' } } };
        const [first, second, third] = await executor.run([good[0]!, bad, good[1]!]);
        expect([first!.result.outcome.state, third!.result.outcome.state]).toEqual(['finished', 'finished']);
        expect(second!.result.outcome).toEqual({ state: 'died', step: 0, cause: 'crash' });
        expect(second!.error!.includes('data.name')).toBe(true);
      }));

    it('ends a trial that is over its time limit with cause timeout, and the rest of its batch as usual', () =>
      withExecutor({ trialTimeoutMs: 500 }, async (executor) => {
        const [first, second] = await executor.run([task(minutes, 0), task({}, 1)]);
        const { outcome } = first!.result;
        expect(outcome.state === 'died' ? outcome.cause : outcome.state).toBe('timeout');
        expect(second!.result.outcome.state).toBe('finished');
      }));

    it('tells of every epoch in order, before the answer of its trial', () =>
      withExecutor({}, async (executor) => {
        const tasks = [task({}, 0), task({}, 1)];
        const told: unknown[] = [];
        const answers = await executor.run(tasks, {
          onEpoch: ({ key, epoch, ...rest }) => told.push([key, epoch, rest]),
          onAnswer: ({ key }) => told.push(key),
        });
        expect(told).toEqual(
          answers.flatMap(({ key, result }) => [...result.epochs.map((epoch) => [key, epoch, {}]), key]),
        );
      }));

    it('gives checkpoints that go on to the same result, whole', () =>
      withExecutor({}, async (executor) => {
        const { key, spec } = task({}, 0);
        const kept: Checkpoint[] = [];
        const [whole] = await executor.run([{ key, spec }], {
          checkpoints: true,
          onEpoch: ({ checkpoint }) => kept.push(checkpoint!),
        });
        expect(kept.map(({ epochs }) => epochs.length)).toEqual([1, 2, 3, 4, 5]);
        for (const from of [kept[0]!, kept[2]!, kept[4]!]) {
          const told: number[] = [];
          const [rest] = await executor.run([{ key, spec, from }], { onEpoch: ({ epoch }) => told.push(epoch.step) });
          expect(rest!.result).toEqual(whole!.result);
          expect(told).toEqual(whole!.result.epochs.slice(from.epochs.length).map(({ step }) => step));
        }
      }));

    it('does not run ahead of who keeps its checkpoints', () =>
      withExecutor({}, async (executor) => {
        const stop = new AbortController();
        const told: number[] = [];
        const batch = executor.run([task(minutes, 0)], {
          signal: stop.signal,
          checkpoints: true,
          onEpoch: ({ epoch }) => {
            told.push(epoch.step);
            if (told.length === 3) stop.abort();
          },
        });
        expect(await codeOf(batch)).toBe('aborted');
        expect(told.length).toBe(3);
      }));

    it('rejects with what onEpoch throws, and goes on', () =>
      withExecutor({}, async (executor) => {
        const full = new Error('the disk is full');
        const onEpoch = () => {
          throw full;
        };
        const refused = executor.run([task({}, 0)], { checkpoints: true, onEpoch });
        expect(
          await refused.then(
            () => null,
            (error: unknown) => error,
          ),
        ).toBe(full);
        const [answer] = await executor.run([task({}, 0)]);
        expect(answer!.result.outcome.state).toBe('finished');
      }));

    it('drops what has not begun when its signal aborts, and rejects with code aborted', () =>
      withExecutor({}, async (executor) => {
        const stop = new AbortController();
        const told: string[] = [];
        const tasks = [task({}, 0), ...[1, 2, 3].map((each) => task(minutes, each))];
        const batch = executor.run(tasks, {
          signal: stop.signal,
          onAnswer: ({ key }) => {
            told.push(key);
            stop.abort();
          },
        });
        expect(await codeOf(batch)).toBe('aborted');
        expect(told).toEqual([tasks[0]!.key]);
        expect(await codeOf(executor.run(tasks, { signal: stop.signal }))).toBe('aborted');
      }));

    it('goes on after an abort', () =>
      withExecutor({}, async (executor) => {
        await codeOf(executor.run([task({}, 0)], { signal: AbortSignal.abort() }));
        const [answer] = await executor.run([task({}, 0)]);
        expect(answer!.result.outcome.state).toBe('finished');
      }));

    it('lets running batches end when it is closed, then refuses work', () =>
      withExecutor({}, async (executor) => {
        const running = [executor.run([task({}, 0), task({}, 1)]), executor.run([task({}, 2)])];
        const states: string[] = [];
        for (const batch of running) {
          void batch.then((answers) => states.push(...answers.map(({ result }) => result.outcome.state)));
        }
        await Promise.all([executor.close(), executor.close()]);
        expect(states).toEqual(['finished', 'finished', 'finished']);
        expect(await codeOf(executor.run([task({}, 3)]))).toBe('executor-closed');
      }));
  });
}

/** A tiny trial with `over` laid over it, and its key. */
function task(over: JsonObject, replicate: number): TrialTask {
  const merged = {
    ...tiny,
    ...over,
    training: { ...(tiny['training'] as JsonObject), ...(over['training'] as JsonObject) },
  };
  const spec: TrialSpec = { ...completeTrialSpec(merged), replicate };
  return { key: trialKey(spec, loadDataset(spec.data)), spec };
}

/** The code of the TrainError that a promise rejects with; `answered` when it does not. */
async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'answered';
  } catch (error) {
    if (error instanceof TrainError) return error.code;
    throw error;
  }
}
