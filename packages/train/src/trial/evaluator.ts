// Loss and accuracy over a whole part, block by block.
import type { Part } from '../data/prepare-parts.js';
import type { Loss } from '../network/losses/loss.js';
import type { Network, Pass } from '../network/network.js';

/** Mean loss over the rows; accuracy is the share classified right, absent for regression. */
export interface Metrics {
  loss: number;
  accuracy?: number;
}

/** Rows per block: enough to use the cache well, few enough to stay in it. */
const blockRows = 128;

/** Evaluates one network on one part; everything is allocated here. */
export class Evaluator {
  readonly #network: Network;
  readonly #loss: Loss;
  readonly #part: Part;
  readonly #blocks: { pass: Pass; x: Float32Array; targets: Float32Array; from: number }[] = [];

  constructor(network: Network, loss: Loss, part: Part) {
    this.#network = network;
    this.#loss = loss;
    this.#part = part;
    const features = part.x.length / part.rows;
    const outputs = part.targets.length / part.rows;
    const full = network.openPass(Math.min(blockRows, part.rows));
    for (let from = 0; from < part.rows; from += blockRows) {
      const to = Math.min(from + blockRows, part.rows);
      this.#blocks.push({
        pass: to - from === full.rows ? full : network.openPass(to - from),
        x: part.x.subarray(from * features, to * features),
        targets: part.targets.subarray(from * outputs, to * outputs),
        from,
      });
    }
  }

  /** The metrics with the network's parameters as they stand. */
  evaluate(): Metrics {
    const { rows, labels } = this.#part;
    let lossSum = 0;
    let right = 0;
    for (const { pass, x, targets, from } of this.#blocks) {
      this.#network.forward(pass, x);
      lossSum += this.#loss.evaluate(pass.outputs, targets, pass.rows, null) * pass.rows;
      if (labels !== null) right += countRight(pass.outputs, labels, from, pass.rows);
    }
    const loss = lossSum / rows;
    return labels === null ? { loss } : { loss, accuracy: right / rows };
  }
}

/** Rows whose largest output is at their label; the first of equal outputs counts. */
function countRight(outputs: Float32Array, labels: Int32Array, from: number, rows: number): number {
  const width = outputs.length / rows;
  let right = 0;
  for (let i = 0; i < rows; i++) {
    let best = 0;
    for (let j = 1; j < width; j++) if (outputs[i * width + j]! > outputs[i * width + best]!) best = j;
    if (best === labels[from + i]) right += 1;
  }
  return right;
}
