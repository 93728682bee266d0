// Without recordings the last probes are taken only when a cause of death is asked for, from parameters that were kept.
import type { JsonObject } from '@actlab/train/records';
import { type Checkpoint, completeTrialSpec, loadDataset, openTraining, runTrial } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';

const digits = loadDataset({ name: 'digits' });

const dying: [cause: string, partial: JsonObject][] = [
  [
    'dead-units',
    {
      network: {
        initialiser: {
          name: 'he',
          distribution: 'normal',
          gain: 'auto',
          bias: { name: 'constant', params: { value: -9 } },
        },
      },
    },
  ],
  ['vanished', { network: { depth: 40, width: 8, activation: { name: 'sigmoid' } } }],
  ['plateau', { training: { learningRate: 1e-7 } }],
  // More parameters than are kept.
  ['plateau', { network: { depth: 2, width: 300 }, training: { learningRate: 1e-9 } }],
];

type Looks = Checkpoint['observed']['lastMeasurements'];

/** All but the share of the last update, which only recordings keep what it takes for. */
const withoutUpdates = (looks: Looks) =>
  looks.map((layers) =>
    layers.map(({ statistics, ...rest }) => ({ ...rest, statistics: { ...statistics, updateRatio: 0 } })),
  );

test('what is kept for a later look is what a look at the time would have seen', () => {
  const spec = completeTrialSpec({ training: { epochs: 3 } });
  const looks = [{}, { layers: false }].map((record) => {
    const seen: Looks[] = [];
    const onEpoch = (_: unknown, checkpoint: () => Checkpoint) => {
      seen.push(withoutUpdates(checkpoint().observed.lastMeasurements));
    };
    runTrial(spec, digits, { record, onEpoch });
    return seen;
  });
  expect(looks[1]).toEqual(looks[0]);
  expect(looks[1]!.map((each) => each.length)).toEqual([0, 2, 3]);
  const [first, , last] = looks[1]![2]!;
  expect(first![0]!.statistics.preStd).not.toBe(last![0]!.statistics.preStd);
});

const momentsOf = ({ preMean, outVar, gradRms }: Looks[0][0]['statistics']) => ({ preMean, outVar, gradRms });

test('a probe sees the rows that it would see in an engine of its own, whatever trials came before', () => {
  const firstLook = (sweepSeed: number, probeInputs?: number) => {
    const { layers } = runTrial(completeTrialSpec({ sweepSeed, training: { epochs: 1 } }), digits, {
      record: { probes: 1, ...(probeInputs !== undefined && { probeInputs }) },
    });
    return layers.map(momentsOf);
  };
  const many = firstLook(7, 500);
  const alone = openTraining(completeTrialSpec({ sweepSeed: 7 }), digits);
  expect(firstLook(7)).toEqual(alone.probe().map(({ statistics }) => momentsOf(statistics)));
  expect(firstLook(8)).not.toEqual(firstLook(7));
  expect(firstLook(7, 500)).toEqual(many);
  expect(many).not.toEqual(firstLook(7));
});

describe.each(dying)('a trial that dies of %s', (cause, partial) => {
  const spec = completeTrialSpec({ ...partial, training: { epochs: 3, ...(partial['training'] as JsonObject) } });
  const checkpoints: Checkpoint[] = [];
  const recorded = runTrial(spec, digits);
  const silent = runTrial(spec, digits, {
    record: { layers: false },
    onEpoch: (_, checkpoint) => checkpoints.push(checkpoint()),
  });

  test('dies of it', () => {
    expect(recorded.outcome).toMatchObject({ state: 'died', cause });
  });

  test('has the same outcome and digest when nothing is recorded', () => {
    expect(silent).toEqual({ ...recorded, layers: [] });
    expect(runTrial(spec, digits, { record: { layers: false } })).toEqual(silent);
  });

  test('has them too when it was stopped in between', () => {
    for (const from of checkpoints.slice(0, -1)) {
      expect(runTrial(spec, digits, { record: { layers: false }, from })).toEqual(silent);
    }
  });
});
