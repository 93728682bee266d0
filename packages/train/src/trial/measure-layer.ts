// The statistics of one hidden layer on the probe inputs. Sums in float64, in the order of the arrays.
import type { DenseLayer, LayerBuffers } from '../network/dense-layer.js';
import type { LayerProbe } from '../records/index.js';

/** Mean |f'| below which a unit counts as nearly dead. */
const nearlyDead = 0.05;
/** |f'| below which a pair of unit and input counts as saturated. */
const saturatedSlope = 0.01;
/** |f| below which an output counts as zero. */
const zeroOutput = 1e-6;

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

/**
 * Measures `layer` after a backward pass: `buffers.delta` is the gradient of the mean loss with respect to z, `derivative`
 * holds f'(z) from the input. Gradients are given per input: those of the loss of one row, not of the mean.
 */
export function measureLayer(
  layer: DenseLayer,
  { z, h, delta }: LayerBuffers,
  derivative: Float32Array,
  weightsBefore: Float32Array | null,
): LayerMeasurement {
  const inputs = z.length / layer.outputs;
  const pre = moments(z);
  const out = moments(h);
  const gradient = moments(delta);
  const slope = moments(derivative);
  const { weights } = layer.segments;
  const alphas = layer.segments.learned.map(({ segment }) => segment.values)[0];
  const { deadUnits, nearDead } = unitSlopes(derivative, layer.outputs);
  const statistics: LayerStatistics = {
    preMean: pre.mean,
    preStd: Math.sqrt(pre.variance),
    outMean: out.mean,
    outVar: out.variance,
    gradRms: inputs * Math.sqrt(gradient.meanSquare),
    gradMean: inputs * gradient.mean,
    weightGradRms: Math.sqrt(moments(weights.gradients).meanSquare),
    weightNorm: norm(weights.values),
    updateRatio: weightsBefore === null ? 0 : distance(weights.values, weightsBefore) / norm(weightsBefore),
    nearDead,
    saturated: isBounded(layer) ? shareWithin(derivative, saturatedSlope) : 0,
    sparse: shareWithin(h, zeroOutput),
    negative: negativeShare(z),
    meanFPrime2: slope.meanSquare,
    ...(alphas && { alpha: spread(alphas) }),
  };
  const nonFinite = pre.nonFinite + out.nonFinite + gradient.nonFinite + slope.nonFinite;
  return { statistics, nonFinite, deadUnits };
}

/** True for activations bounded on both sides: only these saturate. */
function isBounded(layer: DenseLayer): boolean {
  const [low, high] = layer.unit!.plan.activation.stated.range;
  return Number.isFinite(low) && Number.isFinite(high);
}

function moments(numbers: Float32Array) {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < numbers.length; i++) {
    const x = numbers[i]!;
    sum += x;
    squares += x * x;
  }
  const mean = sum / numbers.length;
  const meanSquare = squares / numbers.length;
  return {
    mean,
    meanSquare,
    variance: Math.max(0, meanSquare - mean * mean),
    nonFinite: Number.isFinite(squares) ? 0 : countNonFinite(numbers),
  };
}

function countNonFinite(numbers: Float32Array): number {
  return numbers.reduce((count, x) => (Number.isFinite(x) ? count : count + 1), 0);
}

/** Share of the numbers below 0; counted without a branch, which random signs would mispredict. */
function negativeShare(numbers: Float32Array): number {
  let below = 0;
  for (let i = 0; i < numbers.length; i++) below += Number(numbers[i]! < 0);
  return below / numbers.length;
}

/** Share of the numbers closer to 0 than `limit`; NaN is not. */
function shareWithin(numbers: Float32Array, limit: number): number {
  let hits = 0;
  for (let i = 0; i < numbers.length; i++) hits += Number(Math.abs(numbers[i]!) < limit);
  return hits / numbers.length;
}

/** Which units have derivative 0 on all inputs, and the share of units whose mean |f'| is small. */
function unitSlopes(derivative: Float32Array, units: number): { deadUnits: Uint8Array; nearDead: number } {
  const deadUnits = new Uint8Array(units);
  let nearlyDeadUnits = 0;
  for (let unit = 0; unit < units; unit++) {
    let sum = 0;
    for (let at = unit; at < derivative.length; at += units) sum += Math.abs(derivative[at]!);
    // A sum with a NaN in it is neither 0 nor small: what is not finite makes no unit dead.
    if (sum === 0) deadUnits[unit] = 1;
    if ((sum * units) / derivative.length < nearlyDead) nearlyDeadUnits += 1;
  }
  return { deadUnits, nearDead: nearlyDeadUnits / units };
}

function norm(numbers: Float32Array): number {
  return Math.sqrt(numbers.length * moments(numbers).meanSquare);
}

function distance(a: Float32Array, b: Float32Array): number {
  let squares = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!;
    squares += difference * difference;
  }
  return Math.sqrt(squares);
}

function spread(numbers: Float32Array): [min: number, mean: number, max: number] {
  let min = numbers[0]!;
  let max = numbers[0]!;
  for (const x of numbers) {
    if (x < min) min = x;
    if (x > max) max = x;
  }
  return [min, moments(numbers).mean, max];
}
