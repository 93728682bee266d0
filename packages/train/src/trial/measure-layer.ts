// The statistics of one hidden layer on the probe inputs. Sums in float64, in the order of the arrays.
import type { DenseLayer, LayerBuffers } from '../network/dense-layer.js';
import type { LayerProbe } from '../records/index.js';

/** Mean |f'| below which a unit counts as nearly dead. */
const nearlyDead = 0.05;
/** |f'| below which a pair of unit and input counts as saturated. */
const saturatedSlope = 0.01;
/** |f| below which an output counts as zero. */
const zeroOutput = 1e-6;

/** What a probe finds in a layer. Moments are NaN where a number they are made of is not finite. */
export interface LayerMeasurement extends Omit<LayerProbe, 'step' | 'layer' | 'dead'> {
  /** Numbers among z, f(z), f'(z) and the gradient that are NaN or infinite; these enter no share. */
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
  buffers: LayerBuffers,
  derivative: Float32Array,
  weightsBefore: Float32Array | null,
): LayerMeasurement {
  const units = layer.outputs;
  const count = buffers.z.length;
  const inputs = count / units;
  const pre = moments(buffers.z);
  const out = moments(buffers.h);
  const gradient = moments(buffers.delta);
  const slope = moments(derivative);
  const { weights } = layer.segments;
  const weightNorm = norm(weights.values);
  const alphas = layer.segments.learned.map(({ segment }) => segment.values)[0];
  return {
    nonFinite: pre.nonFinite + out.nonFinite + gradient.nonFinite + slope.nonFinite,
    deadUnits: deadUnits(derivative, units),
    preMean: pre.mean,
    preStd: Math.sqrt(pre.variance),
    outMean: out.mean,
    outVar: out.variance,
    gradRms: inputs * Math.sqrt(gradient.meanSquare),
    gradMean: inputs * gradient.mean,
    weightGradRms: norm(weights.gradients) / Math.sqrt(weights.gradients.length),
    weightNorm,
    updateRatio: weightsBefore === null ? 0 : distance(weights.values, weightsBefore) / norm(weightsBefore),
    nearDead: nearDeadShare(derivative, units),
    saturated: isBounded(layer) ? share(derivative, (d) => Math.abs(d) < saturatedSlope) : 0,
    sparse: share(buffers.h, (h) => Math.abs(h) < zeroOutput),
    negative: share(buffers.z, (z) => z < 0),
    meanFPrime2: slope.meanSquare,
    ...(alphas && { alpha: spread(alphas) }),
  };
}

/** True for activations bounded on both sides: only these saturate. */
function isBounded(layer: DenseLayer): boolean {
  const [low, high] = layer.unit!.plan.activation.stated.range;
  return Number.isFinite(low) && Number.isFinite(high);
}

function moments(numbers: Float32Array) {
  let sum = 0;
  let squares = 0;
  let nonFinite = 0;
  for (const x of numbers) {
    if (!Number.isFinite(x)) nonFinite += 1;
    sum += x;
    squares += x * x;
  }
  const mean = sum / numbers.length;
  const meanSquare = squares / numbers.length;
  return { mean, meanSquare, variance: Math.max(0, meanSquare - mean * mean), nonFinite };
}

/** Share of the finite numbers that satisfy `test`; 0 when there are none. */
function share(numbers: Float32Array, test: (x: number) => boolean): number {
  let finite = 0;
  let hits = 0;
  for (const x of numbers) {
    if (!Number.isFinite(x)) continue;
    finite += 1;
    if (test(x)) hits += 1;
  }
  return finite === 0 ? 0 : hits / finite;
}

function deadUnits(derivative: Float32Array, units: number): Uint8Array {
  const dead = new Uint8Array(units).fill(1);
  for (let at = 0; at < derivative.length; at++) if (derivative[at] !== 0) dead[at % units] = 0;
  return dead;
}

function nearDeadShare(derivative: Float32Array, units: number): number {
  const sums = new Float64Array(units);
  for (let at = 0; at < derivative.length; at++) sums[at % units]! += Math.abs(derivative[at]!);
  const inputs = derivative.length / units;
  return sums.filter((sum) => sum / inputs < nearlyDead).length / units;
}

function norm(numbers: Float32Array): number {
  let squares = 0;
  for (const x of numbers) squares += x * x;
  return Math.sqrt(squares);
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
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  for (const x of numbers) {
    min = Math.min(min, x);
    max = Math.max(max, x);
    sum += x;
  }
  return [min, sum / numbers.length, max];
}
