// Obligations around results: nothing acknowledged is lost or bent, and the same key is compared.
import type { Store } from '../../stores/store.js';
import {
  madeUpDeath,
  madeUpProbe,
  madeUpSlot,
  madeUpSweep,
  madeUpTrial,
  type ResultChanges,
} from '../made-up-sweep.js';
import type { TestFramework } from '../test-framework.js';
import { type OpenForTest, withStore } from './with-store.js';

const slot = madeUpSlot(0, 0);

/** Commits results for one slot, one after the other; hands the store and the sweep's id to `check`, then again after reopening. */
function commitEach(open: OpenForTest, results: ResultChanges[], check: (store: Store, id: string) => void): void {
  withStore(open, ({ store, reopen }) => {
    const { planned, slots } = madeUpSweep({ arms: 1, replicates: 1 });
    const { id } = store.beginSweep(planned, slots, { pid: 4321, workers: 2 });
    for (const result of results) store.commitTrials(id, [madeUpTrial(slot, result)]);
    check(store, id);
    check(reopen(), id);
  });
}

export function describeResults({ describe, it, expect }: TestFramework, open: OpenForTest): void {
  describe('results', () => {
    it('a committed trial reads back exactly as it came, also after reopening', () => {
      const { spec, durationMs, result } = madeUpTrial(slot);
      const { key, outcome, digest, epochs, chosen } = result;
      const stored = { key, spec, outcome, digest, epochs, chosen, durationMs, confirmations: 0, conflicting: false };
      commitEach(open, [{}], (store) => {
        expect(store.trial(key)).toEqual(stored);
        expect(store.layerProbes(key)).toEqual(result.layers);
      });
    });

    it('NaN and both infinities stay what they are, and what is absent stays absent', () => {
      const epochs = [
        { step: 30, trainLoss: 0.5, valLoss: Infinity, valAcc: NaN },
        { step: 60, trainLoss: NaN, valLoss: -Infinity },
      ];
      const outcome = { ...madeUpDeath('exploded'), layer: 2, value: Infinity };
      const chosen = { step: 30, testLoss: NaN };
      const layers = [
        { ...madeUpProbe(0, 1), gradRms: NaN, weightNorm: Infinity, preMean: -Infinity },
        { ...madeUpProbe(0, 2), alpha: [-Infinity, NaN, 0.25] as [number, number, number] },
        { ...madeUpProbe(30, 1), alpha: [NaN, NaN, NaN] as [number, number, number] },
      ];
      commitEach(open, [{ epochs, outcome, chosen, layers }], (store) => {
        const trial = store.trial(slot.key)!;
        expect(trial.epochs).toEqual(epochs);
        expect(trial.outcome).toEqual(outcome);
        expect(trial.chosen).toEqual(chosen);
        expect(store.layerProbes(slot.key)).toEqual(layers);
      });
    });

    it('the extremes of float64 keep all their bits; the sign of zero is not kept', () => {
      const epochs = [
        { step: 1, trainLoss: Number.MIN_VALUE, valLoss: Number.MAX_VALUE, valAcc: 0.1 + 0.2 },
        { step: 2, trainLoss: 1 / 3, valLoss: -1.7e-308, valAcc: -0 },
      ];
      commitEach(open, [{ epochs }], (store) => {
        const read = store.trial(slot.key)!.epochs;
        expect(read[0]).toEqual(epochs[0]);
        expect(read[1]).toEqual({ ...epochs[1], valAcc: 0 });
      });
    });

    it('a trial without epochs, chosen metrics or probes is stored as such', () => {
      commitEach(open, [{ epochs: [], chosen: null, layers: [], outcome: madeUpDeath('diverged-nan', 0) }], (store) => {
        const { epochs, chosen } = store.trial(slot.key)!;
        expect({ epochs, chosen }).toEqual({ epochs: [], chosen: null });
        expect(store.layerProbes(slot.key)).toEqual([]);
      });
    });

    it('the same key with the same digest is one confirmation more, and no event', () => {
      commitEach(open, [{}, {}, { durationMs: 99 }], (store) => {
        const { confirmations, conflicting, durationMs } = store.trial(slot.key)!;
        expect({ confirmations, conflicting, durationMs }).toEqual({
          confirmations: 2,
          conflicting: false,
          durationMs: 12.5,
        });
        expect(store.events(0).filter(({ body }) => body.type === 'trial.ended').length).toBe(1);
      });
    });

    it('the same key with another digest marks the trial, keeps the first result and is said in the notes', () => {
      commitEach(open, [{}, { digest: 'other', chosen: null }], (store, id) => {
        const { digest, conflicting, confirmations, chosen } = store.trial(slot.key)!;
        const first = madeUpTrial(slot).result;
        expect({ digest, chosen }).toEqual({ digest: first.digest, chosen: first.chosen });
        expect({ conflicting, confirmations }).toEqual({ conflicting: true, confirmations: 0 });
        expect(store.sweepView(id)!.notes.some((note) => note.includes('another result'))).toBe(true);
      });
    });

    for (const outcome of [
      madeUpDeath('timeout'),
      madeUpDeath('crash'),
      { state: 'pruned', step: 30, by: 'median' } as const,
    ]) {
      const name = outcome.state === 'died' ? outcome.cause : outcome.state;

      it(`a ${name} trial is replaced by a later result of its key, with its metrics and probes`, () => {
        const early = { outcome, digest: 'early', epochs: madeUpTrial(slot).result.epochs.slice(0, 1) };
        commitEach(open, [{ ...early, layers: [madeUpProbe(7, 7)] }, {}], (store, id) => {
          const { result } = madeUpTrial(slot);
          const { digest, epochs, confirmations, conflicting } = store.trial(slot.key)!;
          expect({ digest, epochs }).toEqual({ digest: result.digest, epochs: result.epochs });
          expect({ confirmations, conflicting }).toEqual({ confirmations: 0, conflicting: false });
          expect(store.layerProbes(slot.key)).toEqual(result.layers);
          expect(store.sweepView(id)!.sweep.counts.finished).toBe(1);
        });
      });

      it(`a ${name} trial says nothing against a result that is there`, () => {
        commitEach(open, [{}, { outcome, digest: 'late' }], (store) => {
          const { digest, confirmations, conflicting } = store.trial(slot.key)!;
          const first = madeUpTrial(slot).result.digest;
          expect({ digest, confirmations, conflicting }).toEqual({
            digest: first,
            confirmations: 0,
            conflicting: false,
          });
        });
      });
    }

    it('what the caller changes after a commit, or in what was read, does not reach the store', () => {
      withStore(open, ({ store }) => {
        const { planned, slots } = madeUpSweep({ arms: 1, replicates: 1 });
        const { id } = store.beginSweep(planned, slots, { pid: 1, workers: 1 });
        const trial = madeUpTrial(slot);
        store.commitTrials(id, [trial]);
        trial.result.epochs[0]!.valAcc = -1;
        trial.result.layers[0]!.dead = -1;
        planned.spec.space['network.depth']!.values.push(99);
        store.trial(slot.key)!.epochs[0]!.valAcc = -2;
        store.sweepSpec(id)!.replicates = 99;
        expect(store.trial(slot.key)!.epochs).toEqual(madeUpTrial(slot).result.epochs);
        expect(store.layerProbes(slot.key)).toEqual(madeUpTrial(slot).result.layers);
        expect(store.sweepSpec(id)).toEqual(madeUpSweep({ arms: 1, replicates: 1 }).planned.spec);
      });
    });
  });
}
