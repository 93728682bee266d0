// Where the first NaN or infinity of a trial arose.
import type { Engine } from '../engine/engine.js';
import { type LayerSegments, type Segment, segmentAt } from '../network/parameters.js';
import type { TrialLayout } from './trial-layout.js';

/** The tensor that was first not finite, and its layer: 1 nearest the input, the output layer last. */
export interface Divergence {
  tensor: 'loss' | 'gradient' | 'weight';
  layer: number;
}

/**
 * Looks for the source in the order of computation: a loss comes from the first layer whose pre-activations are not
 * finite, a gradient is first wrong in the layer nearest the output, a weight (when all gradients are finite) in the
 * layer nearest the input.
 */
export function locateDivergence(engine: Engine, layout: TrialLayout, found: 'loss' | 'update'): Divergence {
  const { network, training } = layout;
  const { layers } = network.parameters.layout;
  const isSound = (at: number, count: number): boolean => engine.functions['isAllFinite']!(at, count) !== 0;
  if (found === 'loss') {
    const { stride, rows, lanes } = training;
    const layer = training.layers.findIndex(({ z }, index) => {
      // Only the rows of the batch: what pads hold says nothing.
      engine.functions['moments']!(z, stride, network.plans[index]!.outputs, rows, lanes);
      return engine.float64[lanes / 8 + 2]! > 0;
    });
    return { tensor: 'loss', layer: layer < 0 ? layers.length : layer + 1 };
  }
  const isFine = (block: number) => (segments: LayerSegments) =>
    partsOf(segments).every((part) => isSound(segmentAt(block, part), part.rows * part.stride));
  const { gradients, values } = network.parameters;
  const gradient = layers.findLastIndex((layer) => !isFine(gradients)(layer));
  if (gradient >= 0) return { tensor: 'gradient', layer: gradient + 1 };
  return { tensor: 'weight', layer: layers.findIndex((layer) => !isFine(values)(layer)) + 1 };
}

function partsOf({ weights, bias, normalisation, learned }: LayerSegments): Segment[] {
  const scales = normalisation === null ? [] : [normalisation.scale, normalisation.shift];
  return [weights, bias, ...scales, ...learned.map(({ segment }) => segment)];
}
