import { activationByName } from '@actlab/core';
import { describe, expect, it } from 'vitest';
import {
  type ReferenceLayer,
  type ReferenceNetwork,
  referenceLosses,
  traceStep,
  traceText,
} from '../../../dist/reference/index.js';
import { randomNetwork } from '../../random-network.js';

const dense = (weight: number, bias: number, activation: string | null): ReferenceLayer => ({
  weights: [[weight]],
  bias: [bias],
  activation: activation === null ? null : activationByName(activation),
  params: {},
  learned: [],
  normalisation: null,
  residual: false,
});
const rule = { name: 'sgd', learningRate: 0.1 } as const;

describe('the text of a traced step', () => {
  it('leads through two sigmoids, each at z = 1, where σ(1) = 0.73106 and σ′(1) = 0.19661', () => {
    const sigma = 1 / (1 + Math.exp(-1));
    const network: ReferenceNetwork = {
      layers: [dense(1, 0, 'sigmoid'), dense(1, 1 - sigma, 'sigmoid'), dense(2, 0, null)],
    };
    // o = 2σ(1) = 1.4621, L = o² = 2.1378, ∂L/∂o = 2o = 2.9242, ∂L/∂w1 = σ'(1)²·2·2o = 0.22607.
    expect(traceText(traceStep(network, [1], [0], referenceLosses.mse, rule))).toMatchInlineSnapshot(`
      "One training step of one sample through a 1-1-1-1 network

      Forward: a = W·x + b, z = a, then f(z)
        x = [1.0000]
        layer 1: f = Sigmoid, |f'| ≤ 1/4
          unit       a   f'(z)       h
             1  1.0000  0.1966  0.7311
        layer 2: f = Sigmoid, |f'| ≤ 1/4
          unit       a   f'(z)       h
             1  1.0000  0.1966  0.7311
        layer 3: linear
          unit   h = a
             1  1.4621
        loss mse = 2.1378 for target [0]

      Backward: each gradient is the one that arrives times a local derivative
        ∂L/∂output = [2.9242]
        layer 3
          unit   ∂L/∂h
             1  2.9242
        layer 2
          unit   ∂L/∂h   f'(z)   ∂L/∂z
             1  5.8485  0.1966  1.1499
        layer 1
          unit   ∂L/∂h   f'(z)   ∂L/∂z
             1  1.1499  0.1966  0.2261

      Paths from w1[1,1] to the loss: 1
        1. the strongest path, factor by factor
           factor                    value         product so far
           ∂a1[1]/∂w1[1,1] = x[1]   1.0000                 1.0000
           f'(z1[1])                0.1966  ≤ 1/4          0.1966
           ∂a2[1]/∂h1[1] = w2[1,1]  1.0000                 0.1966
           f'(z2[1])                0.1966  ≤ 1/4          0.0387
           ∂a3[1]/∂h2[1] = w3[1,1]  2.0000                 0.0773
           ∂L/∂output[1]            2.9242                 0.2261
        The factors f'(z) of path 1 multiply to 0.0387, at most (1/4)^2 = 0.0625
        Their sum is ∂L/∂w1[1,1] = 0.2261

      Update: the first one by sgd, learning rate 0.1000
        w1[1,1] ← 1.0000 − 0.1000 · 0.2261 = 0.9774
        With every number of the network updated the loss of this sample goes 2.1378 → 0.8947"
    `);
  });

  it('keeps to 100 columns, whatever the numbers, widths and depth', () => {
    const shapes = [
      { features: 40, widths: [30], outputs: 20, activation: 'relu' },
      { features: 3, widths: Array.from({ length: 60 }, () => 5), outputs: 3, activation: 'tanh', residual: true },
      {
        features: 12,
        widths: [9, 9, 9],
        outputs: 12,
        activation: 'elu',
        normalisation: { kind: 'layer', position: 'after' } as const,
        residual: true,
      },
    ];
    for (const shape of shapes) {
      for (const size of [1, 1e-9, 1e12]) {
        const network = randomNetwork(shape, 3);
        for (const layer of network.layers)
          layer.weights = layer.weights.map((of) => of.map((weight) => weight * size));
        const row = Array.from({ length: shape.features }, (_, i) => -size / (i + 3));
        const target = Array.from({ length: shape.outputs }, () => 1 / shape.outputs);
        const text = traceText(traceStep(network, row, target, referenceLosses.crossEntropy, rule));
        expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
        expect(text).not.toMatch(/undefined|\bnull\b/);
      }
    }
  });

  it('says how normalisation was traced, what the largest paths carry, and that a dead path carries 0', () => {
    const shape = { features: 2, widths: [4, 4, 4], outputs: 2, activation: 'relu' };
    const network = randomNetwork({ ...shape, normalisation: { kind: 'batch', position: 'before' } }, 1);
    const text = traceText(traceStep(network, [1, 1], [0, 1], referenceLosses.mse, rule));
    expect(text).toContain('Batch normalisation is held at its running mean and variance');
    expect(text).toMatch(/Paths from w1\[1,1\] to the loss: 32; the 16 with the largest \|product\| carry [\d.]+ %/);
    const dead = randomNetwork(shape, 1);
    dead.layers[0]!.bias[0] = -100;
    expect(traceText(traceStep(dead, [1, 1], [0, 1], referenceLosses.mse, rule))).toContain(
      'The sum over all paths is ∂L/∂w1[1,1] = 0\n',
    );
  });
});
