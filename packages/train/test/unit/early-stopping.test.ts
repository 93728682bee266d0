import type { EarlyStoppingSpec, Epoch, JsonObject } from '@actlab/train/records';
import { completeTrialSpec, loadDataset, openTraining, runTrial } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { stoppingRule } from '../../dist/trial/early-stopping.js';
import { noiseSpec } from '../engine-pair.js';
import { noiseDataset } from '../noise-dataset.js';

const digits = loadDataset({ name: 'digits' });

/** Epochs with the given validation losses; a training loss of 1 and an accuracy of .5 throughout. */
const epochs = (...losses: number[]) =>
  losses.map((valLoss, i): Epoch => ({ step: 10 * (i + 1), trainLoss: 1, valLoss, valAcc: 0.5 }));
/** The number of epochs after which a rule ends a trial, and which: null for none. */
function endOf(spec: EarlyStoppingSpec, all: Epoch[], firstLoss = 2) {
  for (let count = 1; count <= all.length; count++) {
    const rule = stoppingRule(spec, all.slice(0, count), firstLoss);
    if (rule !== null) return [rule, count];
  }
  return null;
}

describe('a rule of early stopping', () => {
  test('is none without a spec, without epochs, and while no rule applies', () => {
    expect(stoppingRule(undefined, epochs(1, 2, 3), 2)).toBeNull();
    expect(stoppingRule({ patience: 1, targetLoss: 9 }, [], 2)).toBeNull();
    expect(endOf({}, epochs(1, 2, 3))).toBeNull();
  });

  test('patience ends after so many epochs running without a lower validation loss', () => {
    expect(endOf({ patience: 2 }, epochs(5, 4, 4.5, 3, 3, 3.5, 1))).toEqual(['patience', 6]);
    expect(endOf({ patience: 1 }, epochs(5, 4, 4))).toEqual(['patience', 3]);
    expect(endOf({ patience: 3 }, epochs(5, 4, 6, 7, 3, 6, 7))).toBeNull();
  });

  test('patience counts an epoch as better only when it is so by more than minDelta than the best that counted', () => {
    expect(endOf({ patience: 2, minDelta: 0.5 }, epochs(5, 4.5, 4.6))).toEqual(['patience', 3]);
    expect(endOf({ patience: 2, minDelta: 0.5 }, epochs(5, 4.4, 4.3, 3.8, 3.3))).toBeNull();
    expect(endOf({ patience: 2, minDelta: 0.5 }, epochs(5, 4.7, 4.4, 4.1, 3.8))).toBeNull();
  });

  test('a target ends on the first epoch that reaches it, the first of all included', () => {
    expect(endOf({ targetLoss: 4 }, epochs(5, 4, 3))).toEqual(['target', 2]);
    expect(endOf({ targetLoss: 5 }, epochs(5, 4))).toEqual(['target', 1]);
    expect(endOf({ targetAccuracy: 0.5 }, epochs(5))).toEqual(['target', 1]);
    expect(endOf({ targetAccuracy: 0.51 }, epochs(5, 4))).toBeNull();
    expect(endOf({ targetAccuracy: 0.5 }, [{ step: 1, trainLoss: 1, valLoss: 1 }])).toBeNull();
  });

  test('divergence ends above so many times the loss of the first batch, before any other rule', () => {
    expect(endOf({ divergence: 1.5 }, epochs(5), 0.66)).toEqual(['divergence', 1]);
    expect(endOf({ divergence: 1.5 }, epochs(5), 0.67)).toBeNull();
    expect(endOf({ divergence: 1.5, targetLoss: 5, patience: 1 }, epochs(5), 0.66)).toEqual(['divergence', 1]);
    expect(endOf({ targetLoss: 4, patience: 1 }, epochs(3, 4))).toEqual(['target', 1]);
  });
});

