// Two interleaved half circles, as `make_moons` of scikit-learn places them.
import { cosTurns, sinTurns } from '../../../numerics/sin-cos.js';
import { defineDataset } from '../../dataset-definition.js';
import { noiseOption, rowsOption, seedOption, withNoise } from './generated-options.js';

/**
 * Class 0, ⌊rows/2⌋ points: (cos t, sin t); class 1, the others: (1 − cos t, ½ − sin t); t equispaced on [0, π], both
 * ends included. Rows stand in the order of the classes.
 */
export const twoMoons = defineDataset({
  name: 'twoMoons',
  title: 'Two moons',
  doc: 'two interleaved half circles with noise, 2 features, 2 classes',
  source: 'generated',
  options: { rows: rowsOption(400, 4), noise: noiseOption(0.1, 'both features'), seed: seedOption },
  shape: { rows: 400, features: 2, classes: 2 },
  credit: 'generated',
  load({ rows, noise, seed }) {
    const upper = Math.floor(rows / 2);
    const points = new Float64Array(2 * rows);
    const labels = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const isLower = row >= upper;
      const halfTurn = isLower ? (row - upper) / (rows - upper - 1) : row / (upper - 1);
      const x = cosTurns(halfTurn / 2);
      const y = sinTurns(halfTurn / 2);
      points[2 * row] = isLower ? 1 - x : x;
      points[2 * row + 1] = isLower ? 0.5 - y : y;
      labels[row] = isLower ? 1 : 0;
    }
    return {
      task: 'classification',
      rows,
      features: 2,
      outputs: 2,
      x: withNoise(points, noise, seed),
      labels,
      classes: ['upper', 'lower'],
      scaling: 'columns',
    };
  },
});
