// The inner loop: batches in a seeded order, one update each. All arrays exist before the first step.
import type { Part } from '../data/prepare-parts.js';
import { clipNorm } from '../network/clip-norm.js';
import { isAllFinite } from '../network/finite.js';
import type { Loss } from '../network/losses/loss.js';
import type { Network, Pass } from '../network/network.js';
import type { Optimiser } from '../network/optimisers/optimiser.js';
import { shuffle } from '../random/shuffle.js';
import { Stream } from '../random/stream.js';
import type { TrialSpec } from '../records/index.js';
import { type Divergence, locateDivergence } from './locate-divergence.js';

/** A pass over a batch of fixed size with the rows it works on. */
interface Batch {
  pass: Pass;
  x: Float32Array;
  targets: Float32Array;
}

export class Trainer {
  /** Updates done. */
  steps = 0;
  /** Mean loss of the very first batch, before any update; NaN until then. */
  firstLoss = Number.NaN;
  readonly #network: Network;
  readonly #loss: Loss;
  readonly #optimiser: Optimiser;
  readonly #part: Part;
  readonly #spec: TrialSpec;
  readonly #order: Uint32Array;
  readonly #full: Batch;
  /** The last batch of an epoch, which holds what is left over. */
  readonly #rest: Batch;
  #at = 0;
  #lossSum = 0;

  constructor(network: Network, loss: Loss, optimiser: Optimiser, part: Part, spec: TrialSpec) {
    this.#network = network;
    this.#loss = loss;
    this.#optimiser = optimiser;
    this.#part = part;
    this.#spec = spec;
    this.#order = Uint32Array.from({ length: part.rows }, (_, row) => row);
    const { batch } = spec.training;
    this.#full = this.#openBatch(batch);
    const left = part.rows % batch;
    this.#rest = left === 0 ? this.#full : this.#openBatch(left);
  }

  /** Draws the order of epoch `epoch`, counted from 0. */
  beginEpoch(epoch: number): void {
    const { sweepSeed, replicate } = this.#spec;
    for (let row = 0; row < this.#order.length; row++) this.#order[row] = row;
    shuffle(this.#order, new Stream({ sweepSeed, replicate, purpose: 'order', index: epoch }));
    this.#at = 0;
    this.#lossSum = 0;
  }

  /** True while rows of the epoch are left. */
  hasBatch(): boolean {
    return this.#at < this.#order.length;
  }

  /** Mean over the epoch's rows of the loss that each had before the update it took part in. */
  get epochLoss(): number {
    return this.#lossSum / this.#part.rows;
  }

  /** Trains on the next batch. Returns what became non-finite first, or null when all is well. */
  step(): Divergence | null {
    const { rows } = this.#part;
    const batch = rows - this.#at >= this.#full.pass.rows ? this.#full : this.#rest;
    this.#gather(batch);
    const network = this.#network;
    const { pass } = batch;
    network.forward(pass, batch.x);
    const loss = this.#loss.evaluate(pass.outputs, batch.targets, pass.rows, pass.outputDelta);
    if (this.steps === 0) this.firstLoss = loss;
    if (!Number.isFinite(loss)) return locateDivergence(network, pass, 'loss');
    this.#lossSum += loss * pass.rows;
    network.backward(pass);
    const { training } = this.#spec;
    const { parameters } = network;
    if (training.clipNorm !== undefined) clipNorm(parameters.gradients, training.clipNorm);
    this.#optimiser.step(parameters, training.learningRate);
    this.steps += 1;
    // A gradient that is not finite leaves no finite weight behind, so looking at the weights finds both.
    return isAllFinite(parameters.values) ? null : locateDivergence(network, pass, 'update');
  }

  #openBatch(rows: number): Batch {
    const features = this.#part.x.length / this.#part.rows;
    const pass = this.#network.openPass(rows);
    return { pass, x: new Float32Array(rows * features), targets: new Float32Array(pass.outputs.length) };
  }

  #gather({ pass, x, targets }: Batch): void {
    for (let i = 0; i < pass.rows; i++) {
      const row = this.#order[this.#at++]!;
      copyRow(x, i, this.#part.x, row, x.length / pass.rows);
      copyRow(targets, i, this.#part.targets, row, targets.length / pass.rows);
    }
  }
}

function copyRow(out: Float32Array, to: number, matrix: Float32Array, from: number, width: number): void {
  for (let j = 0; j < width; j++) out[to * width + j] = matrix[from * width + j]!;
}
