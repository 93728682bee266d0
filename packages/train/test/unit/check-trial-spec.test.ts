import type { JsonObject } from '@actlab/train/records';
import { checkTrialSpec, completeTrialSpec, loadDataset, runTrial } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';

const digits = loadDataset({ name: 'digits' });
const absolute = loadDataset({ name: 'absolute' });

const wrong: [partial: JsonObject, message: string | RegExp][] = [
  [{ training: { loss: 'hinge' } }, 'training.loss: must be one of crossEntropy, mse, got "hinge"'],
  [{ training: { optimiser: { name: 'lion' } } }, 'training.optimiser.name: must be one of sgd, adam, got "lion"'],
  [
    { training: { optimiser: { name: 'sgd', params: { weightDecay: 0.1 } } } },
    'training.optimiser.params.weightDecay: must be one of momentum, nesterov, got 0.1',
  ],
  [
    { training: { optimiser: { name: 'sgd', params: { momentum: 1 } } } },
    'training.optimiser.params.momentum: must be a number in [0, 1), got 1',
  ],
  [
    { training: { optimiser: { name: 'sgd', params: { nesterov: 'yes' } } } },
    'training.optimiser.params.nesterov: must be true or false, got "yes"',
  ],
  [
    { training: { optimiser: { name: 'adam', params: [1] } } },
    'training.optimiser.params: must be an object of options, got [1]',
  ],
  [{ network: { initialiser: { name: 'lecun' } } }, 'network.initialiser.name: must be one of he, xavier, got "lecun"'],
  [{ training: { schedule: { name: 'cosine' } } }, /^training\.schedule: must be \{name: 'constant'\}.*got/],
  [{ training: { schedule: 'constant' } }, /^training\.schedule: must be \{name: 'constant'\}/],
  [{ network: { residual: true } }, 'network.residual: must be false in this version, got true'],
  [
    { network: { normalisation: { name: 'batch' } } },
    `network.normalisation.name: must be 'none' in this version, got "batch"`,
  ],
  [{ network: { depth: 3, width: [8, 8] } }, 'network.width: must list 3 widths, one per hidden layer, got 2'],
  [
    { network: { depth: 2, activation: [{ name: 'relu' }] } },
    'network.activation: must list 2 activations, one per hidden layer, got 1',
  ],
  [{ network: { depth: 0 } }, /^network\.depth: .*got 0/],
  [{ network: { activation: { name: 'rleu' } } }, /^network\.activation\.name: must be one of .*got "rleu"/],
  [
    { network: { activation: { name: 'leakyRelu', params: { slope: 0.1 } } } },
    /^network\.activation\.params\.slope: must be a parameter of leakyRelu/,
  ],
  [{ training: { batch: 2000 } }, /^training\.batch: must be at most 1078, the number of training rows, got 2000/],
  [{ training: { learningRate: 0 } }, /^training\.learningRate: .*got 0/],
  [{ split: [0.5, 0.4, 0.2] }, /^split: three positive shares|^split: /],
  [{ data: { name: 'iris' } }, 'data.name: must be digits, the data set at hand, got "iris"'],
  [{ data: { name: 'digits', sha256: 'b'.repeat(64) } }, /^data\.sha256: must be [0-9a-f]{64}, the hash/],
  [{ colour: 1 }, /^colour: unknown key/],
];

describe('checkTrialSpec', () => {
  test.each(wrong)('refuses %j and says why', (partial, message) => {
    const check = () => checkTrialSpec(completeTrialSpec(partial), digits);
    expect(check).toThrow(expect.objectContaining({ name: 'InvalidSpecError', code: 'invalid-spec' }));
    expect(check).toThrow(message);
  });

  test('refuses cross-entropy for a regression, and a split that leaves a part empty', () => {
    const spec = completeTrialSpec({ data: { name: 'absolute' } });
    expect(() => checkTrialSpec(spec, absolute)).toThrow(
      'training.loss: must be a loss for regression, which absolute is, got "crossEntropy"',
    );
    const narrow = completeTrialSpec({
      data: { name: 'absolute' },
      split: [0.99, 0.005, 0.005],
      training: { loss: 'mse' },
    });
    expect(() => checkTrialSpec(narrow, absolute)).toThrow(/^split: must leave at least one row in each part/);
  });

  test('accepts the defaults and everything that this version trains', () => {
    const partials: JsonObject[] = [
      {},
      { network: { depth: 2, width: [16, 8], activation: [{ name: 'tanh' }, { name: 'relu' }] } },
      { training: { loss: 'mse', optimiser: { name: 'adam', params: { beta1: 0 } }, clipNorm: 1 } },
      { network: { initialiser: { name: 'xavier', distribution: 'uniform', gain: 1 } } },
      { data: { name: 'digits', options: {}, sha256: digits.sha256 } },
    ];
    for (const partial of partials) checkTrialSpec(completeTrialSpec(partial), digits);
  });
});

test('runTrial refuses options it does not have instead of ignoring them', () => {
  const options = { from: {} } as object;
  expect(() => runTrial(completeTrialSpec({}), digits, options)).toThrow(
    'options.from: must be absent; known options are record, shouldStop, onEpoch',
  );
});
