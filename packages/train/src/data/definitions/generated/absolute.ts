// y = |x|: the smallest regression with a kink, on which deep narrow ReLU networks collapse to a constant
// (Lu, Shin, Su, Karniadakis 2020, Dying ReLU and initialization, CiCP 28(5):1671-1706).
import { defineDataset } from '../../dataset-definition.js';
import { noiseOption, seedOption, withNoise } from './generated-options.js';

export const absolute = defineDataset({
  name: 'absolute',
  title: 'y = |x|',
  doc: 'y = |x| on equispaced points of [−√3, √3]: one input, one output',
  source: 'generated',
  options: {
    points: { kind: 'integer', default: 64, min: 2, max: 1_000_000, doc: 'number of points' },
    noise: noiseOption(0, 'y'),
    seed: seedOption,
  },
  shape: { rows: 64, features: 1, classes: null },
  credit: 'generated',
  load({ points, noise, seed }) {
    const end = Math.sqrt(3);
    const x = Float32Array.from({ length: points }, (_, i) => -end + (2 * end * i) / (points - 1));
    return {
      task: 'regression',
      rows: points,
      features: 1,
      outputs: 1,
      x,
      targets: withNoise(
        Float64Array.from(x, (value) => Math.abs(value)),
        noise,
        seed,
      ),
      // The interval has mean 0 and variance 1 already, and |x| is even about 0: shifting it would change the problem.
      scaling: 'none',
    };
  },
});
