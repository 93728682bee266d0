// A circle inside another, as `make_circles` of scikit-learn places them.
import { cosTurns, sinTurns } from '../../../numerics/sin-cos.js';
import { defineDataset } from '../../dataset-definition.js';
import { noiseOption, rowsOption, seedOption, withNoise } from './generated-options.js';

/**
 * Class 0, ⌊rows/2⌋ points: (cos t, sin t); class 1, the others: `factor` times that; t equispaced on [0, 2π), the end
 * left out. Rows stand in the order of the classes.
 */
export const circles = defineDataset({
  name: 'circles',
  title: 'Circles',
  doc: 'a circle inside another with noise, 2 features, 2 classes',
  source: 'generated',
  options: {
    rows: rowsOption(400, 4),
    noise: noiseOption(0.05, 'both features'),
    factor: { kind: 'number', default: 0.5, min: 0, max: 1, excludeMax: true, doc: 'radius of the inner circle' },
    seed: seedOption,
  },
  shape: { rows: 400, features: 2, classes: 2 },
  credit: 'generated',
  load({ rows, noise, factor, seed }) {
    const outer = Math.floor(rows / 2);
    const points = new Float64Array(2 * rows);
    const labels = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const isInner = row >= outer;
      const turn = isInner ? (row - outer) / (rows - outer) : row / outer;
      const radius = isInner ? factor : 1;
      points[2 * row] = radius * cosTurns(turn);
      points[2 * row + 1] = radius * sinTurns(turn);
      labels[row] = isInner ? 1 : 0;
    }
    return {
      task: 'classification',
      rows,
      features: 2,
      outputs: 2,
      x: withNoise(points, noise, seed),
      labels,
      classes: ['outer', 'inner'],
      // One mean and variance for both features: circles stay round.
      scaling: 'whole',
    };
  },
});
