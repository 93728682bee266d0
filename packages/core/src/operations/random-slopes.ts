// Randomised leaky ReLU in training: a slope below 0 drawn anew for every element. Its evaluation is a record of its own.
import type { F } from '../activation.js';
import { ParameterError } from '../errors.js';
import { checkAlike, checkOverlap, outputFor } from '../kernels/check-arrays.js';
import { checkRows } from './row-arrays.js';

/** Between which slopes to draw, 0.125 and 1/3 unless given, as in PyTorch. */
export interface SlopeBounds {
  readonly lower?: number;
  readonly upper?: number;
}

/**
 * One slope per element, uniform in [lower, upper], in `out` or in a new Float32Array of `length`.
 *
 * The k-th slope is lower + (upper − lower) · u with the k-th u that `random` gives in [0, 1): the same `random` gives the same
 * slopes, one draw per element whatever its sign. For a Float32Array the bounds are rounded to float32 first and each slope at
 * the end, so that it lies within them.
 * @throws ParameterError when a bound is no finite number, lower > upper, or `random` leaves [0, 1]; ArrayError
 * @see Xu, Wang, Chen, Li 2015, Empirical evaluation of rectified activations in convolutional network, arXiv:1505.00853
 */
export function drawSlopes(length: number, bounds: SlopeBounds, random: () => number): Float32Array;
export function drawSlopes<A extends F>(length: number, bounds: SlopeBounds, random: () => number, out: A): A;
export function drawSlopes(length: number, bounds: SlopeBounds, random: () => number, out?: F): F {
  if (!Number.isInteger(length) || length < 0) throw refused('length', `must be a whole number ≥ 0, got ${length}`);
  const slopes = out ?? new Float32Array(length);
  checkRows('drawSlopes', ['out', slopes], ['out', slopes], 1, length);
  const isFloat32 = slopes.BYTES_PER_ELEMENT === 4;
  const rounded = (bound: number): number => (isFloat32 ? Math.fround(bound) : bound);
  const lower = rounded(checkedBound('lower', bounds.lower ?? 1 / 8));
  const upper = rounded(checkedBound('upper', bounds.upper ?? 1 / 3));
  if (lower > upper) throw refused('upper', `must be ≥ lower, ${lower}, got ${upper}`);
  for (let k = 0; k < length; k++) {
    const u = random();
    if (!(u >= 0 && u <= 1)) throw refused('random', `must give numbers in [0, 1), got ${u}`);
    // The sum may round to just above the upper bound.
    slopes[k] = Math.min(lower + (upper - lower) * u, upper);
  }
  return slopes;
}

/**
 * x where x > 0, else slope · x, with one slope per element: randomised leaky ReLU in training.
 *
 * Shapes: x, slopes and out have n elements of one type, n ≥ 0; `out` may be `x` or `slopes` itself. As Leaky ReLU: exact up to one
 * rounding, NaN stays NaN, and the negative branch is the IEEE product (slope 0 gives −0, and NaN at −∞).
 * @throws ArrayError
 */
export function forwardWithSlopes<A extends F>(x: A, slopes: A, out?: A): A {
  const where = 'forwardWithSlopes';
  const result = outputFor(where, x, out);
  checkInput(where, 'slopes', slopes, x, result);
  for (let k = 0; k < x.length; k++) result[k] = x[k]! > 0 ? x[k]! : slopes[k]! * x[k]!;
  return result;
}

/**
 * The gradient by x of `forwardWithSlopes`: g where x > 0, else slope · g; `slopes` are those that the forward pass drew.
 *
 * Shapes as there, with g of n elements too; `out` may be any of them. At 0 the gradient is slope · g, as in Leaky ReLU; NaN in x
 * or g gives NaN.
 * @throws ArrayError
 */
export function backwardWithSlopes<A extends F>(g: A, x: A, slopes: A, out?: A): A {
  const where = 'backwardWithSlopes';
  const result = outputFor(where, x, out);
  checkInput(where, 'g', g, x, result);
  checkInput(where, 'slopes', slopes, x, result);
  for (let k = 0; k < x.length; k++) {
    const each = x[k]!;
    result[k] = Number.isNaN(each) ? each : g[k]! * (each > 0 ? 1 : slopes[k]!);
  }
  return result;
}

function checkInput<A extends F>(where: string, name: string, array: A, x: A, out: A): void {
  checkAlike(where, name, array, x);
  checkOverlap(where, name, array, out);
}

function checkedBound(name: string, bound: number): number {
  if (Number.isFinite(bound)) return bound;
  throw refused(name, `must be a finite number, got ${String(bound)}`);
}

const refused = (parameter: string, rule: string): ParameterError =>
  new ParameterError('invalid-parameter', 'drawSlopes', parameter, rule);
