// The statistics of one hidden layer on the probe inputs, from the sums that the probe's program left.
import type { Engine } from '../engine/engine.js';
import { type Segment, segmentAt, segmentRow } from '../network/parameters.js';
import type { LayerProbe } from '../records/index.js';
import type { ProbeLayout } from './probe-layout.js';
import type { TrialLayout } from './trial-layout.js';
import type { TrialPlan } from './trial-plan.js';

/** What is recorded of a layer. Moments are NaN where a number they are made of is not finite. */
export type LayerStatistics = Omit<LayerProbe, 'step' | 'layer' | 'dead'>;

/** What a probe finds in a layer. */
export interface LayerMeasurement {
  statistics: LayerStatistics;
  /** Numbers among z, f(z), f'(z) and the gradient that are NaN or infinite. */
  nonFinite: number;
  /** 1 for each unit whose derivative is exactly 0 on all inputs. */
  deadUnits: Uint8Array;
}

/** Measures hidden layer `index`. Gradients are given per input: those of the loss of one row, not of the mean. */
export function measureLayer(
  engine: Engine,
  plan: TrialPlan,
  layout: TrialLayout,
  probe: ProbeLayout,
  index: number,
  before: number | null,
): LayerMeasurement {
  const { outputs: units, activation } = plan.layers[index]!;
  const inputs = probe.pass.rows;
  const stats = probe.layers[index]!;
  const pairs = units * inputs;
  const pre = momentsAt(engine, stats.z, pairs);
  const out = momentsAt(engine, stats.output, pairs);
  const gradient = momentsAt(engine, stats.gradient, pairs);
  const slope = momentsAt(engine, stats.derivative, pairs);
  const { values, gradients, layout: blocks } = layout.network.parameters;
  const { weights, learned } = blocks.layers[index]!;
  const alphas = learned.map(({ segment }) => segmentRow(engine, values, segment, 0))[0];
  const [nearDead, , saturated] = engine.float64.subarray(stats.slopes / 8);
  const weightNorm = Math.sqrt(sumOfSquares(engine, values, weights));
  const statistics: LayerStatistics = {
    preMean: pre.mean,
    preStd: Math.sqrt(pre.variance),
    outMean: out.mean,
    outVar: out.variance,
    gradRms: inputs * Math.sqrt(gradient.meanSquare),
    gradMean: inputs * gradient.mean,
    weightGradRms: Math.sqrt(sumOfSquares(engine, gradients, weights) / (weights.rows * weights.columns)),
    weightNorm,
    updateRatio: before === null ? 0 : updateRatio(engine, values, before, weights),
    nearDead: nearDead! / units,
    saturated: isBounded(activation!.activation.stated.range) ? saturated! / pairs : 0,
    sparse: engine.float64[stats.zeros / 8]! / pairs,
    negative: engine.float64[stats.negatives / 8]! / pairs,
    meanFPrime2: slope.meanSquare,
    ...(alphas && { alpha: spread(alphas) }),
  };
  const nonFinite = pre.nonFinite + out.nonFinite + gradient.nonFinite + slope.nonFinite;
  return { statistics, nonFinite, deadUnits: engine.uint8.slice(stats.deadUnits, stats.deadUnits + units) };
}

/** True for activations bounded on both sides: only these saturate. */
function isBounded([low, high]: readonly [number, number]): boolean {
  return Number.isFinite(low) && Number.isFinite(high);
}

function momentsAt({ float64 }: Engine, at: number, count: number) {
  const [sum, squares, nonFinite] = float64.subarray(at / 8, at / 8 + 3);
  const mean = sum! / count;
  const meanSquare = squares! / count;
  return { mean, meanSquare, variance: Math.max(0, meanSquare - mean * mean), nonFinite: nonFinite! };
}

/** Padding is 0 and adds nothing. */
function sumOfSquares(engine: Engine, block: number, segment: Segment): number {
  return engine.functions['sumOfSquares']!(segmentAt(block, segment), segment.rows * segment.stride);
}

/** Length of the last update of the weights, as a share of the weights before it. */
function updateRatio(engine: Engine, values: number, before: number, weights: Segment): number {
  const count = weights.rows * weights.stride;
  const moved = engine.functions['distanceSquared']!(segmentAt(values, weights), segmentAt(before, weights), count);
  return Math.sqrt(moved) / Math.sqrt(sumOfSquares(engine, before, weights));
}

function spread(numbers: Float32Array): [min: number, mean: number, max: number] {
  let min = numbers[0]!;
  let max = numbers[0]!;
  let sum = 0;
  for (const x of numbers) {
    if (x < min) min = x;
    if (x > max) max = x;
    sum += x;
  }
  return [min, sum / numbers.length, max];
}
