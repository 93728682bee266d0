// A multilayer perceptron: hidden dense layers, then a linear output layer. Everything is allocated before the first step.
import { DenseLayer, type LayerBuffers } from './dense-layer.js';
import type { LayerPlan } from './layer-plan.js';
import { allocateParameters, type Parameters } from './parameters.js';

/** Working arrays for a fixed number of rows. */
export interface Pass {
  readonly rows: number;
  /** One per layer, the output layer last. */
  readonly buffers: readonly LayerBuffers[];
  /** The rows of the last `forward`, f32[rows × features]; not a copy. */
  input: Float32Array;
  /** Network outputs of the last `forward`, f32[rows × outputs]. */
  readonly outputs: Float32Array;
  /** Where the loss writes its gradient with respect to `outputs` before `backward`. */
  readonly outputDelta: Float32Array;
}

export class Network {
  readonly parameters: Parameters;
  /** Hidden layers from the input on, then the output layer. */
  readonly layers: readonly DenseLayer[];

  constructor(plans: readonly LayerPlan[]) {
    this.parameters = allocateParameters(plans);
    this.layers = plans.map((plan, index) => new DenseLayer(plan, this.parameters.layers[index]!));
  }

  openPass(rows: number): Pass {
    const buffers = this.layers.map((layer) => layer.allocate(rows));
    const last = buffers.at(-1)!;
    return { rows, buffers, input: new Float32Array(0), outputs: last.h, outputDelta: last.delta };
  }

  /** Computes `pass.outputs` for the rows of `input`. */
  forward(pass: Pass, input: Float32Array): void {
    pass.input = input;
    let current = input;
    for (let index = 0; index < this.layers.length; index++) {
      const buffers = pass.buffers[index]!;
      this.layers[index]!.forward(current, buffers, pass.rows);
      current = buffers.h;
    }
  }

  /** Writes the gradients of all parameters, from `pass.outputDelta` and the state the last `forward` left in `pass`. */
  backward(pass: Pass): void {
    for (let index = this.layers.length - 1; index >= 0; index--) {
      const below = index === 0 ? null : pass.buffers[index - 1]!;
      const input = below === null ? pass.input : below.h;
      this.layers[index]!.backward(input, pass.buffers[index]!, pass.rows, below === null ? null : below.delta);
    }
  }
}
