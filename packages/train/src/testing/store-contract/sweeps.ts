// Obligations around a sweep's life: ids, answers, states, time.
import { madeUpDeath, madeUpSlot, madeUpSweep, madeUpTrial } from '../made-up-sweep.js';
import type { TestFramework } from '../test-framework.js';
import { type OpenForTest, withStore } from './with-store.js';

const owner = { pid: 4321, workers: 2 };

export function describeSweeps({ describe, it, expect }: TestFramework, open: OpenForTest): void {
  describe('sweeps', () => {
    it('a sweep is found again by its spec hash, and another spec of that name gets the next free id', () => {
      withStore(open, ({ store }) => {
        const begin = (specHash: string) => {
          const { planned, slots } = madeUpSweep({ name: 'slopes', specHash });
          const { id, existed } = store.beginSweep(planned, slots, owner);
          return [id, existed];
        };
        expect(['a', 'b', 'a', 'c'].map(begin)).toEqual([
          ['slopes', false],
          ['slopes-2', false],
          ['slopes', true],
          ['slopes-3', false],
        ]);
      });
    });

    it('a name that looks like a numbered id is taken only once', () => {
      withStore(open, ({ store }) => {
        const begin = (name: string, specHash: string) => {
          const { planned, slots } = madeUpSweep({ name, specHash });
          return store.beginSweep(planned, slots, owner).id;
        };
        expect([begin('slopes-2', 'a'), begin('slopes', 'b'), begin('slopes', 'c')]).toEqual([
          'slopes-2',
          'slopes',
          'slopes-3',
        ]);
      });
    });

    it('finished and deterministically died trials answer their slots; timeouts, crashes and pruned ones do not', () => {
      withStore(open, ({ store }) => {
        const { planned, slots } = madeUpSweep({ arms: 5, replicates: 1 });
        const { id } = store.beginSweep(planned, slots, owner);
        const outcomes = [
          { state: 'finished', step: 120 },
          madeUpDeath('diverged-nan'),
          madeUpDeath('timeout'),
          madeUpDeath('crash'),
          { state: 'pruned', step: 30, by: 'median' },
        ] as const;
        store.commitTrials(
          id,
          slots.map((slot, index) => madeUpTrial(slot, { outcome: outcomes[index]! })),
        );
        expect(store.beginSweep(planned, slots, owner).answered).toEqual(slots.slice(0, 2));
      });
    });

    it('sweeps share trials: what one has trained, the other counts as reused and takes no time for', () => {
      withStore(open, ({ store }) => {
        const first = madeUpSweep({ name: 'first', arms: 2, replicates: 2 });
        const { id } = store.beginSweep(first.planned, first.slots, owner);
        store.commitTrials(
          id,
          first.slots.map((slot) => madeUpTrial(slot)),
        );
        const second = madeUpSweep({ name: 'second', arms: 3, replicates: 2 });
        const begun = store.beginSweep(second.planned, second.slots, owner);
        expect(begun.answered).toEqual(first.slots);
        const view = store.sweepView(begun.id)!;
        expect(view.sweep.counts).toEqual({ planned: 6, finished: 4, pruned: 0, died: 0, reused: 4, remaining: 2 });
        expect(view.arms.map((arm) => arm.durationMs)).toEqual([null, null, null]);
        expect(store.sweepView(id)!.sweep.counts.reused).toBe(0);
      });
    });

    it('a slot whose key has changed since follows the new plan', () => {
      withStore(open, ({ store }) => {
        const { planned, slots } = madeUpSweep({ arms: 1, replicates: 1 });
        const { id } = store.beginSweep(planned, slots, owner);
        store.commitTrials(id, [madeUpTrial(slots[0]!)]);
        const moved = { ...slots[0]!, key: madeUpSlot(9, 9).key };
        expect(store.beginSweep(planned, [moved], owner).answered).toEqual([]);
        expect(store.slots(id)).toEqual([{ ...moved, digest: null }]);
      });
    });

    it('a sweep is running with its owner, then finished or stopped, and counts the time of all its resumptions', () => {
      withStore(open, ({ store, tick }) => {
        const { planned, slots } = madeUpSweep();
        const { id } = store.beginSweep(planned, slots, owner);
        tick(5_000);
        const seen = () => {
          const { state, pid, workers, elapsedMs, finishedAt } = store.listSweeps()[0]!;
          return { state, pid, workers, elapsedMs, finishedAt };
        };
        expect(seen()).toEqual({ state: 'running', ...owner, elapsedMs: 5_000, finishedAt: null });
        store.endSweep(id, 'stopped');
        tick(60_000);
        expect(seen()).toEqual({ state: 'stopped', pid: null, workers: null, elapsedMs: 5_000, finishedAt: null });
        store.beginSweep(planned, slots, owner);
        tick(2_000);
        store.endSweep(id, 'finished');
        const finished = { state: 'finished', pid: null, workers: null, elapsedMs: 7_000, finishedAt: 1_067_000 };
        expect(seen()).toEqual(finished);
      });
    });

    it('the time left is that of the last progress event, less what has passed since', () => {
      withStore(open, ({ store, tick }) => {
        const { planned, slots } = madeUpSweep();
        const { id } = store.beginSweep(planned, slots, owner);
        const left = () => store.sweepView(id)!.sweep.etaMs;
        expect(left()).toBe(null);
        store.appendEvent(id, { type: 'sweep.progress', etaMs: 9_000 });
        tick(2_000);
        expect(left()).toBe(7_000);
        tick(20_000);
        expect(left()).toBe(0);
        store.endSweep(id, 'stopped');
        expect(left()).toBe(null);
      });
    });

    it('sweeps are listed newest first', () => {
      withStore(open, ({ store, tick }) => {
        for (const name of ['one', 'two', 'three']) {
          const { planned, slots } = madeUpSweep({ name });
          store.beginSweep(planned, slots, owner);
          if (name === 'one') tick(10);
        }
        expect(store.listSweeps().map((sweep) => sweep.id)).toEqual(['three', 'two', 'one']);
      });
    });
  });
}
