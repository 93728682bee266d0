// A network's first weights and biases.
import { gain } from '@actlab/core';
import type { Engine } from '../engine/engine.js';
import { purposes } from '../random/stream.js';
import type { BiasDefinition } from './biases/bias-rule.js';
import type { InitialiserDefinition } from './initialisers/initialiser.js';
import { orthogonalise } from './initialisers/orthogonalise.js';
import type { LayerPlan } from './layer-plan.js';
import type { NetworkLayout } from './network.js';
import { type Segment, segmentAt, segmentRow } from './parameters.js';

type OptionValues = Readonly<Record<string, unknown>>;

/** How to draw the weights and biases. */
export interface Initialisation {
  definition: InitialiserDefinition;
  options: OptionValues;
  distribution: 'normal' | 'uniform';
  /** A factor for each layer, the linear output layer last: given, or that of its own activation. */
  gains: readonly number[];
  bias: { definition: BiasDefinition; options: OptionValues };
}

/** Keys of the random numbers of one network. */
export interface InitialisationSeed {
  sweepSeed: number;
  replicate: number;
}

/**
 * Fills all weights and biases.
 *
 * The streams of hidden layer l have index l, those of the output layer index 0, and hold standard numbers that are scaled
 * afterwards: two arms with the same replicate share the noise of the layers they have in common, whatever their depth,
 * activation or gain.
 */
export function initialise(
  engine: Engine,
  network: NetworkLayout,
  how: Initialisation,
  seed: InitialisationSeed,
): void {
  const { plans, parameters } = network;
  const outputLayer = plans.length - 1;
  for (const [position, { inputs, outputs }] of plans.entries()) {
    const index = position === outputLayer ? 0 : position + 1;
    const { weights, bias } = parameters.layout.layers[position]!;
    const deviation = how.definition.standardDeviation(inputs, outputs, how.options) * how.gains[position]!;
    // A uniform number on [−1, 1) has standard deviation 1/√3.
    const scale = how.distribution === 'normal' ? deviation : deviation * Math.sqrt(3);
    const { isOrthogonal } = how.definition;
    draw(engine, parameters.values, weights, how.distribution, isOrthogonal ? 1 : scale, seed, index, purposes.init);
    if (isOrthogonal) makeOrthogonal(engine, parameters.values, weights, scale);
    if (position === outputLayer) continue;
    const start = how.bias.definition.start(inputs, how.bias.options);
    if (start.kind === 'constant') segmentRow(engine, parameters.values, bias, 0).fill(start.value);
    else draw(engine, parameters.values, bias, start.kind, start.scale, seed, index, purposes.bias);
  }
}

/** Fills a segment row by row with standard numbers of one stream times `scale`. */
function draw(
  engine: Engine,
  block: number,
  segment: Segment,
  distribution: 'normal' | 'uniform',
  scale: number,
  { sweepSeed, replicate }: InitialisationSeed,
  index: number,
  purpose: number,
): void {
  const { rows, columns, stride } = segment;
  const fill = engine.functions[distribution === 'normal' ? 'normals' : 'uniforms']!;
  fill(segmentAt(block, segment), rows, columns, stride, scale, sweepSeed, replicate, index, purpose);
}

function makeOrthogonal(engine: Engine, block: number, segment: Segment, scale: number): void {
  const views = Array.from({ length: segment.rows }, (_, row) => segmentRow(engine, block, segment, row));
  const rows = views.map((view) => Float64Array.from(view));
  orthogonalise(rows);
  for (const [index, view] of views.entries()) view.set(rows[index]!.map((value) => scale * value));
}

/** The gain of every layer: `given`, or that of the layer's activation at its first parameters; 1 for the output layer. */
export function layerGains(plans: readonly LayerPlan[], given: 'auto' | number, usesGain: boolean): number[] {
  if (given !== 'auto') return plans.map(() => given);
  return plans.map(({ activation }) => (activation === null || !usesGain ? 1 : gainOf(activation)));
}

// A gain is a quadrature, and most layers of most trials ask for the same ones.
const knownGains = new WeakMap<object, Map<string, number>>();

function gainOf({ activation, fixed, learned }: NonNullable<LayerPlan['activation']>): number {
  const params = { ...fixed, ...Object.fromEntries(learned.map(({ name, initial }) => [name, initial])) };
  const known = knownGains.get(activation) ?? new Map<string, number>();
  knownGains.set(activation, known);
  // With their names: fixed and learned ones come in another order when another one is learned.
  const key = JSON.stringify(params);
  const found = known.get(key) ?? gain(activation, params);
  known.set(key, found);
  return found;
}
