// Obligations on what is read, held against the memory store: the same history reads the same from every store.
import { exportSweep } from '../../stores/export-sweep.js';
import { openMemoryStore } from '../../stores/memory-store.js';
import type { Store } from '../../stores/store.js';
import { madeUpDeath, madeUpSweep, madeUpTrial, type ResultChanges } from '../made-up-sweep.js';
import type { TestFramework } from '../test-framework.js';
import { type OpenForTest, withStore } from './with-store.js';

const owner = { pid: 4321, workers: 2 };

/** Two sweeps that share trials, with deaths, a pruned trial, a conflict, a confirmation, and some trials still missing. */
function liveThrough(store: Store, tick: (milliseconds: number) => void, isReversed = false): void {
  const changes: ResultChanges[] = [
    {},
    { outcome: { state: 'died', step: 60, cause: 'dead-units', layer: 2, value: NaN }, chosen: null },
    { outcome: madeUpDeath('plateau', 120) },
    { outcome: { state: 'pruned', step: 30, by: 'median' } },
    { epochs: [{ step: 30, trainLoss: 1, valLoss: NaN, valAcc: NaN }], chosen: { step: 30, testLoss: Infinity } },
    { outcome: madeUpDeath('timeout') },
  ];
  const first = madeUpSweep({ name: 'first', arms: 4, replicates: 7 });
  const { id } = store.beginSweep(first.planned, first.slots, owner);
  tick(100);
  const trials = first.slots.map((slot, index) => madeUpTrial(slot, index % 5 === 3 ? changes[index % 6] : {}));
  const done = trials.slice(0, 25);
  store.commitTrials(id, isReversed ? done.toReversed() : done);
  tick(50);
  store.appendEvent(id, { type: 'sweep.progress', etaMs: 700 });
  store.commitTrials(id, [trials[0]!, madeUpTrial(first.slots[1]!, { digest: 'other' })]);
  tick(300);
  const second = madeUpSweep({ name: 'second', arms: 2, replicates: 8 });
  const begun = store.beginSweep(second.planned, second.slots, owner);
  const known = new Set(begun.answered.map((slot) => slot.key));
  const rest = second.slots.filter((slot) => !known.has(slot.key)).map((slot) => madeUpTrial(slot));
  store.commitTrials(begun.id, isReversed ? rest.toReversed() : rest);
  store.endSweep(begun.id, 'finished');
}

/** Everything that a reader can say about the two sweeps. */
function readAll(store: Store): unknown {
  const ids = ['first', 'second'];
  const slots = ids.flatMap((id) => store.slots(id));
  return {
    list: store.listSweeps(),
    views: ids.map((id) => store.sweepView(id)),
    byLoss: ids.map((id) => store.sweepView(id, { metric: 'valLoss', reducer: 'best' })),
    curves: ids.map((id) => store.sweepCurves(id, 'valAcc')),
    someCurves: store.sweepCurves('first', 'trainLoss', [2, 0]),
    noCurves: store.sweepCurves('first', 'step'),
    slots,
    trials: slots.map((slot) => [store.trial(slot.key), store.layerProbes(slot.key)]),
    events: store.events(0),
    exports: ids.map((id) => exportSweep(store, id)),
  };
}

export function describeTwin({ describe, it, expect }: TestFramework, open: OpenForTest): void {
  describe('reading', () => {
    it('every answer is the one that the memory store gives after the same history, also after reopening', () => {
      withStore(open, ({ store, reopen, tick }) => {
        let time = 1_000_000;
        const twin = openMemoryStore({ now: () => time });
        liveThrough(twin, (milliseconds) => {
          time += milliseconds;
        });
        liveThrough(store, tick);
        const expected = readAll(twin);
        expect(readAll(store)).toEqual(expected);
        // The first sweep is still running, and reopening a file is what a new owner does.
        store.endSweep('first', 'stopped');
        twin.endSweep('first', 'stopped');
        expect(readAll(reopen())).toEqual(readAll(twin));
      });
    });

    it('the export depends on results alone: not on order of completion, resumption or time', () => {
      const bytes = [false, true].map((isReversed) => {
        let text = '';
        withStore(open, ({ store, tick }) => {
          if (isReversed) tick(123_456);
          liveThrough(store, tick, isReversed);
          text = exportSweep(store, 'second');
        });
        return text;
      });
      expect(bytes[1]).toBe(bytes[0]);
      expect(bytes[0]!.length > 1_000).toBe(true);
    });

    it('exporting a sweep that is not there is refused', () => {
      withStore(open, ({ store }) => {
        expect(() => exportSweep(store, 'nowhere')).toThrow(/nowhere/);
      });
    });
  });
}
