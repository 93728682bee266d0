// Whole sweeps over real executors and stores: the same bits whatever runs them, nothing computed twice.
import { readFileSync } from 'node:fs';
import {
  type Executor,
  openInProcessExecutor,
  openThreadExecutor,
  parseSweepFile,
  planSweep,
  runSweep,
  type SweepProgress,
} from '@actlab/train';
import { exportSweep, openMemoryStore, type Store } from '@actlab/train/stores';
import { describe, expect, it } from 'vitest';

const tinyFile = readFileSync(new URL('../fixtures/tiny-sweep.yaml', import.meta.url), 'utf8');
const tiny = planSweep(parseSweepFile(tinyFile, 'tiny-sweep.yaml'));

/** Runs a plan to its end on an executor of its own. */
async function runOn(executor: Executor, store: Store, plan = tiny, signal?: AbortSignal) {
  const progress: SweepProgress[] = [];
  try {
    const end = await runSweep(plan, { store, executor, signal, onProgress: (each) => progress.push(each) });
    return { end, progress };
  } finally {
    await executor.close();
  }
}

/** An executor that trains nothing it was not asked to, and remembers what that was. */
function counting(executor: Executor): Executor & { keys: string[] } {
  const keys: string[] = [];
  return {
    name: executor.name,
    workers: executor.workers,
    keys,
    run: (batch, options) => {
      keys.push(...batch.map(({ key }) => key));
      return executor.run(batch, options);
    },
    close: () => executor.close(),
  };
}

describe('a sweep', () => {
  it('gives the same digests and the same export on 1, 2 and 3 threads and in process', async () => {
    const executors = [openInProcessExecutor(), ...[1, 2, 3].map((workers) => openThreadExecutor({ workers }))];
    const exports: string[] = [];
    const digests: (string | null)[][] = [];
    for (const executor of executors) {
      const store = openMemoryStore();
      const { end } = await runOn(executor, store);
      expect(end).toMatchObject({ state: 'finished', trained: 12, reused: 0, crashes: [] });
      exports.push(exportSweep(store, end.sweep.id));
      digests.push(store.slots(end.sweep.id).map(({ digest }) => digest));
    }
    expect(new Set(digests[0]).size).toBe(12);
    for (const other of digests) expect(other).toEqual(digests[0]);
    for (const other of exports) expect(other).toBe(exports[0]);
  });

  it('trains nothing when the store has it all, and says so', async () => {
    const store = openMemoryStore();
    const first = await runOn(openInProcessExecutor(), store);
    const executor = counting(openInProcessExecutor());
    const { end } = await runOn(executor, store);
    expect(end).toMatchObject({ state: 'nothing-to-do', trained: 0, reused: 12 });
    expect(executor.keys).toEqual([]);
    expect(end.sweep.id).toBe(first.end.sweep.id);
    expect(end.sweep.state).toBe('finished');
  });

  it('takes over the trials that it shares with another sweep', async () => {
    const store = openMemoryStore();
    await runOn(openInProcessExecutor(), store);
    const larger = planSweep(parseSweepFile(tinyFile.replace('replicates: 2', 'replicates: 3'), 'larger.yaml'));
    const executor = counting(openInProcessExecutor());
    const { end } = await runOn(executor, store, larger);
    expect(end).toMatchObject({ state: 'finished', trained: 6, reused: 12 });
    expect(executor.keys).toHaveLength(6);
    expect(end.sweep.id).toBe('tiny-2');
  });

  it('trains arms that are the same trial in other words once, and counts them all', async () => {
    const text = tinyFile.replace('network.depth: [1, 3]', 'network.width: [4, [4, 4, 4]]');
    const plan = planSweep(parseSweepFile(text, 'twins.yaml'));
    expect(plan.trials).toHaveLength(12);
    const executor = counting(openInProcessExecutor());
    const store = openMemoryStore();
    const { end, progress } = await runOn(executor, store, plan);
    expect(end).toMatchObject({ trained: 6, state: 'finished' });
    expect(executor.keys).toHaveLength(6);
    expect(end.sweep.counts).toMatchObject({ planned: 12, remaining: 0 });
    expect(progress.at(-1)?.counts).toEqual(end.sweep.counts);
    for (const { key } of plan.trials) expect(store.trial(key)?.confirmations).toBe(0);
  });

  it('stops when it is told to, keeps what was answered, and goes on from there', async () => {
    const store = openMemoryStore();
    const stop = new AbortController();
    const executor = counting(openThreadExecutor({ workers: 2 }));
    const seen: SweepProgress[] = [];
    const stopped = await runSweep(tiny, {
      store,
      executor,
      signal: stop.signal,
      onProgress: (progress) => {
        seen.push(progress);
        if (progress.counts.remaining < 12) stop.abort();
      },
    });
    await executor.close();
    expect(stopped.state).toBe('stopped');
    expect(stopped.sweep.state).toBe('stopped');
    expect(stopped.trained).toBe(12 - seen.at(-1)!.counts.remaining);
    const { end } = await runOn(openThreadExecutor({ workers: 2 }), store);
    expect(end.reused).toBe(stopped.trained);
    expect(end.trained + end.reused).toBe(12);
    const whole = openMemoryStore();
    await runOn(openInProcessExecutor(), whole);
    expect(exportSweep(store, 'tiny')).toBe(exportSweep(whole, 'tiny'));
  });

  it('does not begin when its signal is aborted already', async () => {
    const executor = counting(openInProcessExecutor());
    const { end } = await runOn(executor, openMemoryStore(), tiny, AbortSignal.abort());
    expect(end).toMatchObject({ state: 'stopped', trained: 0 });
    expect(executor.keys).toEqual([]);
  });

  it('ends with the error of a store that fails, after stopping its threads', async () => {
    const store = openMemoryStore();
    const full = new Error('the disk is full');
    let commits = 0;
    const failing: Store = Object.assign(Object.create(store) as Store, {
      commitTrials: (id: string, trials: Parameters<Store['commitTrials']>[1]) => {
        commits++;
        if (commits > 1) throw full;
        store.commitTrials(id, trials);
      },
      beginSweep: store.beginSweep.bind(store),
      sweepView: store.sweepView.bind(store),
      listSweeps: store.listSweeps.bind(store),
      appendEvent: store.appendEvent.bind(store),
      endSweep: store.endSweep.bind(store),
    });
    const steady = planSweep(
      parseSweepFile(readFileSync(new URL('../fixtures/steady-sweep.yaml', import.meta.url)), 'steady-sweep.yaml'),
    );
    const executor = counting(openThreadExecutor({ workers: 2 }));
    await expect(runOn(executor, failing, steady)).rejects.toBe(full);
    expect(executor.keys.length).toBeLessThan(steady.trials.length);
    expect(commits).toBe(2);
    expect(store.listSweeps()[0]).toMatchObject({ state: 'stopped' });
  });

  it('goes on when trials crash, says what they said, and runs them again next time', async () => {
    const trialModule = new URL('../fixtures/hostile-trial-module.mjs', import.meta.url).href;
    const plan = structuredClone(tiny);
    const culprit = plan.trials.find(({ ordinal, replicate }) => ordinal === 1 && replicate === 1)!;
    const { spec } = culprit;
    culprit.spec = { ...spec, training: { ...spec.training, optimiser: { name: 'sgd', params: { misdeed: 'exit' } } } };
    const store = openMemoryStore();
    const { end } = await runOn(openThreadExecutor({ workers: 2, trialModule }), store, plan);
    expect(end).toMatchObject({ state: 'finished', trained: 12 });
    expect(end.crashes).toEqual([
      { ordinal: 1, replicate: 1, message: expect.stringContaining('exited with code: 3') as string },
    ]);
    expect(store.trial(culprit.key)?.outcome).toMatchObject({ state: 'died', cause: 'crash' });
    const again = await runOn(openInProcessExecutor(), store);
    expect(again.end).toMatchObject({ state: 'finished', trained: 1, reused: 11 });
    expect(store.trial(culprit.key)?.outcome).toMatchObject({ state: 'finished' });
  });
});

