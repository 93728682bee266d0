// A multilayer perceptron in an engine's memory: hidden dense layers, then a linear output layer.
import type { Arena } from '../engine/arena.js';
import type { Engine } from '../engine/engine.js';
import { type ActivationLayout, allocateActivation, writeActivation } from './activation-unit.js';
import type { LayerPlan } from './layer-plan.js';
import { allocateParameters, layOutParameters, type ParameterBlocks, segmentAt } from './parameters.js';

/** Running mean and variance of a batch normalisation, one number per unit, as evaluation uses them. */
interface RunningStatistics {
  mean: number;
  variance: number;
}

/** Where a network lies; all numbers are addresses. */
export interface NetworkLayout {
  plans: readonly LayerPlan[];
  parameters: ParameterBlocks;
  /** Null in the output layer. */
  activations: (ActivationLayout | null)[];
  running: (RunningStatistics | null)[];
  /** All running statistics as one block. */
  runningBlock: { at: number; bytes: number };
}

export function allocateNetwork(plans: readonly LayerPlan[], arena: Arena): NetworkLayout {
  const parameters = allocateParameters(layOutParameters(plans), arena);
  const activations = plans.map(({ activation }) => activation && allocateActivation(activation, arena));
  const runningFrom = arena.end;
  const running = plans.map(({ normalisation, outputs }) => {
    if (normalisation?.kind !== 'batch') return null;
    return { mean: arena.floats(outputs), variance: arena.floats(outputs) };
  });
  const runningBlock = { at: runningFrom, bytes: arena.end - runningFrom };
  return { plans, parameters, activations, running, runningBlock };
}

/** Writes everything but the weights and biases: learned parameters at their start, scales at 1, running variances at 1. */
export function writeNetwork(engine: Engine, network: NetworkLayout): void {
  const { plans, parameters, activations, running } = network;
  for (const [index, plan] of plans.entries()) {
    const segments = parameters.layout.layers[index]!;
    if (plan.activation !== null) {
      writeActivation(engine, plan.activation, activations[index]!, segments, parameters.values);
    }
    if (segments.normalisation !== null) {
      engine.floats(segmentAt(parameters.values, segments.normalisation.scale), plan.outputs).fill(1);
    }
    const statistics = running[index]!;
    if (statistics !== null) engine.floats(statistics.variance, plan.outputs).fill(1);
  }
}
