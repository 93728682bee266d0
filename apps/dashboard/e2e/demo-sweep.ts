// A sweep with plausible results and no training: 9 activations with their slopes × 4 depths × 8 replicates, some dead.
import { planSweep, type SweepPlan } from '@actlab/train';
import type { Epoch, SweepSpec, TrialResult } from '@actlab/train/records';
import type { FinishedTrial } from '@actlab/train/stores';

const stepsPerEpoch = 34;

/** The plan of the demo sweep; another name or seed is another sweep. */
export function demoPlan(name: string, { replicates = 8, epochs = 20, sweepSeed = 1 } = {}): SweepPlan {
  const spec: SweepSpec = {
    name,
    sweepSeed,
    replicates,
    objective: { metric: 'valAcc', reducer: 'last', direction: 'maximise' },
    sampler: { name: 'grid' },
    pruner: { name: 'none' },
    base: { data: { name: 'digits' }, network: { width: 32 }, training: { epochs } },
    space: {
      'network.depth': { values: [1, 3, 5, 8] },
      'network.activation.name': { values: ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'prelu'] },
      'network.activation.params.negativeSlope': {
        values: [0.01, 0.1, 0.3],
        when: { 'network.activation.name': 'leakyRelu' },
      },
      'network.activation.params.alpha': {
        values: [0.05, 0.25, 1].map((initial) => ({ initial, per: 'layer' })),
        when: { 'network.activation.name': 'prelu' },
      },
    },
  };
  return planSweep(spec);
}

type Planned = SweepPlan['trials'][number];

/** An invented result for a planned trial: the same trial always gives the same one. */
export function demoTrial(planned: Planned): FinishedTrial {
  const { ordinal, replicate, key, spec } = planned;
  // By place, not by key: keys change with the arithmetic of trials, and the demo is to stay as it is.
  const random = generator(7919 * ordinal + replicate + 1);
  const { depth } = spec.network;
  const epochs = spec.training.epochs;
  const { name, params } = [spec.network.activation].flat()[0] ?? { name: '' };
  const slope = params?.['alpha'];
  const steep = typeof slope === 'object' && slope.initial >= 1;
  const slow = name === 'sigmoid';
  const deathShare = slow && depth >= 5 ? (depth === 8 ? 1 : 0.4) : steep && depth === 8 ? 0.2 : 0;
  const diesAt = random() < deathShare ? Math.floor((0.25 + 0.5 * random()) * epochs) : epochs;
  const top =
    (slow ? 0.93 : steep ? 0.953 : name === 'tanh' ? 0.963 : 0.969) -
    0.0035 * Math.abs(depth - 3) +
    0.004 * normal(random);
  const pace = (slow ? (depth >= 5 ? 0.01 : 0.35 / depth) : 1.1 / Math.sqrt(depth)) * (0.9 + 0.2 * random());
  const list: Epoch[] = [];
  for (let epoch = 1; epoch <= diesAt; epoch += 1) {
    const share = 1 - Math.exp(-pace * epoch);
    const valAcc = Math.round(360 * Math.min(0.995, 0.1 + (top - 0.1) * share + 0.003 * normal(random))) / 360;
    const valLoss = 2.3 * (1 - share) + 0.11 + 0.01 * random();
    list.push({ step: epoch * stepsPerEpoch, trainLoss: valLoss * (0.9 - 0.5 * share), valLoss, valAcc });
  }
  const step = diesAt * stepsPerEpoch;
  const last = list.at(-1);
  const result: TrialResult = {
    key,
    outcome:
      diesAt < epochs
        ? { state: 'died', step, cause: slow ? (depth === 8 ? 'vanished' : 'plateau') : 'diverged-nan', layer: 1 }
        : { state: 'finished', step },
    epochs: list,
    chosen:
      last === undefined ? null : { step: last.step, testLoss: last.valLoss, testAcc: (last.valAcc ?? 0) - 0.004 },
    digest: key,
    layers: [],
  };
  return { slot: { ordinal, replicate, key }, spec, result, durationMs: 120 + 80 * depth + 20 * random() };
}

/** Numbers in [0, 1) from a seed: mulberry32. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
