// Working arrays of a pass over a fixed number of rows. Everything is [units × rows] with the rows side by side, so that kernels
// work on many rows at once however narrow a layer is, and a parameter of a unit holds for a whole line.
import { type Arena, roundUp } from '../engine/arena.js';
import { paddedStride } from '../engine/padded-stride.js';
import { outputDecides } from './activation-unit.js';
import type { LayerPlan } from './layer-plan.js';

/** What a layer computes; addresses. Steps that a layer does not have share the array of the step before. */
interface LayerBuffers {
  /** W·x + b. */
  a: number;
  /** What the activation is applied to. */
  z: number;
  /** f(z). */
  y: number;
  /** The layer's output. */
  h: number;
  /** The normalised numbers before scale and shift, and the inverse deviations, which the way back needs. */
  normalised: number;
  inverseDeviations: number;
}

/** Arrays of a forward and a backward pass. */
export interface PassBuffers {
  rows: number;
  /** Distance between the lines of every array, in numbers. */
  stride: number;
  /** The input [features × rows]. */
  x: number;
  /** The input once more, row by row, as the first layer's weight gradient takes it; `xStride` apart. */
  xRows: number;
  xStride: number;
  targets: number;
  layers: LayerBuffers[];
  /** Three gradients with respect to layer outputs, used in turn. */
  deltas: [number, number, number];
  /** A layer's input transposed. */
  transposed: number;
  /** Eight float64 numbers. */
  lanes: number;
}

export interface PassOptions {
  /** Keep z apart from y even where the way back does not need it. */
  keepZ: boolean;
}

export function allocatePass(
  plans: readonly LayerPlan[],
  rows: number,
  arena: Arena,
  { keepZ }: PassOptions,
): PassBuffers {
  const stride = paddedStride(rows);
  const lines = (units: number): number => arena.floats(units * stride);
  const { inputs } = plans[0]!;
  const { outputs } = plans.at(-1)!;
  const xStride = paddedStride(inputs);
  const widest = Math.max(...plans.map((plan) => plan.outputs));
  // The widest stride: that of 128 inputs is longer than that of 129.
  const inputStride = Math.max(0, ...plans.slice(1).map((plan) => paddedStride(plan.inputs)));
  return {
    rows,
    stride,
    x: lines(inputs),
    xRows: arena.floats(rows * xStride),
    xStride,
    targets: lines(outputs),
    layers: plans.map((plan) => allocateLayer(plan, keepZ, stride, lines, arena)),
    deltas: [lines(widest), lines(widest), lines(widest)],
    transposed: arena.floats(roundUp(rows, 4) * inputStride),
    lanes: arena.doubles(8),
  };
}

function allocateLayer(
  plan: LayerPlan,
  keepZ: boolean,
  stride: number,
  lines: (units: number) => number,
  arena: Arena,
): LayerBuffers {
  const { outputs, normalisation, activation, isResidual } = plan;
  const line = () => lines(outputs);
  const a = line();
  if (activation === null) return { a, z: a, y: a, h: a, normalised: 0, inverseDeviations: 0 };
  const isBefore = normalisation?.position === 'before';
  const z = isBefore ? line() : a;
  const needsZ = keepZ || !outputDecides(activation) || activation.learned.length > 0;
  const y = needsZ ? line() : z;
  const isAfter = normalisation?.position === 'after';
  const h = isAfter || isResidual ? line() : y;
  const deviations = normalisation?.kind === 'batch' ? outputs : stride;
  return {
    a,
    z,
    y,
    h,
    normalised: normalisation === null ? 0 : line(),
    inverseDeviations: normalisation === null ? 0 : arena.floats(deviations),
  };
}

/** Arrays of a forward pass alone: two that take turns. */
export interface EvaluationBuffers {
  rows: number;
  stride: number;
  x: number;
  targets: number;
  turns: [number, number];
  /** Scratch of a layer normalisation, which keeps what a way back would need. */
  normalised: number;
  inverseDeviations: number;
}

export function allocateEvaluation(plans: readonly LayerPlan[], rows: number, arena: Arena): EvaluationBuffers {
  const stride = paddedStride(rows);
  const widest = Math.max(...plans.map((plan) => plan.outputs));
  const needsScratch = plans.some(({ normalisation }) => normalisation?.kind === 'layer');
  return {
    rows,
    stride,
    x: arena.floats(plans[0]!.inputs * stride),
    targets: arena.floats(plans.at(-1)!.outputs * stride),
    turns: [arena.floats(widest * stride), arena.floats(widest * stride)],
    normalised: needsScratch ? arena.floats(widest * stride) : 0,
    inverseDeviations: needsScratch ? arena.floats(stride) : 0,
  };
}
