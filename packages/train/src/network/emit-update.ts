// The update of all parameters as instructions.
import type { Arena } from '../engine/arena.js';
import type { Engine } from '../engine/engine.js';
import type { Program } from '../engine/program.js';
import type { NetworkLayout } from './network.js';
import { type OptimiserPlan, updateKernels } from './optimisers/optimiser.js';

/** What an optimiser keeps; addresses. Blocks have the layout of the parameters. */
export interface OptimiserLayout {
  states: number[];
  arguments: number;
  /** β1^t and β2^t, float64. */
  powers: number;
}

export function allocateOptimiser(plan: OptimiserPlan, network: NetworkLayout, arena: Arena): OptimiserLayout {
  const { size } = network.parameters.layout;
  return {
    states: Array.from({ length: plan.states }, () => arena.floats(size)),
    arguments: arena.doubles(plan.arguments.length),
    powers: arena.doubles(2),
  };
}

export function writeOptimiser(engine: Engine, plan: OptimiserPlan, layout: OptimiserLayout): void {
  engine.float64.set(plan.arguments, layout.arguments / 8);
  engine.float64.fill(1, layout.powers / 8, layout.powers / 8 + 2);
}

/** Clips where asked, then updates every range of parameters; neighbours with equal rate and decay go together. */
export function emitUpdate(
  program: Program,
  network: NetworkLayout,
  optimiser: { plan: OptimiserPlan; layout: OptimiserLayout },
  training: { learningRate: number; clipNorm?: number },
): void {
  const { values, gradients, layout } = network.parameters;
  const { plan, layout: blocks } = optimiser;
  if (training.clipNorm !== undefined) {
    program.add('clipNorm', gradients, layout.size);
    program.real(4, training.clipNorm);
  }
  if (plan.powers !== undefined) {
    program.add('multiplyPowers', blocks.powers);
    program.real(4, plan.powers[0]);
    program.real(6, plan.powers[1]);
  }
  const ranges = layout.ranges.map(({ offset, count, learningRate, weightDecay }) => {
    const decay = weightDecay === 'trial' ? plan.weightDecay : weightDecay;
    return { offset, count, rate: learningRate ?? training.learningRate, decay };
  });
  for (const range of merged(ranges)) {
    const [first = 0, second = 0] = blocks.states.map((block) => block + 4 * range.offset);
    const at = (block: number): number => block + 4 * range.offset;
    const arrays = [at(values), at(gradients), first, second, range.count] as const;
    const places = [0, 0, 0, 0, 0, blocks.arguments, blocks.powers] as const;
    program.add('update', updateKernels[plan.kernel], ...arrays, ...places);
    program.real(8, range.rate);
    program.real(10, range.decay);
  }
}

interface Range {
  offset: number;
  count: number;
  rate: number;
  decay: number;
}

function merged(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const range of ranges) {
    const last = out.at(-1);
    if (last !== undefined && last.rate === range.rate && last.decay === range.decay) last.count += range.count;
    else out.push({ ...range });
  }
  return out;
}
