import type { JsonObject } from '@actlab/train/records';
import { type Checkpoint, runTrial, type TrialOptions } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { noiseSpec } from '../engine-pair.js';
import { noiseDataset } from '../noise-dataset.js';

const dataset = noiseDataset({ task: 'classification', features: 5, outputs: 3, rows: 41 });
const alpha = { initial: 0.25, per: 'channel', learningRate: 0.03 };
/** Everything that lasts from one epoch to the next: moments, powers, running statistics, alphas, a schedule, a clipped rest. */
const everything: JsonObject = {
  network: {
    depth: 3,
    width: 7,
    activation: { name: 'prelu', params: { alpha } },
    normalisation: { name: 'batch', position: 'before' },
    residual: true,
  },
  training: {
    optimiser: { name: 'adam', params: { weightDecay: 0.01 } },
    learningRate: 0.02,
    schedule: { name: 'cosine', warmup: 1.5 },
    batch: 8,
    epochs: 6,
    clipNorm: 1,
  },
};
const training = everything['training'] as JsonObject;
const cases: [title: string, partial: JsonObject][] = [
  ['Adam, batch normalisation, learned alphas, warm-up and cosine', everything],
  [
    'Nesterov, steps, layer normalisation after',
    {
      network: { depth: 2, width: 6, normalisation: { name: 'layer', position: 'after' } },
      training: {
        ...training,
        optimiser: { name: 'sgd', params: { momentum: 0.9, nesterov: true } },
        schedule: { name: 'step', every: 2 },
      },
    },
  ],
  [
    'RMSProp and early stopping',
    {
      network: { depth: 2, width: 6 },
      training: {
        ...training,
        optimiser: { name: 'rmsprop' },
        schedule: { name: 'constant' },
        earlyStopping: { patience: 3 },
      },
    },
  ],
  [
    'a loss that grows until it counts as diverged',
    {
      network: { depth: 2, width: 6 },
      training: {
        ...training,
        optimiser: { name: 'sgd', params: { momentum: 0.9 } },
        learningRate: 1,
        clipNorm: 9,
        schedule: { name: 'constant', warmup: 6 },
        earlyStopping: { divergence: 1.01 },
      },
    },
  ],
  [
    'AdaGrad',
    {
      network: { depth: 2, width: 6 },
      training: { ...training, optimiser: { name: 'adagrad' }, schedule: { name: 'constant' } },
    },
  ],
];

/** Trains until `epoch` has ended, then stops; gives the checkpoint as another thread would receive it. */
function checkpointAfter(epoch: number, spec: ReturnType<typeof noiseSpec>, options: TrialOptions = {}): Checkpoint {
  let taken: Checkpoint | undefined;
  let ended = 0;
  runTrial(spec, dataset, {
    ...options,
    onEpoch: (_, checkpoint) => {
      ended += 1;
      if (ended === epoch) taken = checkpoint();
    },
    shouldStop: () => taken !== undefined,
  });
  return structuredClone(taken!);
}

describe.each(cases)('a trial with %s', (_, partial) => {
  const spec = noiseSpec(partial);
  const whole = runTrial(spec, dataset);

  test('continued from any epoch has the same result as if it had never stopped, probes included', () => {
    for (let epoch = 1; epoch <= whole.epochs.length; epoch++) {
      const from = checkpointAfter(epoch, spec);
      expect(from.epochs).toEqual(whole.epochs.slice(0, epoch));
      // Another trial in the engine's memory in between.
      runTrial(noiseSpec({ network: { depth: 1, width: 30 }, training: { batch: 3, epochs: 1 } }), dataset);
      const told: number[] = [];
      expect(runTrial(spec, dataset, { from, onEpoch: (each) => void told.push(each.step) })).toEqual(whole);
      expect(told).toEqual(whole.epochs.slice(epoch).map(({ step }) => step));
    }
  });

  test('may be stopped and continued after every epoch', () => {
    let from: Checkpoint | undefined;
    for (let epoch = 1; epoch <= whole.epochs.length; epoch++) {
      from = checkpointAfter(1, spec, from === undefined ? {} : { from });
      expect(from.epochs).toHaveLength(epoch);
    }
    expect(runTrial(spec, dataset, { from: from! })).toEqual(whole);
  });

  test('leaves a checkpoint as it was', () => {
    const from = checkpointAfter(2, spec);
    const before = structuredClone(from);
    runTrial(spec, dataset, { from });
    expect(from).toEqual(before);
  });
});

test('some of these trials end early, and one as exploded after more than one epoch', () => {
  const [, , patience, divergence] = cases.map(([, partial]) => runTrial(noiseSpec(partial), dataset));
  expect(patience!.epochs.length).toBeLessThan(6);
  expect(divergence!.outcome).toMatchObject({ state: 'died', cause: 'exploded' });
  expect([2, 3, 4, 5]).toContain(divergence!.epochs.length);
});

describe('a checkpoint', () => {
  const spec = noiseSpec(everything);
  const from = checkpointAfter(2, spec);

  test('of another trial is refused', () => {
    const { key } = runTrial({ ...spec, replicate: 1 }, dataset);
    expect(() => runTrial({ ...spec, replicate: 1 }, dataset, { from })).toThrow(
      `from: must be a checkpoint of trial ${key}, got ${from.key}`,
    );
  });

  test('with memory of another size is refused, and the next trial is none the worse', () => {
    const memory = from.memory.subarray(0, 400);
    expect(() => runTrial(spec, dataset, { from: { ...from, memory } })).toThrow(
      `from: must be a checkpoint with ${from.memory.length} bytes of memory, got 400`,
    );
    expect(runTrial(spec, dataset, { from })).toEqual(runTrial(spec, dataset));
  });

  test('continues under other recordings with the same epochs, outcome and digest', () => {
    const { digest, epochs, outcome } = runTrial(spec, dataset);
    for (const record of [{ layers: false }, { probes: 30 }, { probeInputs: 3 }]) {
      expect(runTrial(spec, dataset, { from, record })).toMatchObject({ digest, epochs, outcome });
    }
  });

  test('asked for after the trial went on says that it is too late', () => {
    let late: (() => Checkpoint) | undefined;
    runTrial(spec, dataset, { onEpoch: (_, checkpoint) => (late ??= checkpoint) });
    expect(() => late!()).toThrow(/^checkpoint: must be taken within onEpoch/);
  });
});
