// The backward pass by the chain rule: from the output layer to the first, one local derivative at a time.
import type { ForwardPass, LayerPass } from './forward.js';
import type { ReferenceLayer, ReferenceNetwork } from './network.js';
import { normaliseBackward } from './normalise.js';

/** Derivatives of the loss, in the shapes of what they are derivatives by. */
export interface LayerGradient {
  weights: number[][];
  bias: number[];
  /** Empty without normalisation. */
  gamma: number[];
  beta: number[];
  /** One value per trained number of each learned parameter: one in all, or one per unit. */
  params: Record<string, number[]>;
  /** The gradient that arrives at h, at z and at a, and what is handed to the layer's input; rows × units (or inputs). */
  h: number[][];
  z: number[][];
  a: number[][];
  x: number[][];
}

/** Gradients of all layers, from the loss's gradient by the outputs (rows × outputs). */
export function backward(network: ReferenceNetwork, pass: ForwardPass, outputGradient: number[][]): LayerGradient[] {
  const gradients: LayerGradient[] = [];
  let arriving = outputGradient;
  for (let index = network.layers.length - 1; index >= 0; index--) {
    const gradient = layerBackward(network.layers[index]!, pass.layers[index]!, arriving);
    gradients.unshift(gradient);
    arriving = gradient.x;
  }
  return gradients;
}

/** Gradients in the order of `trainable`. */
export function flatGradient(network: ReferenceNetwork, gradients: LayerGradient[]): number[] {
  return [
    ...gradients.flatMap(({ weights, bias, gamma, beta }) => [...weights.flat(), ...bias, ...gamma, ...beta]),
    ...network.layers.flatMap(({ learned }, index) =>
      [...learned].sort().flatMap((name) => gradients[index]!.params[name]!),
    ),
  ];
}

function layerBackward(layer: ReferenceLayer, pass: LayerPass, h: number[][]): LayerGradient {
  const { normalisation: norm, weights } = layer;
  const { normalised } = pass;
  // h = y + x: ∂h/∂y = 1, ∂h/∂x = 1 (the second is added below).
  const y = h;
  // y = norm(f): through normalisation after the activation.
  const after = norm?.position === 'after' ? normaliseBackward(norm, normalised!, y) : null;
  const f = after?.input ?? y;
  // f = f(z; p): ∂f/∂z = f'(z), ∂f/∂p as the record says.
  const z = times(f, (r, j) => pass.f[r]![j]!.derivative);
  const params = Object.fromEntries(
    layer.learned.map((name) => {
      const perUnit = columnSums(times(f, (r, j) => pass.f[r]![j]!.byParameter[name]!));
      return [name, Array.isArray(layer.params[name]) ? perUnit : [perUnit.reduce((sum, each) => sum + each, 0)]];
    }),
  );
  // z = norm(a): through normalisation before the activation.
  const before = norm?.position === 'before' ? normaliseBackward(norm, normalised!, z) : null;
  const a = before?.input ?? z;
  // a_j = Σ_i w_ji·x_i + b_j: ∂a_j/∂w_ji = x_i, ∂a_j/∂b_j = 1, ∂a_j/∂x_i = w_ji.
  const weightGradient = weights.map((row, j) =>
    row.map((_, i) => a.reduce((sum, gradient, r) => sum + gradient[j]! * pass.x[r]![i]!, 0)),
  );
  const x = a.map((gradient, r) =>
    pass.x[r]!.map((_, i) => {
      const throughWeights = gradient.reduce((sum, g, j) => sum + g * weights[j]![i]!, 0);
      return layer.residual ? throughWeights + h[r]![i]! : throughWeights;
    }),
  );
  const { gamma, beta } = before ?? after ?? { gamma: [], beta: [] };
  return { weights: weightGradient, bias: columnSums(a), gamma, beta, params, h, z, a, x };
}

function times(matrix: number[][], factor: (row: number, unit: number) => number): number[][] {
  return matrix.map((row, r) => row.map((each, j) => each * factor(r, j)));
}

function columnSums(matrix: number[][]): number[] {
  return matrix[0]!.map((_, j) => matrix.reduce((sum, row) => sum + row[j]!, 0));
}
