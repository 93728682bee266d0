// One dense layer: z = x·W + b, then its activation; and the gradients of both.
import { ActivationUnit } from './activation-unit.js';
import { multiplyAddBias, multiplyTransposedLeft, multiplyTransposedRight } from './gemm.js';
import type { LayerPlan } from './layer-plan.js';
import type { LayerSegments } from './parameters.js';

/** What a layer computes for a block of rows; all f32[rows × outputs]. Without activation `h` is `z` itself. */
export interface LayerBuffers {
  z: Float32Array;
  h: Float32Array;
  /** Gradient of the loss with respect to h on the way in, to z after `backward`. */
  delta: Float32Array;
}

export class DenseLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly segments: LayerSegments;
  /** Null in the output layer. */
  readonly unit: ActivationUnit | null;

  constructor(plan: LayerPlan, segments: LayerSegments) {
    this.inputs = plan.inputs;
    this.outputs = plan.outputs;
    this.segments = segments;
    this.unit = plan.activation === null ? null : new ActivationUnit(plan.activation, segments.learned);
  }

  allocate(rows: number): LayerBuffers {
    const z = new Float32Array(rows * this.outputs);
    const h = this.unit === null ? z : new Float32Array(z.length);
    return { z, h, delta: new Float32Array(z.length) };
  }

  /** From the rows of `input` to `buffers.z` and `buffers.h`. */
  forward(input: Float32Array, buffers: LayerBuffers, rows: number): void {
    const { weights, bias } = this.segments;
    multiplyAddBias(buffers.z, input, weights.values, bias.values, rows, this.inputs, this.outputs);
    this.unit?.forward(buffers.z, buffers.h);
  }

  /** Writes the gradients of this layer's parameters and, unless it is null, the gradient with respect to `input`. */
  backward(input: Float32Array, buffers: LayerBuffers, rows: number, inputDelta: Float32Array | null): void {
    const { weights, bias } = this.segments;
    const { delta } = buffers;
    this.unit?.backward(delta, buffers.z, buffers.h);
    multiplyTransposedLeft(weights.gradients, input, delta, rows, this.inputs, this.outputs);
    sumRows(bias.gradients, delta, rows, this.outputs);
    if (inputDelta !== null)
      multiplyTransposedRight(inputDelta, delta, weights.values, rows, this.outputs, this.inputs);
  }
}

/** out[j] = Σ_i rows[i,j], in float64, in the order of the rows. */
function sumRows(out: Float32Array, matrix: Float32Array, rows: number, columns: number): void {
  for (let j = 0; j < columns; j++) {
    let sum = 0;
    for (let at = j; at < rows * columns; at += columns) sum += matrix[at]!;
    out[j] = sum;
  }
}
