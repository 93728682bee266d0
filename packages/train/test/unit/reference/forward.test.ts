import { readFileSync } from 'node:fs';
import { activationByName } from '@actlab/core';
import { describe, expect, it, test } from 'vitest';
import {
  forward,
  type Mode,
  meanLoss,
  openTrainer,
  type ReferenceNetwork,
  type ReferenceNormalisation,
  referenceLosses,
} from '../../../dist/reference/index.js';
import { randomNetwork } from '../../random-network.js';

type Statistics = Pick<ReferenceNormalisation, 'gamma' | 'beta' | 'runningMean' | 'runningVariance'>;
interface Case {
  kind: 'none' | 'batch' | 'layer';
  position: 'before' | 'after';
  residual: boolean;
  mode: Mode;
  outputs: number[][];
  losses: Record<keyof typeof referenceLosses, number>;
  running: { mean: number[]; variance: number[] }[];
}
/** Made by fixtures/network-forward.py with NumPy and SciPy. */
const fixture = JSON.parse(readFileSync(new URL('../../fixtures/network-forward.json', import.meta.url), 'utf8')) as {
  rows: number[][];
  targets: number[][];
  layers: { weights: number[][]; bias: number[] }[];
  normalisations: Statistics[];
  cases: Case[];
};

function networkOf({ kind, position, residual }: Case): ReferenceNetwork {
  return {
    layers: structuredClone(fixture.layers).map((layer, index) => ({
      ...layer,
      activation: index < 2 ? activationByName('tanh') : null,
      params: {},
      learned: [],
      normalisation:
        kind === 'none' || index === 2 ? null : { kind, position, ...structuredClone(fixture.normalisations[index]!) },
      residual: residual && index === 1,
    })),
  };
}

const worst = (got: number[][], expected: number[][]) =>
  Math.max(...got.flatMap((row, r) => row.map((each, j) => Math.abs(each - expected[r]![j]!))));

const learning = fixture.cases.filter(({ running }) => running.length > 0);

describe('a network has the numbers of NumPy', () => {
  test.each(fixture.cases)('$kind normalisation $position, residual $residual, $mode: outputs and losses', (each) => {
    const network = networkOf(each);
    const { outputs } = forward(network, fixture.rows, each.mode);
    expect(worst(outputs, each.outputs)).toBeLessThan(1e-13);
    for (const loss of Object.values(referenceLosses)) {
      const value = meanLoss(network, fixture, loss, each.mode);
      const expected = each.losses[loss.name as keyof typeof referenceLosses];
      expect(Math.abs(value / expected - 1)).toBeLessThan(1e-14);
    }
  });

  test.each(learning)('$kind normalisation $position, residual $residual: running statistics', (each) => {
    const network = networkOf(each);
    const training = { loss: referenceLosses.mse, rule: { name: 'sgd', learningRate: 0.1 } as const };
    openTrainer(network, training).step({ rows: fixture.rows, targets: fixture.targets });
    const norms = network.layers.flatMap(({ normalisation }) => normalisation ?? []);
    expect(
      worst(
        norms.map((norm) => norm.runningMean),
        each.running.map((of) => of.mean),
      ),
    ).toBeLessThan(1e-14);
    expect(
      worst(
        norms.map((norm) => norm.runningVariance),
        each.running.map((of) => of.variance),
      ),
    ).toBeLessThan(1e-14);
  });
});

describe('a network that breaks a rule', () => {
  const shape = { features: 2, widths: [3, 3], outputs: 2, activation: 'tanh', residual: true };

  it.each([
    ['one number per unit', (network: ReferenceNetwork) => network.layers[1]!.bias.pop(), 'layers[1].bias'],
    ['one weight per input', (network: ReferenceNetwork) => network.layers[0]!.weights[2]!.pop(), 'weights[2]'],
    ['learnable parameters', (network: ReferenceNetwork) => network.layers[0]!.learned.push('alpha'), 'learned'],
    ['false in the first layer', (network: ReferenceNetwork) => (network.layers[0]!.residual = true), 'residual'],
  ])('is refused where it must have %s', (_, damage, path) => {
    const network = randomNetwork(shape, 1);
    damage(network);
    expect(() => forward(network, [[1, 2]], 'evaluation')).toThrow(path);
  });

  it('cannot add the output of a layer of another width', () => {
    const uneven = randomNetwork({ ...shape, widths: [3, 2] }, 1);
    expect(() => forward(uneven, [[1, 2]], 'evaluation')).toThrow(
      'network.layers[1].weights: must have as many units as the layer before, whose output is added, 3, got 2',
    );
  });

  it('cannot normalise a batch of one row by its own statistics', () => {
    const network = randomNetwork({ ...shape, normalisation: { kind: 'batch', position: 'before' } }, 1);
    expect(() => forward(network, [[1, 2]], 'training')).toThrow('at least 2 rows, got 1');
    expect(forward(network, [[1, 2]], 'evaluation').outputs[0]).toHaveLength(2);
  });
});

describe('the losses', () => {
  it('stay finite for outputs whose exponential overflows', () => {
    const { crossEntropy, binaryCrossEntropy } = referenceLosses;
    expect(crossEntropy.evaluate([[1000, 0]], [[0, 1]])).toEqual({ value: 1000, gradient: [[1, -1]] });
    expect(binaryCrossEntropy.evaluate([[-1000, 1000]], [[1, 1]])).toEqual({ value: 500, gradient: [[-0.5, 0]] });
  });
});
