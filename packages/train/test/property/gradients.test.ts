import type { ActivationSpec } from '@actlab/train/records';
import { describe, expect, test } from 'vitest';
import { crossEntropy } from '../../dist/network/losses/cross-entropy.js';
import { meanSquaredError } from '../../dist/network/losses/mean-squared-error.js';
import {
  differenceGradient,
  feedForward,
  meanLoss,
  crossEntropy as referenceCrossEntropy,
  squaredError,
} from '../reference-network.js';
import { networkPair, type Shape } from '../reference-pair.js';

const activations: ActivationSpec[] = [
  { name: 'sigmoid' },
  { name: 'tanh' },
  { name: 'relu' },
  { name: 'leakyRelu', params: { negativeSlope: 0.1 } },
  { name: 'leakyRelu', params: { negativeSlope: -0.3 } },
  { name: 'prelu' },
  { name: 'prelu', params: { alpha: { initial: 0.25, per: 'layer' } } },
  { name: 'prelu', params: { alpha: { initial: -0.2, per: 'channel' } } },
  { name: 'leakyRelu', params: { negativeSlope: { initial: 0.05, per: 'channel' } } },
];
const losses = [
  { task: 'classification', engine: crossEntropy, reference: referenceCrossEntropy },
  { task: 'regression', engine: meanSquaredError, reference: squaredError },
] as const;
const cases = activations.flatMap((activation) =>
  losses.map((loss) => ({ activation, loss, title: `${JSON.stringify(activation)} with ${loss.engine.name}` })),
);

describe.each(cases)('a network of $title', ({ activation, loss }) => {
  const shape: Shape = { features: 3, widths: [6, 5, 7], outputs: 4, activation, task: loss.task };
  const { network, part, layers, rows, targets } = networkPair(shape);
  const pass = network.openPass(part.rows);
  network.forward(pass, part.x);
  const value = loss.engine.create(shape.outputs).evaluate(pass.outputs, part.targets, part.rows, pass.outputDelta);
  network.backward(pass);

  test('has the outputs and the loss of the float64 reference', () => {
    const expected = rows.flatMap((row) => feedForward(layers, row).at(-1)!.h);
    const largest = Math.max(...expected.map(Math.abs));
    for (const [i, output] of pass.outputs.entries())
      expect(Math.abs(output - expected[i]!)).toBeLessThan(2e-6 * largest);
    expect(value).toBeCloseTo(meanLoss(layers, rows, targets, loss.reference), 6);
  });

  test('has the gradient of central differences of the reference, every parameter within 1e-5 of the largest', () => {
    const expected = differenceGradient(layers, rows, targets, loss.reference);
    const { gradients } = network.parameters;
    expect(gradients.length).toBe(expected.length);
    const largest = Math.max(...expected.map(Math.abs));
    const worst = Math.max(...expected.map((g, i) => Math.abs(gradients[i]! - g))) / largest;
    expect(worst).toBeLessThan(1e-5);
  });
});
