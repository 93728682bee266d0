// One look inside a network: fixed inputs, forward and backward, no update.
import type { Part } from '../data/prepare-parts.js';
import type { DenseLayer } from '../network/dense-layer.js';
import type { Loss } from '../network/losses/loss.js';
import type { Network, Pass } from '../network/network.js';
import { shuffle } from '../random/shuffle.js';
import { Stream } from '../random/stream.js';
import { type LayerMeasurement, measureLayer } from './measure-layer.js';

/** Measures a network on rows of the training part that are the same for all arms and replicates of a sweep. */
export class Probe {
  readonly inputs: number;
  readonly #network: Network;
  readonly #loss: Loss;
  readonly #pass: Pass;
  readonly #x: Float32Array;
  readonly #targets: Float32Array;
  readonly #derivatives: Float32Array[];
  readonly #ones: Float32Array[];

  constructor(network: Network, loss: Loss, part: Part, inputs: number, sweepSeed: number) {
    const rows = Uint32Array.from({ length: part.rows }, (_, row) => row);
    shuffle(rows, new Stream({ sweepSeed, purpose: 'probe' }));
    const chosen = rows.subarray(0, inputs);
    this.inputs = chosen.length;
    this.#network = network;
    this.#loss = loss;
    this.#pass = network.openPass(chosen.length);
    this.#x = takeRows(part.x, part.rows, chosen);
    this.#targets = takeRows(part.targets, part.rows, chosen);
    const hidden = this.#pass.buffers.slice(0, -1);
    this.#derivatives = hidden.map(({ z }) => new Float32Array(z.length));
    this.#ones = hidden.map(({ z }) => new Float32Array(z.length).fill(1));
  }

  /** One measurement per hidden layer. `before` holds all parameters as they were before the last update, if there was one. */
  measure(before: Float32Array | null): LayerMeasurement[] {
    const network = this.#network;
    network.forward(this.#pass, this.#x);
    this.#loss.evaluate(this.#pass.outputs, this.#targets, this.inputs, this.#pass.outputDelta);
    network.backward(this.#pass);
    return this.#derivatives.map((derivative, index) => {
      const layer = network.layers[index]!;
      const buffers = this.#pass.buffers[index]!;
      layer.unit!.derivative(this.#ones[index]!, buffers.z, derivative);
      return measureLayer(layer, buffers, derivative, this.#weightsBefore(before, layer));
    });
  }

  #weightsBefore(before: Float32Array | null, layer: DenseLayer): Float32Array | null {
    if (before === null) return null;
    const { values } = layer.segments.weights;
    const from = (values.byteOffset - this.#network.parameters.values.byteOffset) / values.BYTES_PER_ELEMENT;
    return before.subarray(from, from + values.length);
  }
}

function takeRows(matrix: Float32Array, rows: number, chosen: Uint32Array): Float32Array {
  const width = matrix.length / rows;
  const out = new Float32Array(chosen.length * width);
  for (const [position, row] of chosen.entries()) {
    out.set(matrix.subarray(row * width, (row + 1) * width), position * width);
  }
  return out;
}
