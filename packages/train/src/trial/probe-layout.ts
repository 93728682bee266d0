// Where a probe keeps what it measures of each hidden layer.
import type { Arena } from '../engine/arena.js';
import { runStateBytes } from '../engine/run-state.js';
import type { LayerPlan } from '../network/layer-plan.js';
import { allocatePass, type PassBuffers } from '../network/pass-buffers.js';

/** Float64 numbers as the kernels of assembly/reductions.ts write them, and one byte per unit. */
interface LayerProbeLayout {
  /** Sum, sum of squares and count of numbers that are not finite: of z, of f(z), of the gradient, of f'(z). */
  z: number;
  output: number;
  gradient: number;
  derivative: number;
  /** Units with a small mean |f'|, sum of f'², pairs with a small |f'|. */
  slopes: number;
  /** Outputs close to 0. */
  zeros: number;
  /** z below 0. */
  negatives: number;
  deadUnits: number;
  constantUnits: number;
}

export interface ProbeLayout {
  pass: PassBuffers;
  /** Row numbers of the inputs. */
  order: number;
  state: number;
  /** f'(z) of the layer at hand. */
  derivatives: number;
  layers: LayerProbeLayout[];
  /** The counts of one histogram. */
  histogram: number;
}

export function allocateProbe(
  plans: readonly LayerPlan[],
  inputs: number,
  arena: Arena,
  histogramBins = 0,
): ProbeLayout {
  const pass = allocatePass(plans, inputs, arena, { keepZ: true });
  const hidden = plans.slice(0, -1);
  return {
    pass,
    order: arena.bytes(4 * inputs),
    state: arena.bytes(runStateBytes),
    derivatives: arena.floats(pass.stride * Math.max(...hidden.map(({ outputs }) => outputs))),
    layers: hidden.map(({ outputs }) => ({
      z: arena.doubles(3),
      output: arena.doubles(3),
      gradient: arena.doubles(3),
      derivative: arena.doubles(3),
      slopes: arena.doubles(3),
      zeros: arena.doubles(1),
      negatives: arena.doubles(1),
      deadUnits: arena.bytes(outputs),
      constantUnits: arena.bytes(outputs),
    })),
    histogram: arena.bytes(Math.max(16, 4 * histogramBins)),
  };
}
