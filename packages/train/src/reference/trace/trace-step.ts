// One training step of one sample as plain data: the computation graph, its derivatives, paths and the update.
import { InvalidSpecError } from '../../errors.js';
import { backward, flatGradient } from '../backward.js';
import { forward } from '../forward.js';
import type { ReferenceLoss } from '../losses.js';
import { copyNetwork, type ReferenceNetwork, type TrainableNumber, trainable } from '../network.js';
import { clipByNorm, openOptimiserState, stepOptions, updateNetwork } from '../training/update-network.js';
import type { UpdateRule } from '../training/update-rules.js';
import { type LayerTrace, traceLayers } from './trace-layers.js';
import { type TracedPaths, tracePaths, type WeightPlace } from './trace-paths.js';

export interface TraceOptions {
  /** The weight whose paths are followed; the first of the first layer when absent. */
  weight?: WeightPlace;
  /** How many paths are kept, those of largest |product|; default 16. */
  paths?: number;
  /** Largest Euclidean norm of the whole gradient. */
  clipNorm?: number;
}

export interface StepTrace {
  input: number[];
  target: number[];
  output: number[];
  /** ∂L/∂output. */
  outputGradient: number[];
  loss: { name: string; before: number; after: number };
  layers: LayerTrace[];
  weight: WeightPlace;
  paths: TracedPaths;
  update: {
    rule: UpdateRule;
    old: number;
    /** What the paths sum to. */
    gradient: number;
    /** The same after clipping. */
    clipped: number;
    weightDecay: number;
    new: number;
  };
}

/**
 * Traces the first update that `rule` would make from one sample. The network is not changed. Batch normalisation is held
 * at its running statistics, as in evaluation: one sample has none of its own.
 *
 * @throws InvalidSpecError for lists of the wrong length and a weight that does not exist
 */
export function traceStep(
  network: ReferenceNetwork,
  row: number[],
  target: number[],
  loss: ReferenceLoss,
  rule: UpdateRule,
  options: TraceOptions = {},
): StepTrace {
  const weight = options.weight ?? { layer: 0, unit: 0, input: 0 };
  const pass = forward(network, [row], 'evaluation');
  const output = pass.outputs[0]!;
  if (target.length !== output.length)
    throw new InvalidSpecError(
      'traceStep.target',
      `must have one number per output, ${output.length}`,
      String(target.length),
    );
  const { value, gradient } = loss.evaluate([output], [target]);
  const gradients = backward(network, pass, gradient);
  const layers = traceLayers(network, pass, gradients);
  const numbers = trainable(network);
  const index = numbers.findIndex((number) => isWeight(number, weight));
  if (index < 0)
    throw new InvalidSpecError('traceStep.weight', 'must be a weight of the network', JSON.stringify(weight));
  const flat = flatGradient(network, gradients);
  const clipped = clipByNorm(flat, options.clipNorm);
  const updated = copyNetwork(network);
  const state = openOptimiserState(updated);
  updateNetwork(updated, clipped, rule, state, 1);
  const number = numbers[index]!;
  return {
    input: [...row],
    target: [...target],
    output: [...output],
    outputGradient: gradient[0]!,
    loss: {
      name: loss.name,
      before: value,
      after: loss.evaluate(forward(updated, [row], 'evaluation').outputs, [target]).value,
    },
    layers,
    weight,
    paths: tracePaths(layers, gradient[0]!, weight, options.paths ?? 16),
    update: {
      rule,
      old: number.get(),
      gradient: flat[index]!,
      clipped: clipped[index]!,
      weightDecay: stepOptions(network, number, rule, 1).weightDecay,
      new: state.numbers[index]!.get(),
    },
  };
}

function isWeight({ kind, layer, unit, input }: TrainableNumber, place: WeightPlace): boolean {
  return kind === 'weight' && layer === place.layer && unit === place.unit && input === place.input;
}
