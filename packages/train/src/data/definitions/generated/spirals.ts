// Interleaved spirals: the two-spirals problem (Lang, Witbrock 1988, Learning to tell two spirals apart, Proc. 1988
// Connectionist Models Summer School, 52-59), for any number of arms.
import { cosTurns, sinTurns } from '../../../numerics/sin-cos.js';
import { defineDataset } from '../../dataset-definition.js';
import { noiseOption, rowsOption, seedOption, withNoise } from './generated-options.js';

/**
 * Point i = 1..n of class c of k: radius r = i/n, angle `turns`·r + c/k in whole turns. The classes have equal numbers of
 * points, the first ones one more where rows is no multiple of k. Rows stand in the order of the classes.
 */
export const spirals = defineDataset({
  name: 'spirals',
  title: 'Spirals',
  doc: 'interleaved spirals with noise, 2 features, 2 classes or more',
  source: 'generated',
  options: {
    rows: rowsOption(400, 40),
    classes: { kind: 'integer', default: 2, min: 2, max: 20, doc: 'number of spirals' },
    turns: { kind: 'number', default: 1, min: 0, max: 20, excludeMin: true, doc: 'how often each goes around' },
    noise: noiseOption(0.02, 'both features'),
    seed: seedOption,
  },
  shape: { rows: 400, features: 2, classes: 2 },
  credit: 'generated',
  load({ rows, classes, turns, noise, seed }) {
    const points = new Float64Array(2 * rows);
    const labels = new Int32Array(rows);
    let row = 0;
    for (let label = 0; label < classes; label++) {
      const count = Math.floor(rows / classes) + (label < rows % classes ? 1 : 0);
      for (let i = 1; i <= count; i++, row++) {
        const radius = i / count;
        const angle = turns * radius + label / classes;
        const turn = angle - Math.floor(angle);
        points[2 * row] = radius * cosTurns(turn);
        points[2 * row + 1] = radius * sinTurns(turn);
        labels[row] = label;
      }
    }
    return {
      task: 'classification',
      rows,
      features: 2,
      outputs: classes,
      x: withNoise(points, noise, seed),
      labels,
      classes: Array.from({ length: classes }, (_, label) => `spiral ${label}`),
      // One mean and variance for both features: spirals stay round.
      scaling: 'whole',
    };
  },
});