describe('progress', () => {
  it('begins at what the store has, ends at the counts and the best arm of the store, and tells of every arm once', async () => {
    const store = openMemoryStore();
    const { end, progress } = await runOn(openThreadExecutor({ workers: 2 }), store);
    expect(progress[0]).toMatchObject({
      armsEnded: 0,
      etaMs: null,
      best: null,
      counts: { planned: 12, remaining: 12 },
    });
    const last = progress.at(-1)!;
    expect(last.counts).toEqual(end.sweep.counts);
    expect(last.best).toEqual(end.sweep.best);
    expect(last).toMatchObject({ armsEnded: 6, etaMs: [0, 0], running: [] });
    const ended = progress.flatMap(({ endedArms }) => endedArms).toSorted((a, b) => a.ordinal - b.ordinal);
    const view = store.sweepView(end.sweep.id)!;
    expect(ended).toEqual(
      view.arms.map(({ ordinal, label, n, mean, interval }) => ({
        ordinal,
        label,
        n,
        mean: mean ?? Number.NaN,
        interval,
      })),
    );
    const labels = new Set(tiny.arms.map(({ label }) => label));
    for (const { running } of progress) {
      expect(running.length).toBeLessThanOrEqual(2);
      for (const label of running) expect(labels).toContain(label);
    }
  });

  it('never says more than the store has committed', async () => {
    const store = openMemoryStore();
    const executor = openThreadExecutor({ workers: 2 });
    let snapshots = 0;
    await runSweep(tiny, {
      store,
      executor,
      onProgress: ({ sweepId, counts }) => {
        snapshots++;
        const committed = store.slots(sweepId).filter(({ digest }) => digest !== null).length;
        expect(committed).toBe(counts.planned - counts.remaining);
      },
    });
    await executor.close();
    expect(snapshots).toBeGreaterThan(2);
  });

  it('counts reused trials as ended from the start', async () => {
    const store = openMemoryStore();
    await runOn(openInProcessExecutor(), store);
    const { progress, end } = await runOn(openInProcessExecutor(), store);
    expect(progress[0]?.counts).toEqual(end.sweep.counts);
    expect(progress[0]).toMatchObject({ armsEnded: 6, etaMs: [0, 0] });
    expect(progress[0]?.best).toEqual(end.sweep.best);
  });
});
