// A network's first weights.
import { gain } from '@actlab/core';
import { drawNormals, drawUniforms } from '../random/draws.js';
import { Stream } from '../random/stream.js';
import type { InitialiserDefinition } from './initialisers/initialiser.js';
import type { LayerPlan } from './layer-plan.js';
import type { Network } from './network.js';

/** How to draw the weights. */
export interface Initialisation {
  definition: InitialiserDefinition;
  distribution: 'normal' | 'uniform';
  /** A factor for all layers, or `auto`: that of each layer's own activation, and 1 for the linear output layer. */
  gain: 'auto' | number;
}

/**
 * Fills all weights; biases stay 0.
 *
 * The stream of hidden layer l has index l, that of the output layer index 0, and holds standard numbers that are scaled
 * afterwards: two arms with the same replicate share the noise of the layers they have in common, whatever their depth,
 * activation or gain.
 */
export function initialise(network: Network, how: Initialisation, sweepSeed: number, replicate: number): void {
  const outputLayer = network.layers.length - 1;
  const gains = layerGains(network, how.gain);
  for (const [position, layer] of network.layers.entries()) {
    const index = position === outputLayer ? 0 : position + 1;
    const stream = new Stream({ sweepSeed, replicate, purpose: 'init', index });
    const weights = layer.segments.weights.values;
    const scale = how.definition.standardDeviation(layer.inputs, layer.outputs) * gains[position]!;
    const isNormal = how.distribution === 'normal';
    const noise = isNormal ? drawNormals(stream, weights.length) : drawUniforms(stream, weights.length);
    // A uniform number on [−1, 1) has standard deviation 1/√3.
    const factor = isNormal ? scale : scale * Math.sqrt(3);
    for (let i = 0; i < weights.length; i++) weights[i] = factor * noise[i]!;
  }
}

function layerGains(network: Network, gainOfSpec: Initialisation['gain']): number[] {
  if (gainOfSpec !== 'auto') return network.layers.map(() => gainOfSpec);
  // A gain is a quadrature; most networks have one activation for all layers.
  const known = new Map<string, number>();
  return network.layers.map(({ unit }) => {
    if (unit === null) return 1;
    const params = initialParams(unit.plan);
    const key = JSON.stringify([unit.plan.activation.name, params]);
    const found = known.get(key) ?? gain(unit.plan.activation, params);
    known.set(key, found);
    return found;
  });
}

function initialParams({ fixed, learned }: NonNullable<LayerPlan['activation']>): Record<string, number> {
  return { ...fixed, ...Object.fromEntries(learned.map(({ name, initial }) => [name, initial])) };
}
