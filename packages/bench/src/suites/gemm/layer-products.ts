// The three matrix products of a dense layer, as numbers and as what they must be. Arrays are row-major without padding.
import { seededNormals } from '../../seeded-random.js';
import type { Mismatch } from '../../suite.js';

/** Rows of a batch, inputs and outputs of a layer. */
export interface LayerShape {
  readonly batch: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** `forward`: W·X + b. `inputGradient`: Wᵀ·D. `weightGradient`: D·Xᵀ. */
export type ProductName = 'forward' | 'inputGradient' | 'weightGradient';

/** Multiplications and additions of one product, the same for all three. */
export const productFlop = ({ batch, inputs, outputs }: LayerShape): number => 2 * batch * inputs * outputs;

/** f32 numbers of one layer: X[inputs × batch], W[outputs × inputs], b[outputs], D[outputs × batch]. */
export interface LayerNumbers {
  readonly x: Float32Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly delta: Float32Array;
}

export function layerNumbers({ batch, inputs, outputs }: LayerShape, seed: number): LayerNumbers {
  return {
    x: seededNormals(inputs * batch, 1, 4 * seed),
    weights: seededNormals(outputs * inputs, 1, 4 * seed + 1),
    bias: seededNormals(outputs, 1, 4 * seed + 2),
    delta: seededNormals(outputs * batch, 1, 4 * seed + 3),
  };
}

/** What a product is made of: C[m × n] = Σ a(i, p)·b(p, j) over k terms, plus start(i). */
interface ProductForm {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  a(i: number, p: number): number;
  b(p: number, j: number): number;
  start(i: number): number;
}

function formOf(name: ProductName, { batch, inputs, outputs }: LayerShape, numbers: LayerNumbers): ProductForm {
  const { x, weights, bias, delta } = numbers;
  const weight = (o: number, i: number): number => weights[o * inputs + i]!;
  const slope = (o: number, r: number): number => delta[o * batch + r]!;
  const feature = (i: number, r: number): number => x[i * batch + r]!;
  switch (name) {
    case 'forward':
      return { m: outputs, n: batch, k: inputs, a: weight, b: feature, start: (o) => bias[o]! };
    case 'inputGradient':
      return { m: inputs, n: batch, k: outputs, a: (i, o) => weight(o, i), b: slope, start: () => 0 };
    case 'weightGradient':
      return { m: outputs, n: inputs, k: batch, a: slope, b: (r, i) => feature(i, r), start: () => 0 };
    default:
      return name satisfies never;
  }
}

/** Half a unit in the last place of 1 in float32. */
const unitRoundoff = 2 ** -24;

/**
 * The first element of `out`, whose rows are `stride` apart, that is farther from the float64 product than any order of
 * float32 sums allows: k + 1 roundings of the sum of magnitudes.
 * @see Higham 2002, "Accuracy and Stability of Numerical Algorithms", eq. 3.5.
 */
export function firstWrongElement(
  name: ProductName,
  shape: LayerShape,
  numbers: LayerNumbers,
  out: Float32Array,
  stride: number,
): Mismatch | undefined {
  const { m, n, k, a, b, start } = formOf(name, shape, numbers);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let expected = start(i);
      let magnitude = Math.abs(expected);
      for (let p = 0; p < k; p++) {
        const term = a(i, p) * b(p, j);
        expected += term;
        magnitude += Math.abs(term);
      }
      const tolerance = (k + 1) * unitRoundoff * magnitude;
      const actual = out[i * stride + j]!;
      if (!(Math.abs(actual - expected) <= tolerance)) return { at: `C[${i}, ${j}]`, expected, actual, tolerance };
    }
  }
  return undefined;
}
