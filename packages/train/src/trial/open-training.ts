// A training that can be looked into update by update: for benchmarks, tests and explanations. What `runTrial` does, with the
// same programs and the same bits, but at the caller's pace.
import type { Dataset } from '../data/dataset.js';
import { Engine } from '../engine/engine.js';
import { activationsOf, type LayerPlan } from '../network/layer-plan.js';
import { readBlock, writeBlock } from '../network/parameters.js';
import type { TrialSpec } from '../records/index.js';
import type { LayerMeasurement } from './measure-layer.js';
import { openNetwork } from './open-network.js';
import { planTrial } from './plan-trial.js';
import { Probe } from './probe.js';
import { ProgramRoom } from './program-room.js';
import { Trainer } from './trainer.js';
import { layOutTrial } from './trial-layout.js';

/** The rows of a part as a network takes them, row by row without padding. */
export interface TrainingRows {
  rows: number;
  /** float32[rows × features], scaled. */
  x: Float32Array;
  /** float32[rows × outputs]: real numbers, one-hot classes, or one column of 0 and 1. */
  targets: Float32Array;
}

export interface Training {
  /** The layers, the linear output layer last. */
  readonly layers: readonly LayerPlan[];
  /** Updates done. */
  readonly steps: number;
  /** The rows it trains on. */
  readonly rows: TrainingRows;
  /**
   * All trainable numbers, a copy: layer by layer the weights unit by unit, biases, scales and shifts; then learned activation
   * parameters layer by layer, by name.
   */
  parameters(): Float32Array;
  /** Puts numbers in the order of `parameters` in their place. */
  setParameters(numbers: Float32Array): void;
  /** The gradients of the last update, after clipping, in the order of `parameters`. */
  gradients(): Float32Array;
  /** Rows in the order of the epoch at hand, a copy: each batch takes the next ones. Says nothing before the first update. */
  order(): Uint32Array;
  /** Makes `count` updates, over as many epochs as that takes; returns the mean loss of the last batch before its update. */
  train(count: number): number;
  /** One measurement per hidden layer, on the probe inputs. */
  probe(): readonly LayerMeasurement[];
}

/** @throws InvalidSpecError for a spec that no trial can be made of. */
export function openTraining(spec: TrialSpec, dataset: Dataset): Training {
  const plan = planTrial(spec, dataset);
  const layout = layOutTrial(plan, {});
  const engine = new Engine(layout.end, activationsOf(plan.layers));
  openNetwork(engine, plan, layout, dataset);
  const room = new ProgramRoom(engine, layout);
  const probe = new Probe(engine, plan, layout, layout.causeProbe, room);
  const trainer = new Trainer(engine, plan, layout, room);
  const { layout: blocks, values, gradients } = layout.network.parameters;
  let epoch = 0;
  return {
    layers: plan.layers,
    get steps() {
      return trainer.steps;
    },
    rows: readRows(engine, layout.parts.train, plan.features, plan.width),
    parameters: () => readBlock(engine, blocks, values),
    setParameters: (numbers) => writeBlock(engine, blocks, values, numbers),
    gradients: () => readBlock(engine, blocks, gradients),
    order: () => engine.uint32.slice(layout.order / 4, layout.order / 4 + plan.sizes.train),
    train(count) {
      for (let left = count; left > 0; ) {
        if (epoch === 0 || trainer.batchesLeft === 0) trainer.beginEpoch(epoch++);
        const turns = Math.min(left, trainer.batchesLeft);
        const before = trainer.steps;
        if (trainer.train(turns) !== null) return trainer.batchLoss;
        left -= trainer.steps - before;
      }
      return trainer.batchLoss;
    },
    probe: () => probe.measure(null),
  };
}

function readRows(
  engine: Engine,
  part: { rows: number; x: number; xStride: number; targets: number; targetStride: number },
  features: number,
  width: number,
): TrainingRows {
  const { rows } = part;
  const read = (at: number, stride: number, columns: number): Float32Array => {
    const out = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++) out.set(engine.floats(at + 4 * row * stride, columns), row * columns);
    return out;
  };
  return { rows, x: read(part.x, part.xStride, features), targets: read(part.targets, part.targetStride, width) };
}
