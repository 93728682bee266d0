// Measures what an activation function is like: its kinks, range, monotony, symmetry, saturation, slope and sparsity.
import type { Activation, Params } from '../activation.js';
import { gaussianMoments } from '../gaussian-moments.js';
import { curveOf } from './curve.js';
import { gaussianShare } from './gaussian-share.js';
import type { MeasuredProperties } from './measured-properties.js';
import { coreReach } from './probe-points.js';
import { type ProbedCurve, probe } from './probed-curve.js';
import { measureMaxSlope, measureRange } from './range.js';
import { isNonLinear, isUnimodal, measureMonotone, measureSaturation, measureSymmetry } from './shape.js';

/**
 * The properties of f at these parameters, measured on the plain forms in float64; the mean alone comes from `gaussianMoments`.
 *
 * Kinks are found wherever a formula changes its branch, to the last bit, and wherever f or f' jumps by some percent on [-50, 50]
 * without one. The slopes are those of the record's derivative: `checkGradient` of `@actlab/core/testing` holds it against f.
 * A property seen nowhere at some 8000 points may still exist between them. Takes up to a quarter of a second.
 * @throws ParameterError
 */
export function measureProperties<P extends string>(f: Activation<P>, p?: Params<P>): MeasuredProperties {
  const activation: Activation = f;
  const probed = probe(curveOf(activation, p));
  const { curve, points, kinks } = probed;
  const range = measureRange(probed);
  const monotone = measureMonotone(probed);
  const isDefined = isDefinedEverywhere(probed);
  const isContinuous = isDefined && !kinks.some(({ isJump }) => isJump);
  const isBounded = Number.isFinite(range.low.value) && Number.isFinite(range.high.value);
  const { mean, meanSquare } = gaussianMoments(activation, p);
  return {
    isNonLinear: isNonLinear(probed),
    isDefined,
    isContinuous,
    isDifferentiable: isContinuous ? (kinks.length === 0 ? 'everywhere' : 'almost everywhere') : 'no',
    kinks,
    range,
    monotone,
    isSShaped: isBounded && isContinuous && monotone !== 'no' && isNonLinear(probed) && isUnimodal(probed),
    symmetry: measureSymmetry(probed),
    mean,
    isZeroCentred: Math.abs(mean) <= 1e-6 * Math.sqrt(meanSquare),
    saturates: measureSaturation(probed),
    maxSlope: measureMaxSlope(probed),
    zeroShare: gaussianShare(points, (x) => curve.value(x) === 0),
    flatShare: gaussianShare(points, (x) => Math.abs(curve.derivative(x)) < 0.01),
  };
}

function isDefinedEverywhere({ points, values, slopes }: ProbedCurve): boolean {
  return points.every((x, i) => {
    const isNumber = !Number.isNaN(values[i]) && !Number.isNaN(slopes[i]);
    return isNumber && (Number.isFinite(values[i]) || Math.abs(x) > coreReach);
  });
}
