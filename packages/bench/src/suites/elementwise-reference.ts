// The judge of element-wise results: the float64 reference of @actlab/core, at some of the elements.
import { type Activation, evaluate, forward } from '@actlab/core';
import type { Mismatch } from '../suite.js';

const mostElements = 1000;

/** Indices of an array that are judged: all of a short one, else about 1,000 evenly spread, the last included. */
export function judgedIndices(length: number): readonly number[] {
  // An odd stride visits every lane of the vectors.
  const stride = length <= mostElements ? 1 : Math.ceil(length / mostElements) | 1;
  const indices = Array.from({ length: Math.ceil(length / stride) }, (_, k) => k * stride);
  return indices.at(-1) === length - 1 || length === 0 ? indices : [...indices, length - 1];
}

/** What is right at one element. */
export interface Truth {
  readonly index: number;
  readonly x: number;
  readonly value: number;
  readonly derivative: number;
}

/** The reference at every judged element of an array of that length; `inputAt` gives its elements. */
export function truths(
  activation: Activation,
  length: number,
  inputAt: (index: number) => number,
  params: Readonly<Record<string, number>>,
): Truth[] {
  return judgedIndices(length).map((index) => {
    const x = inputAt(index);
    return { index, x, ...evaluate(activation, x, params) };
  });
}

/** What the result at an element must be, and how far from it it may lie. */
export type Expectation = (truth: Truth) => { readonly expected: number; readonly tolerance: number };

/** The first judged element of `out` that is not as expected. */
export function firstMismatch(out: Float32Array, at: readonly Truth[], expectation: Expectation): Mismatch | undefined {
  for (const truth of at) {
    const { expected, tolerance } = expectation(truth);
    const actual = out[truth.index] as number;
    // Written so that NaN fails.
    if (!(Math.abs(actual - expected) <= tolerance)) {
      return { at: `output[${truth.index}] for x = ${truth.x}`, expected, actual, tolerance };
    }
  }
  return undefined;
}

/** How exact a candidate must be: units in the last place, and an absolute error at x that is allowed besides. */
export interface Accuracy {
  readonly ulp: number;
  slack(x: number): number;
}

/** Values within the accuracy and one rounding. */
export const expectedValue =
  ({ ulp, slack }: Accuracy): Expectation =>
  ({ x, value }) => ({
    expected: value,
    tolerance: (ulp + 1) * float32Spacing(value) + slack(x),
  });

/** Gradients g · f'(x), with f' within the accuracy, and two roundings. */
export const expectedGradient =
  (g: Float32Array, { ulp, slack }: Accuracy): Expectation =>
  ({ index, x, derivative }) => {
    const upstream = g[index] as number;
    const expected = upstream * derivative;
    const error = ulp * float32Spacing(derivative) + slack(x);
    return { expected, tolerance: Math.abs(upstream) * error + 2 * float32Spacing(expected) };
  };

const stretch = 4096;

/**
 * Σ g · ∂f/∂parameter by central differences of float64 values, with the tolerance 1e-5 · Σ |g · ∂f/∂parameter|: it knows
 * nothing of the record's own formula for that derivative.
 */
export function expectedParameterGradient(
  activation: Activation,
  parameter: string,
  g: Float32Array,
  x: Float32Array,
  params: Readonly<Record<string, number>>,
): { expected: number; tolerance: number } {
  // So small that hardly an input lies where a kink passes over it.
  const step = 2 ** -20;
  const value = params[parameter] as number;
  let expected = 0;
  let magnitude = 0;
  for (let from = 0; from < x.length; from += stretch) {
    const part = Float64Array.from(x.subarray(from, from + stretch));
    const above = forward(activation, part, { ...params, [parameter]: value + step });
    const below = forward(activation, part, { ...params, [parameter]: value - step });
    for (let i = 0; i < part.length; i++) {
      const term = ((g[from + i] as number) * ((above[i] as number) - (below[i] as number))) / (2 * step);
      expected += term;
      magnitude += Math.abs(term);
    }
  }
  return { expected, tolerance: 1e-5 * magnitude };
}

/** Distance between neighbouring float32 numbers at `value`; 2^-149 for subnormal ones. */
function float32Spacing(value: number): number {
  const magnitude = Math.abs(value);
  if (!(magnitude >= 2 ** -126)) return 2 ** -149;
  return 2 ** (Math.max(-126, Math.floor(Math.log2(magnitude))) - 23);
}
