// The outputs of a random network, to be learned by others (Gardner, Derrida 1989, J. Phys. A 22, 1983; Saad, Solla 1995,
// Phys. Rev. E 52, 4225).
import { activationByName, activationList, forward } from '@actlab/core';
import { InvalidSpecError } from '../../../errors.js';
import { drawNormals } from '../../../random/draws.js';
import { defaultTrialSpec } from '../../../records/index.js';
import { defineDataset } from '../../dataset-definition.js';
import { dataStream, maxValues, noiseOption, rowsOption, seedOption, withNoise } from './generated-options.js';

const { activation } = defaultTrialSpec.network;

/**
 * x ~ N(0, 1), y = V f(W x) + noise with W ~ N(0, 1/features), V ~ N(0, 1/teacherWidth) and no biases. W x and f are
 * float32; V f is summed in float64 and rounded once.
 */
export const teacherStudent = defineDataset({
  name: 'teacherStudent',
  title: 'Teacher and student',
  doc: 'a random network of one hidden layer on normal inputs, real outputs',
  source: 'generated',
  options: {
    rows: rowsOption(1000, 10),
    features: { kind: 'integer', default: 10, min: 1, max: 1000, doc: 'number of inputs' },
    outputs: { kind: 'integer', default: 1, min: 1, max: 1000, doc: 'number of outputs' },
    teacherWidth: { kind: 'integer', default: 5, min: 1, max: 10_000, doc: 'hidden units of the teacher' },
    activation: {
      kind: 'choice',
      default: Array.isArray(activation) ? activation[0]!.name : activation.name,
      choices: activationList.map(({ name }) => name),
      doc: 'activation of the teacher',
    },
    noise: noiseOption(0, 'the outputs'),
    seed: seedOption,
  },
  shape: { rows: 1000, features: 10, classes: null },
  credit: 'generated',
  load({ rows, features, outputs, teacherWidth, activation: name, noise, seed }) {
    const largest = rows * Math.max(features, outputs);
    if (largest > maxValues) {
      const rule = `must make at most ${maxValues} values with the features and outputs asked for`;
      throw new InvalidSpecError('data.options.rows', rule, `${largest} values`);
    }
    const f = activationByName(name);
    const x = Float32Array.from(drawNormals(dataStream(seed, 'features'), rows * features));
    const first = normalWeights(seed, 'firstWeights', teacherWidth, features);
    const second = normalWeights(seed, 'secondWeights', outputs, teacherWidth);
    const hidden = new Float32Array(teacherWidth);
    const targets = new Float64Array(rows * outputs);
    for (let row = 0; row < rows; row++) {
      const input = x.subarray(row * features, (row + 1) * features);
      for (let unit = 0; unit < teacherWidth; unit++) hidden[unit] = product(first, unit, input);
      forward(f, hidden, undefined, hidden);
      for (let k = 0; k < outputs; k++) targets[row * outputs + k] = product(second, k, hidden);
    }
    return {
      task: 'regression',
      rows,
      features,
      outputs,
      x,
      targets: withNoise(targets, noise, seed),
      // The inputs have mean 0 and variance 1 by their distribution.
      scaling: 'none',
    };
  },
});

/** f64[rows × columns] of N(0, 1/columns). */
function normalWeights(
  seed: number,
  use: 'firstWeights' | 'secondWeights',
  rows: number,
  columns: number,
): Float64Array {
  const scale = 1 / Math.sqrt(columns);
  return drawNormals(dataStream(seed, use), rows * columns).map((normal) => normal * scale);
}

/** Row `row` of the matrix times the vector, summed in order. */
function product(matrix: Float64Array, row: number, vector: Float32Array): number {
  let sum = 0;
  for (let j = 0; j < vector.length; j++) sum += matrix[row * vector.length + j]! * vector[j]!;
  return sum;
}
