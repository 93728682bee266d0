// Where the first NaN or infinity of a trial arose.
import { isAllFinite } from '../network/finite.js';
import type { Network, Pass } from '../network/network.js';

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
export function locateDivergence(network: Network, pass: Pass, found: 'loss' | 'update'): Divergence {
  const { layers } = network;
  if (found === 'loss') {
    const layer = pass.buffers.findIndex(({ z }) => !isAllFinite(z));
    return { tensor: 'loss', layer: layer < 0 ? layers.length : layer + 1 };
  }
  const gradient = layers.findLastIndex(({ segments: { weights, bias, learned } }) => {
    const parts = [weights, bias, ...learned.map((each) => each.segment)];
    return !parts.every((part) => isAllFinite(part.gradients));
  });
  if (gradient >= 0) return { tensor: 'gradient', layer: gradient + 1 };
  const weight = layers.findIndex(({ segments: { weights, bias, learned } }) => {
    const parts = [weights, bias, ...learned.map((each) => each.segment)];
    return !parts.every((part) => isAllFinite(part.values));
  });
  return { tensor: 'weight', layer: weight + 1 };
}
