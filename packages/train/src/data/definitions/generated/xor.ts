// Exclusive or of signs, in any number of dimensions parity (Minsky, Papert 1969, Perceptrons, chapter 3).
import { drawUniforms } from '../../../random/draws.js';
import { defineDataset } from '../../dataset-definition.js';
import { dataStream, noiseOption, rowsOption, seedOption, withNoise } from './generated-options.js';

/**
 * Features uniform on [−1, 1)^d; class 1 where the product of their signs is negative (an odd number of them is), else
 * class 0. Noise comes after the class is decided.
 */
export const xor = defineDataset({
  name: 'xor',
  title: 'Exclusive or',
  doc: 'the sign of the product of 2 features or more, 2 classes',
  source: 'generated',
  options: {
    rows: rowsOption(400, 20),
    features: { kind: 'integer', default: 2, min: 2, max: 20, doc: 'number of features: more than 2 is parity' },
    noise: noiseOption(0, 'all features'),
    seed: seedOption,
  },
  shape: { rows: 400, features: 2, classes: 2 },
  credit: 'generated',
  load({ rows, features, noise, seed }) {
    const points = drawUniforms(dataStream(seed, 'features'), rows * features);
    const labels = new Int32Array(rows);
    for (let i = 0; i < points.length; i++) if (points[i]! < 0) labels[Math.floor(i / features)]! ^= 1;
    return {
      task: 'classification',
      rows,
      features,
      outputs: 2,
      x: withNoise(points, noise, seed),
      labels,
      classes: ['even', 'odd'],
      // The classes meet at 0: shifting the features would change the problem.
      scaling: 'none',
    };
  },
});
