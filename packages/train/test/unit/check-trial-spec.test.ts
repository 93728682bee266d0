import type { JsonObject } from '@actlab/train/records';
import { checkTrialSpec, completeTrialSpec, loadDataset, runTrial } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';

const digits = loadDataset({ name: 'digits' });
const absolute = loadDataset({ name: 'absolute' });

const wrong: [partial: JsonObject, message: string | RegExp][] = [
  [{ training: { loss: 'hinge' } }, 'training.loss: must be one of crossEntropy, mse, binaryCrossEntropy, got "hinge"'],
  [
    { training: { optimiser: { name: 'lion' } } },
    'training.optimiser.name: must be one of sgd, adagrad, rmsprop, adam, adamw, got "lion"',
  ],
  [
    { training: { optimiser: { name: 'sgd', params: { beta1: 0.1 } } } },
    'training.optimiser.params.beta1: must be one of momentum, nesterov, weightDecay, got 0.1',
  ],
  [
    { training: { optimiser: { name: 'adam', params: { weightDecay: 2 } } } },
    'training.optimiser.params.weightDecay: must be a number in [0, 1], got 2',
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
  [
    { network: { initialiser: { name: 'glorot' } } },
    'network.initialiser.name: must be one of he, xavier, lecun, orthogonal, fixed, got "glorot"',
  ],
  [
    { network: { initialiser: { name: 'orthogonal', distribution: 'uniform' } } },
    'network.initialiser.distribution: must be normal for orthogonal weights, got uniform',
  ],
  [
    { network: { initialiser: { params: { mode: 'fan' } } } },
    'network.initialiser.params.mode: must be one of fanIn, fanOut, got "fan"',
  ],
  [
    { network: { initialiser: { name: 'fixed', params: { std: 0 } } } },
    'network.initialiser.params.std: must be a number in (0, 1000000], got 0',
  ],
  [
    { network: { initialiser: { bias: { name: 'ones' } } } },
    'network.initialiser.bias.name: must be one of zero, constant, normal, uniform, got "ones"',
  ],
  [
    { network: { initialiser: { bias: { name: 'constant', params: { std: 1 } } } } },
    'network.initialiser.bias.params.std: must be one of value, got 1',
  ],
  [
    { training: { schedule: { name: 'linear' } } },
    'training.schedule.name: must be one of constant, step, cosine, got "linear"',
  ],
  [
    { training: { schedule: 'constant' } },
    'training.schedule: must be an object with a name and its options, got "constant"',
  ],
  [
    { training: { schedule: { name: 'cosine', final: 2 } } },
    'training.schedule.final: must be a number in [0, 1], got 2',
  ],
  [
    { training: { schedule: { name: 'step', every: 1.5 } } },
    'training.schedule.every: must be a whole number from 1 to 100000, got 1.5',
  ],
  [{ training: { schedule: { warmup: -1 } } }, 'training.schedule.warmup: must be a number in [0, 100000], got -1'],
  [
    { network: { residual: true, width: [8, 9, 8] } },
    'network.width: must be the same for all layers of a residual network, 8, got 9',
  ],
  [{ network: { residual: 1 } }, 'network.residual: must be true or false, got 1'],
  [
    { network: { normalisation: { name: 'group' } } },
    'network.normalisation.name: must be one of none, batch, layer, got "group"',
  ],
  [
    { network: { normalisation: { name: 'batch' } }, training: { batch: 1 } },
    'training.batch: must be at least 2 where batches are normalised, got 1',
  ],
  [{ training: { earlyStopping: { patience: 0 } } }, /^training\.earlyStopping\.patience: .* from 1 .*, got 0/],
  [
    { training: { earlyStopping: { targetAccuracy: 2 } } },
    'training.earlyStopping.targetAccuracy: must be a number from 0 to 1, got 2',
  ],
  [
    { training: { earlyStopping: { divergence: 1 } } },
    'training.earlyStopping.divergence: must be a number greater than 1, got 1',
  ],
  [{ training: { earlyStopping: { colour: 1 } } }, /^training\.earlyStopping\.colour: unknown key/],
  [{ training: { clipNorm: 0 } }, 'training.clipNorm: must be a number greater than 0, got 0'],
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

  test('refuses a target accuracy for a regression, which has none', () => {
    const training = { loss: 'mse', batch: 8, earlyStopping: { targetAccuracy: 0.9 } };
    expect(() => checkTrialSpec(completeTrialSpec({ data: { name: 'absolute' }, training }), absolute)).toThrow(
      'training.earlyStopping.targetAccuracy: must be absent: absolute is a regression, which has no accuracy, got 0.9',
    );
  });

  test('accepts the defaults and everything that can be trained', () => {
    const partials: JsonObject[] = [
      {},
      { network: { depth: 2, width: [16, 8], activation: [{ name: 'tanh' }, { name: 'relu' }] } },
      { training: { loss: 'mse', optimiser: { name: 'adam', params: { beta1: 0 } }, clipNorm: 1 } },
      { network: { initialiser: { name: 'xavier', distribution: 'uniform', gain: 1 } } },
      { network: { initialiser: { name: 'orthogonal', bias: { name: 'normal', params: { byFanIn: true } } } } },
      { network: { residual: true, normalisation: { name: 'layer', position: 'after' } } },
      {
        training: {
          schedule: { name: 'cosine', final: 0.1, warmup: 0.5 },
          earlyStopping: { patience: 2, targetLoss: 0 },
        },
      },
      { data: { name: 'digits', options: {}, sha256: digits.sha256 } },
    ];
    for (const partial of partials) checkTrialSpec(completeTrialSpec(partial), digits);
  });
});

test('runTrial refuses options it does not have instead of ignoring them', () => {
  const options = { onStep: () => undefined } as object;
  expect(() => runTrial(completeTrialSpec({}), digits, options)).toThrow(
    'options.onStep: must be absent; known options are record, from, shouldStop, onEpoch',
  );
});
