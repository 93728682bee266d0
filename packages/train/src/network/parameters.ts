// Where the trainable numbers of a network lie. Values, gradients and whatever an optimiser remembers of each number are blocks
// of one layout: first what may decay (weights), then the rest (biases, scales, shifts), then learned activation parameters.
import type { Arena } from '../engine/arena.js';
import { roundUp } from '../engine/arena.js';
import type { Engine } from '../engine/engine.js';
import { paddedStride } from '../engine/padded-stride.js';
import type { LayerPlan, LearnedPlan } from './layer-plan.js';

/** A matrix inside a block: `offset` in numbers from the block's start; `rows` rows of `columns` numbers, `stride` apart. */
export interface Segment {
  offset: number;
  rows: number;
  columns: number;
  stride: number;
}

interface LearnedSegment {
  plan: LearnedPlan;
  segment: Segment;
}

/** The parts of one layer. `weights` is outputs × inputs, one row per unit. */
export interface LayerSegments {
  weights: Segment;
  bias: Segment;
  normalisation: { scale: Segment; shift: Segment } | null;
  learned: LearnedSegment[];
}

/** Numbers of a block that share a step size and a decay; undefined stands for the trial's learning rate. */
interface ParameterRange {
  offset: number;
  count: number;
  learningRate: number | undefined;
  /** `trial` for numbers that decay as the optimiser says, else a decay of their own. */
  weightDecay: 'trial' | number;
}

export interface ParameterLayout {
  /** Numbers in a block, padding included. */
  size: number;
  layers: LayerSegments[];
  ranges: ParameterRange[];
  /** Every segment in the order in which parameters are named: layer by layer, learned ones last. */
  ordered: Segment[];
}

/** Segments begin on a cache line; the padding between them is 0 and stays 0. */
const segmentNumbers = 16;

export function layOutParameters(plans: readonly LayerPlan[]): ParameterLayout {
  let size = 0;
  const take = (rows: number, columns: number): Segment => {
    // A single row too: products write whole groups of four columns, whose pads must come out as 0.
    const stride = paddedStride(columns);
    const segment = { offset: size, rows, columns, stride };
    size = roundUp(size + rows * stride, segmentNumbers);
    return segment;
  };
  const weights = plans.map((plan) => take(plan.outputs, plan.inputs));
  const ranges: ParameterRange[] = [{ offset: 0, count: size, learningRate: undefined, weightDecay: 'trial' }];
  const restFrom = size;
  const layers = plans.map((plan, index): LayerSegments => {
    const row = () => take(1, plan.outputs);
    const bias = row();
    const normalisation = plan.normalisation === null ? null : { scale: row(), shift: row() };
    return { weights: weights[index]!, bias, normalisation, learned: [] };
  });
  ranges.push({ offset: restFrom, count: size - restFrom, learningRate: undefined, weightDecay: 0 });
  for (const [index, plan] of plans.entries()) {
    for (const learned of plan.activation?.learned ?? []) {
      const segment = take(1, learned.count);
      layers[index]!.learned.push({ plan: learned, segment });
      const { learningRate, weightDecay } = learned;
      ranges.push({ offset: segment.offset, count: size - segment.offset, learningRate, weightDecay });
    }
  }
  const dense = layers.flatMap(({ weights: matrix, bias, normalisation }) => {
    return normalisation === null ? [matrix, bias] : [matrix, bias, normalisation.scale, normalisation.shift];
  });
  return {
    size,
    layers,
    ranges,
    ordered: [...dense, ...layers.flatMap(({ learned }) => learned.map((l) => l.segment))],
  };
}

/** Blocks of one layout in an engine's memory. */
export interface ParameterBlocks {
  layout: ParameterLayout;
  values: number;
  gradients: number;
}

export function allocateParameters(layout: ParameterLayout, arena: Arena): ParameterBlocks {
  return { layout, values: arena.floats(layout.size), gradients: arena.floats(layout.size) };
}

/** The numbers of a block without padding, in the order of their names. */
export function readBlock(engine: Engine, layout: ParameterLayout, block: number): Float32Array {
  const count = layout.ordered.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const out = new Float32Array(count);
  let at = 0;
  for (const segment of layout.ordered) {
    const { rows, columns, stride } = segment;
    for (let row = 0; row < rows; row++) {
      const from = segmentAt(block, segment) / 4 + row * stride;
      // Rows of small networks are shorter than a view takes to make.
      if (columns > 64) out.set(segmentRow(engine, block, segment, row), at);
      else for (let column = 0; column < columns; column++) out[at + column] = engine.float32[from + column]!;
      at += columns;
    }
  }
  return out;
}

/** Writes numbers in the order of `readBlock`. */
export function writeBlock(engine: Engine, layout: ParameterLayout, block: number, numbers: Float32Array): void {
  let at = 0;
  for (const segment of layout.ordered) {
    for (let row = 0; row < segment.rows; row++) {
      segmentRow(engine, block, segment, row).set(numbers.subarray(at, at + segment.columns));
      at += segment.columns;
    }
  }
}

/** The address of a segment in a block. */
export const segmentAt = (block: number, { offset }: Segment): number => block + 4 * offset;

/** A view of one row of a segment. */
export function segmentRow(engine: Engine, block: number, segment: Segment, row: number): Float32Array {
  return engine.floats(segmentAt(block, segment) + 4 * row * segment.stride, segment.columns);
}
