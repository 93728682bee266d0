// The activation of one layer at work: which kernels it calls, and where each of its parameters stands.
import type { Arena } from '../engine/arena.js';
import type { Engine } from '../engine/engine.js';
import type { ActivationPlan } from './layer-plan.js';
import { type LayerSegments, segmentAt } from './parameters.js';

/** Addresses of the interpreter's table of parameters: 8 bytes each, and a fixed value behind them. */
export interface ActivationLayout {
  /** For each parameter the address of its value and the distance to the next unit's. */
  table: number;
  /** Values of the fixed parameters, in the record's order; learned ones leave a gap. */
  fixed: number;
  count: number;
}

export function allocateActivation(plan: ActivationPlan, arena: Arena): ActivationLayout {
  const count = Object.keys(plan.activation.params).length;
  return { count, table: arena.bytes(8 * count), fixed: arena.floats(count) };
}

/** Writes the table of parameters: learned ones are read where the optimiser changes them. */
export function writeActivation(
  engine: Engine,
  { activation, fixed }: ActivationPlan,
  layout: ActivationLayout,
  { learned }: LayerSegments,
  values: number,
): void {
  for (const [index, name] of Object.keys(activation.params).entries()) {
    const segment = learned.find(({ plan }) => plan.name === name);
    const at = segment === undefined ? layout.fixed + 4 * index : segmentAt(values, segment.segment);
    engine.int32[layout.table / 4 + 2 * index] = at;
    engine.int32[layout.table / 4 + 2 * index + 1] = segment !== undefined && segment.plan.count > 1 ? 4 : 0;
    if (segment === undefined) engine.float32[at / 4] = fixed[name]!;
    else engine.floats(at, segment.plan.count).fill(segment.plan.initial);
  }
}

/** True when the derivative may be taken from the output: the record has that form, for these parameter values throughout. */
export function outputDecides({ activation, fixed }: ActivationPlan): boolean {
  if (activation.derivativeFromOutput === undefined) return false;
  return Object.entries(activation.fromOutputBounds ?? {}).every(([name, bound]) => {
    // A learned parameter is not among the fixed ones, and may leave its bounds during training.
    const value = fixed[name];
    return bound === undefined || (value !== undefined && value >= bound.min && value <= bound.max);
  });
}
