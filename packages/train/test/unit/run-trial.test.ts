import type { Epoch, JsonObject } from '@actlab/train/records';
import { completeTrialSpec, estimateCost, loadDataset, runTrial, trialKey } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';

const digits = loadDataset({ name: 'digits' });
const spec = (partial: JsonObject) => completeTrialSpec(partial);
const small = spec({ network: { depth: 2, width: 16 }, training: { epochs: 3 } });

describe('a trial', () => {
  const result = runTrial(small, digits);

  test('is a pure function: again and in between other trials it gives the same result', () => {
    runTrial(spec({ network: { depth: 1, width: 7, activation: { name: 'tanh' } }, training: { epochs: 1 } }), digits);
    expect(runTrial(small, digits)).toEqual(result);
  });

  test('has the key of its spec, one epoch each in order, and ends as finished after all updates', () => {
    expect(result.key).toBe(trialKey(small, digits));
    const { steps, stepsPerEpoch } = estimateCost(small, digits);
    expect(result.epochs.map((epoch) => epoch.step)).toEqual([1, 2, 3].map((epoch) => epoch * stepsPerEpoch));
    expect(result.outcome).toEqual({ state: 'finished', step: steps });
  });

  test('tells of every epoch as it ends', () => {
    const told: Epoch[] = [];
    runTrial(small, digits, { onEpoch: (epoch) => told.push(epoch) });
    expect(told).toEqual(result.epochs);
  });

  test('chooses by validation: the highest accuracy, then the lowest loss', () => {
    const best = [...result.epochs].sort((a, b) => b.valAcc! - a.valAcc! || a.valLoss - b.valLoss)[0]!;
    expect(result.chosen?.step).toBe(best.step);
    expect(result.chosen?.testAcc).toBeGreaterThan(0.7);
  });

  test('reports the test metrics of the chosen epoch, as a trial that ends there has them', () => {
    const overfit = spec({ network: { depth: 2, width: 16 }, training: { epochs: 12, learningRate: 0.5 } });
    const whole = runTrial(overfit, digits);
    const stepsPerEpoch = whole.epochs[0]!.step;
    const epochs = whole.chosen!.step / stepsPerEpoch;
    expect(epochs).toBeLessThan(12);
    const cut = runTrial({ ...overfit, training: { ...overfit.training, epochs } }, digits);
    expect(cut.chosen).toEqual(whole.chosen);
  });

  test('has the same digest and outcome whatever is recorded', () => {
    for (const record of [{ layers: false }, { probes: 40 }, { probes: 1 }, { probes: 0 }, { probeInputs: 200 }]) {
      const { digest, outcome, epochs } = runTrial(small, digits, { record });
      expect({ digest, outcome, epochs }).toEqual({
        digest: result.digest,
        outcome: result.outcome,
        epochs: result.epochs,
      });
    }
  });

  test('shares its data order with arms of the same replicate: one epoch of the same rows, whatever the network', () => {
    const first = (partial: JsonObject) => runTrial(spec({ ...partial, training: { epochs: 1 } }), digits);
    expect(first({ replicate: 0 }).digest).not.toBe(first({ replicate: 1 }).digest);
    expect(first({ sweepSeed: 1 }).digest).not.toBe(first({ sweepSeed: 2 }).digest);
  });

  test('ends as died of timeout when asked to stop, with the epochs it had', () => {
    const whole = runTrial(spec({ training: { epochs: 3, batch: 200 } }), digits).epochs;
    for (const asks of [0, 1, 3, 7, 11]) {
      let asked = 0;
      const shouldStop = () => ++asked > asks;
      // A probe before and after every update leaves no run longer than one of them.
      const stopped = runTrial(spec({ training: { epochs: 3, batch: 200 } }), digits, {
        shouldStop,
        record: { probes: 100 },
      });
      expect(stopped.outcome).toEqual({ state: 'died', step: asks, cause: 'timeout' });
      expect(stopped.epochs).toEqual(whole.slice(0, Math.floor(asks / 6)));
    }
  });

  test('is asked whether to stop at least every millisecond of work or so: 3e7 FLOP', () => {
    let asked = 0;
    const count = () => {
      asked += 1;
      return false;
    };
    const large = spec({ network: { depth: 2, width: 200 }, training: { epochs: 2 } });
    const { digest } = runTrial(large, digits, { shouldStop: count, record: { layers: false } });
    const { flopPerStep, steps } = estimateCost(large, digits);
    expect(asked).toBeGreaterThanOrEqual(Math.floor((flopPerStep * steps) / 3e7));
    expect(runTrial(large, digits).digest).toBe(digest);
  });

  test('takes the last, smaller batch of an epoch into account', () => {
    // 1078 training rows: 1077 + 1.
    const uneven = runTrial(spec({ network: { depth: 1, width: 8 }, training: { epochs: 1, batch: 1077 } }), digits);
    expect(uneven.outcome.step).toBe(2);
    expect(Number.isFinite(uneven.epochs[0]!.trainLoss)).toBe(true);
  });
});

describe('the cost of a trial', () => {
  test('counts what a network 64-32-32-10 on 1078 rows in batches of 32 takes', () => {
    const cost = estimateCost(spec({ network: { depth: 2 }, training: { epochs: 10 } }), digits);
    const [first, second, last] = [64 * 32, 32 * 32, 32 * 10];
    expect(cost.parameters).toBe(first + 32 + second + 32 + last + 10);
    expect([cost.stepsPerEpoch, cost.steps]).toEqual([34, 340]);
    expect(cost.flopPerStep).toBe(32 * (6 * (first + second + last) - 2 * first));
    const forward = 2 * (first + second + last);
    const rest = 1797 - 1078;
    expect(cost.flop).toBeGreaterThan(10 * 1078 * (3 * forward - 2 * first));
    expect(cost.flop).toBeLessThan(10 * 1078 * (3 * forward - 2 * first) + 10 * rest * forward);
  });

  test('counts a learned slope per layer and per channel', () => {
    const cost = (per: string) =>
      estimateCost(
        spec({ network: { activation: { name: 'prelu', params: { alpha: { initial: 0, per } } } } }),
        digits,
      );
    expect(cost('channel').parameters - cost('layer').parameters).toBe(3 * 31);
  });
});
