// The deepest networks there are, with everything that makes a program long.
import type { JsonObject } from '@actlab/train/records';
import { runTrial } from '@actlab/train/trial';
import { describe, expect, test } from 'vitest';
import { meanLoss, referenceLosses } from '../../dist/reference/index.js';
import { noiseSpec, openPair } from '../engine-pair.js';
import { noiseDataset } from '../noise-dataset.js';

const dataset = noiseDataset({ task: 'classification', features: 3, outputs: 2, rows: 131 });
const learned = (per: string): JsonObject => ({ name: 'prelu', params: { alpha: { initial: 0.25, per } } });
const deep = (more: JsonObject, training: JsonObject = {}) =>
  noiseSpec({
    network: { depth: 256, width: 4, ...more },
    training: { batch: 20, epochs: 2, learningRate: 1e-3, clipNorm: 1, schedule: { name: 'cosine' }, ...training },
  });

describe('256 layers', () => {
  test.each<[string, JsonObject]>([
    ['plain', {}],
    [
      'batch-normalised, residual, alphas per channel',
      { normalisation: { name: 'batch' }, residual: true, activation: learned('channel') },
    ],
    [
      'layer-normalised after, residual, alphas per layer',
      { normalisation: { name: 'layer', position: 'after' }, residual: true, activation: learned('layer') },
    ],
    [
      'of softplus with betas per channel',
      { activation: { name: 'softplus', params: { beta: { initial: 1, per: 'channel' } } } },
    ],
  ])('train to the end, %s, with two kinds of probes and histograms', (_, more) => {
    for (const optimiser of [{ name: 'adam' }, { name: 'sgd' }]) {
      const spec = deep(more, { optimiser });
      const result = runTrial(spec, dataset, { record: { probes: 3, probeInputs: 9, histogramBins: 4 } });
      expect(result.outcome.step).toBe(14);
      expect(result.epochs.every(({ valLoss }) => Number.isFinite(valLoss))).toBe(true);
      expect(result.layers).toHaveLength(3 * 256);
    }
  });

  test('of identity give what the product of their matrices gives', () => {
    const spec = deep(
      { activation: { name: 'identity' }, initialiser: { name: 'orthogonal', gain: 1 } },
      { batch: 131 },
    );
    const { training, network, batch } = openPair(spec, dataset);
    const expected = meanLoss(network, batch, referenceLosses.crossEntropy, 'training');
    // 257 products, each rounded to 6e-8 of a vector whose length orthogonal matrices keep.
    expect(Math.abs(training.train(1) / expected - 1)).toBeLessThan(257 * 6e-8);
  });

  test('and each with an activation of its own', () => {
    const names = ['relu', 'tanh', 'gelu', 'sin', 'elu', 'swish', 'mish', 'sigmoid'];
    const activation = Array.from({ length: 256 }, (_, layer) => ({ name: names[layer % names.length]! }));
    const spec = deep({ activation, residual: true, normalisation: { name: 'layer' } });
    expect(runTrial(spec, dataset).epochs).toHaveLength(2);
  });
});
