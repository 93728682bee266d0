// y = |x|: the smallest regression with a kink, on which deep narrow ReLU networks collapse to a constant
// (Lu, Shin, Su, Karniadakis 2020, Dying ReLU and initialization, CiCP 28(5):1671-1706).
import type { DatasetDefinition } from '../dataset.js';
import { rejectOptions } from '../reject-options.js';

const points = 64;

const title = 'y = |x|';

export const absolute: DatasetDefinition = {
  name: 'absolute',
  title,
  doc: 'y = |x| on 64 equispaced points of [−√3, √3]: one input, one output',
  load(options) {
    rejectOptions('absolute', options);
    const end = Math.sqrt(3);
    const x = Float32Array.from({ length: points }, (_, i) => -end + (2 * end * i) / (points - 1));
    return {
      name: 'absolute',
      title,
      task: 'regression',
      credit: 'generated',
      rows: points,
      features: 1,
      outputs: 1,
      x,
      targets: x.map((value) => Math.abs(value)),
      // The interval has mean 0 and variance 1 already, and |x| is even about 0: shifting it would change the problem.
      scaling: 'none',
    };
  },
};