describe('a trial that stops early', () => {
  const small = (partial: JsonObject, more: JsonObject = {}) =>
    completeTrialSpec({ network: { depth: 2, width: 12, ...more }, training: { epochs: 12, ...partial } });
  const whole = runTrial(small({ learningRate: 0.5 }), digits);

  test.each<EarlyStoppingSpec>([
    { patience: 1 },
    { patience: 2, minDelta: 0.01 },
    { targetLoss: whole.epochs[3]!.valLoss },
    { targetAccuracy: whole.epochs[0]!.valAcc! },
  ])('by %j has the epochs up to there of the whole trial, and is finished', (earlyStopping) => {
    const stopped = runTrial(small({ learningRate: 0.5, earlyStopping: { ...earlyStopping } }), digits);
    const end = endOf(earlyStopping, whole.epochs)?.[1] as number;
    expect(end).toBeLessThan(12);
    expect(stopped.epochs).toEqual(whole.epochs.slice(0, end));
    expect(stopped.outcome).toEqual({ state: 'finished', step: whole.epochs[end - 1]!.step });
    expect(stopped.chosen!.step).toBeLessThanOrEqual(whole.epochs[end - 1]!.step);
  });

  test('by divergence died of exploded', () => {
    const spec = small({ learningRate: 10, earlyStopping: { divergence: 1.2 } });
    const { outcome, epochs: told } = runTrial(spec, digits);
    expect(outcome).toMatchObject({ state: 'died', cause: 'exploded', step: told.at(-1)!.step });
    expect(told.length).toBeLessThan(12);
    expect((outcome as { value: number }).value).toBeGreaterThan(1.2);
  });

  const hopeless = { depth: 8, activation: { name: 'sigmoid' }, initialiser: { name: 'xavier', gain: 1 } };
  test.each([{ patience: 1, minDelta: 9 }, { targetLoss: 99 }])(
    'by %j without having learned died of its cause',
    (earlyStopping) => {
      const spec = small({ earlyStopping }, hopeless);
      const { outcome } = runTrial(spec, digits);
      expect(outcome).toMatchObject({ state: 'died', cause: 'vanished', layer: 1 });
      for (const record of [{ layers: false }, { probes: 1 }, { probes: 30, probeInputs: 9 }]) {
        expect(runTrial(spec, digits, { record }).outcome).toEqual(outcome);
      }
    },
  );

  test('after one epoch of dead units died of them', () => {
    const bias = { name: 'constant', params: { value: -50 } };
    const spec = small({ earlyStopping: { targetLoss: 99 } }, { depth: 1, initialiser: { bias } });
    expect(runTrial(spec, digits).outcome).toMatchObject({ state: 'died', cause: 'dead-units', layer: 1, step: 34 });
  });

  test('tells its cause from the network as it was at the end, and from three probes running', () => {
    const dataset = noiseDataset({ task: 'classification', features: 2, outputs: 2, rows: 12 });
    // One update an epoch; the probes of 1000 updates are at steps 0, 1, 2, 4, …: the trial ends at step 3, between two.
    const specOf = (replicate: number) =>
      noiseSpec({
        network: { depth: 1, width: 2 },
        training: { batch: 12, epochs: 1000, learningRate: 5, earlyStopping: { patience: 2, minDelta: 99 } },
        replicate,
      });
    const deadAt = (replicate: number) => {
      const training = openTraining(specOf(replicate), dataset);
      return [0, 1, 2, 3].map((step) => {
        if (step > 0) training.train(1);
        return training.probe()[0]!.deadUnits.every((flag) => flag === 1);
      });
    };
    const replicates = Array.from({ length: 600 }, (_, replicate) => replicate);
    // Both units alive at first, and dead from the first update on, or from the second.
    const dying = (pattern: string) =>
      replicates.filter((replicate) => deadAt(replicate).map(Number).join('') === pattern);
    const [early, late] = [dying('0111'), dying('0011')];
    expect(early.length).toBeGreaterThan(0);
    expect(late.length).toBeGreaterThan(0);
    for (const replicate of early) {
      const { outcome, layers } = runTrial(specOf(replicate), dataset, { record: { probes: 1000 } });
      expect(outcome.step).toBe(3);
      if (outcome.state === 'died') expect(outcome.cause).toBe('dead-units');
      expect(layers.map(({ dead }) => dead)).toEqual([0, 0, 0, 1]);
    }
    const outcomes = early.map((replicate) => runTrial(specOf(replicate), dataset).outcome.state);
    expect(outcomes).toContain('died');
    for (const replicate of late) {
      const { outcome } = runTrial(specOf(replicate), dataset);
      if (outcome.state === 'died') expect(outcome.cause).not.toBe('dead-units');
    }
  });
});
