import { activationByName } from '@actlab/core';
import { describe, expect, it } from 'vitest';
import { chainGradient, type ReferenceNetwork, referenceLosses, trainable } from '../../../dist/reference/index.js';

/** Every trainable number is its place in the order. */
function numbered(): ReferenceNetwork {
  return {
    layers: [
      {
        weights: [
          [0, 1],
          [2, 3],
        ],
        bias: [4, 5],
        activation: activationByName('softplus'),
        params: { beta: 13 },
        learned: ['beta'],
        normalisation: {
          kind: 'layer',
          position: 'after',
          gamma: [6, 7],
          beta: [8, 9],
          runningMean: [],
          runningVariance: [],
        },
        residual: false,
      },
      {
        weights: [[10, 11]],
        bias: [12],
        activation: activationByName('prelu'),
        params: { alpha: [14] },
        learned: ['alpha'],
        normalisation: null,
        residual: false,
      },
    ],
  };
}

describe('the trainable numbers', () => {
  it('stand layer by layer as weights unit by unit, bias, gamma, beta; learned parameters after all layers', () => {
    const numbers = trainable(numbered());
    expect(numbers.map((number) => number.get())).toEqual(Array.from({ length: 15 }, (_, place) => place));
    expect(numbers[2]).toMatchObject({ kind: 'weight', layer: 0, unit: 1, input: 0 });
    expect(numbers[9]).toMatchObject({ kind: 'beta', layer: 0, unit: 1 });
    expect(numbers[13]).toMatchObject({ kind: 'parameter', layer: 0, name: 'beta' });
  });

  it('are set where they are read', () => {
    const network = numbered();
    for (const number of trainable(network)) number.set(number.get() + 100);
    expect(trainable(network).map((number) => number.get())).toEqual(Array.from({ length: 15 }, (_, i) => i + 100));
    expect(network.layers[0]!.params).toEqual({ beta: 113 });
    expect(network.layers[1]!.params).toEqual({ alpha: [114] });
  });

  it('have one gradient each', () => {
    const batch = { rows: [[1, 2]], targets: [[1]] };
    expect(chainGradient(numbered(), batch, referenceLosses.mse, 'training')).toHaveLength(15);
  });
});
