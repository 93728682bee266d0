// Obligations around events and refusals: one transaction holds rows and events, or nothing.
import type { Store } from '../../stores/store.js';
import { madeUpDeath, madeUpSlot, madeUpSweep, madeUpTrial } from '../made-up-sweep.js';
import type { TestFramework } from '../test-framework.js';
import { type OpenForTest, withStore } from './with-store.js';

const owner = { pid: 4321, workers: 2 };

export function describeEvents({ describe, it, expect }: TestFramework, open: OpenForTest): void {
  describe('events', () => {
    it('every change is announced once, in order, by a seq that only grows', () => {
      withStore(open, ({ store, reopen, tick }) => {
        expect(store.lastSeq()).toBe(0);
        const { planned, slots } = madeUpSweep({ arms: 1, replicates: 2 });
        const { id } = store.beginSweep(planned, slots, owner);
        tick(5);
        store.commitTrials(id, [madeUpTrial(slots[0]!), madeUpTrial(slots[1]!, { outcome: madeUpDeath('vanished') })]);
        store.appendEvent(id, { type: 'sweep.progress', etaMs: null });
        store.endSweep(id, 'finished');
        const place = ({ ordinal, replicate, key }: (typeof slots)[number]) => ({ ordinal, replicate, key });
        const bodies = [
          { type: 'sweep.started', planned: 2, reused: 0, workers: 2 },
          { type: 'trial.ended', ...place(slots[0]!), state: 'finished' },
          { type: 'trial.ended', ...place(slots[1]!), state: 'died', cause: 'vanished' },
          { type: 'sweep.progress', etaMs: null },
          { type: 'sweep.finished' },
        ];
        const check = (reader: Store) => {
          const events = reader.events(0);
          expect(events.map(({ body }) => body)).toEqual(bodies);
          expect(events.map(({ at }) => at - 1_000_000)).toEqual([0, 5, 5, 5, 5]);
          expect(events.every(({ sweep }) => sweep === id)).toBe(true);
          expect(events.every(({ seq }, index) => seq > (events[index - 1]?.seq ?? 0))).toBe(true);
          expect(reader.lastSeq()).toBe(events.at(-1)!.seq);
          expect(reader.sweepView(id)!.seq).toBe(reader.lastSeq());
          expect(reader.sweepCurves(id, 'valAcc')!.seq).toBe(reader.lastSeq());
        };
        check(store);
        check(reopen());
      });
    });

    it('a reader with a cursor gets only what came after it, oldest first, and no more than it asked for', () => {
      withStore(open, ({ store }) => {
        const { planned, slots } = madeUpSweep({ arms: 4, replicates: 1 });
        const { id } = store.beginSweep(planned, slots, owner);
        store.commitTrials(
          id,
          slots.map((slot) => madeUpTrial(slot)),
        );
        const all = store.events(0);
        expect(store.events(all[1]!.seq, 2)).toEqual(all.slice(2, 4));
        expect(store.events(store.lastSeq())).toEqual([]);
      });
    });

    it('a refused batch leaves nothing behind, neither rows nor events', () => {
      withStore(open, ({ store, reopen }) => {
        const { planned, slots } = madeUpSweep({ arms: 2, replicates: 1 });
        const { id } = store.beginSweep(planned, slots, owner);
        const before = [store.sweepView(id), store.events(0)];
        const good = madeUpTrial(slots[0]!);
        const unplanned = madeUpTrial(madeUpSlot(7, 0));
        const mismatched = { ...madeUpTrial(slots[1]!), result: madeUpTrial(slots[0]!).result };
        for (const bad of [unplanned, mismatched]) {
          expect(codeOf(() => store.commitTrials(id, [good, bad]))).toBe('store-failed');
          expect([store.sweepView(id), store.events(0)]).toEqual(before);
          expect(store.trial(good.slot.key)).toBe(null);
        }
        store.commitTrials(id, [good]);
        expect(reopen().sweepView(id)!.sweep.counts.finished).toBe(1);
      });
    });

    it('writing to a sweep that was never begun is refused', () => {
      withStore(open, ({ store }) => {
        expect(codeOf(() => store.endSweep('nowhere', 'finished'))).toBe('store-failed');
        expect(codeOf(() => store.appendEvent('nowhere', { type: 'sweep.progress', etaMs: 1 }))).toBe('store-failed');
        expect(codeOf(() => store.commitTrials('nowhere', [madeUpTrial(madeUpSlot(0, 0))]))).toBe('store-failed');
        expect(store.lastSeq()).toBe(0);
      });
    });

    it('what is not there reads as null or nothing, never as an error', () => {
      withStore(open, ({ store }) => {
        const read = [store.sweepSpec('x'), store.sweepView('x'), store.sweepCurves('x', 'valAcc'), store.trial('x')];
        expect(read).toEqual([null, null, null, null]);
        expect([store.listSweeps(), store.slots('x'), store.layerProbes('x'), store.events(0)]).toEqual([
          [],
          [],
          [],
          [],
        ]);
      });
    });
  });
}

/** The literal code of what `body` throws; null when it does not throw. */
function codeOf(body: () => void): unknown {
  try {
    body();
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}
