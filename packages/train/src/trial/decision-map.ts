// What a network answers over its whole input space, where that has one or two dimensions.
import { exp } from '@actlab/core/numerics';
import type { Dataset } from '../data/dataset.js';
import { fitScaling, scaled } from '../data/fit-scaling.js';
import { splitRows } from '../data/split-rows.js';
import type { Engine } from '../engine/engine.js';
import { Program } from '../engine/program.js';
import { RunState } from '../engine/run-state.js';
import { emitEvaluation } from '../network/emit-forward.js';
import type { DecisionMap } from '../records/index.js';
import type { ProgramRoom } from './program-room.js';
import type { TrialLayout } from './trial-layout.js';
import type { TrialPlan } from './trial-plan.js';

/** How far a map reaches beyond the data, as a share of their range. */
const margin = 0.1;

/** Evaluates the network, with its parameters as they stand, on a grid over the range of the data. */
export function decisionMap(
  engine: Engine,
  plan: TrialPlan,
  layout: TrialLayout,
  room: ProgramRoom,
  dataset: Dataset,
  size: number,
): DecisionMap {
  const axes = Array.from({ length: plan.features }, (_, feature) => rangeOf(dataset, feature));
  const points = plan.features === 1 ? size : size * size;
  const outputs = plan.width;
  const values = Array.from<number>({ length: points * outputs });
  const { rows } = layout.evaluation;
  const state = new RunState(engine, layout.evaluationState);
  const evaluate = evaluation(engine, layout, room, rows);
  const grid = scaledGrid(plan, dataset, axes, size);
  for (let from = 0; from < points; from += rows) {
    const count = Math.min(rows, points - from);
    for (let feature = 0; feature < plan.features; feature++) {
      for (let row = 0; row < rows; row++) evaluate.x(feature)[row] = grid(Math.min(from + row, points - 1), feature);
    }
    state.rewind();
    engine.run(evaluate.program, 1, state);
    for (let row = 0; row < count; row++) {
      const answer = Array.from({ length: outputs }, (_, unit) => evaluate.output(unit)[row]!);
      const shown = plan.isClassification ? probabilities(answer, plan.loss.kernel) : answer;
      for (let unit = 0; unit < outputs; unit++) values[(from + row) * outputs + unit] = shown[unit]!;
    }
  }
  return { axes, size, outputs, values };
}

function evaluation(engine: Engine, { network, evaluation: buffers }: TrialLayout, room: ProgramRoom, rows: number) {
  const program = new Program();
  const outputs = emitEvaluation(engine, program, network, buffers);
  const line = (at: number, unit: number): Float32Array => engine.floats(at + 4 * unit * buffers.stride, rows);
  return {
    program: room.load('map', () => program),
    x: (feature: number) => line(buffers.x, feature),
    output: (unit: number) => line(outputs, unit),
  };
}

/** Feature `feature` of point `index`, scaled as the training rows are. */
function scaledGrid(plan: TrialPlan, dataset: Dataset, axes: readonly [number, number][], size: number) {
  const { split, sweepSeed } = plan.spec;
  const { train } = splitRows(dataset, split, sweepSeed);
  const fitted = fitScaling(dataset.scaling, dataset.x, dataset.features, train);
  return (index: number, feature: number): number => {
    const step = feature === 0 ? index % size : size - 1 - Math.floor(index / size);
    const [low, high] = axes[feature]!;
    return scaled(fitted, low + ((high - low) * step) / (size - 1), feature);
  };
}

function rangeOf({ x, features }: Dataset, feature: number): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = feature; at < x.length; at += features) {
    low = Math.min(low, x[at]!);
    high = Math.max(high, x[at]!);
  }
  const beyond = margin * (high - low);
  return [low - beyond, high + beyond];
}

/** Softmax, the logistic function of each output, or the outputs themselves where they are fitted to 0 and 1. */
function probabilities(outputs: readonly number[], kernel: string): number[] {
  if (kernel === 'meanSquaredError') return [...outputs];
  if (kernel === 'binaryCrossEntropy') return outputs.map((o) => 1 / (1 + exp(-o)));
  const largest = Math.max(...outputs);
  const powers = outputs.map((o) => exp(o - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
