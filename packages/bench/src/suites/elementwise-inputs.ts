// Inputs of the element-wise suites, and the judge of their results: the float64 reference of @actlab/core.
import { type Activation, evaluate } from '@actlab/core';
import { seededNormals } from '../seeded-random.js';
import type { Mismatch } from '../suite.js';

/** Inputs differ from turn to turn by starting 64 bytes further in one array: other values, the same memory. */
const windowCount = 8;
const windowShift = 16;
const checkedElements = 10_000;

/** f32[n] that slides over one array as turns go by. */
export interface SlidingInput {
  /** Everything the windows slide over. */
  readonly values: Float32Array;
  window(turn: number): Float32Array;
}

/** Windows of length n over `values`, which must hold `slidingLength(n)` elements. */
export function slide(values: Float32Array, n: number): SlidingInput {
  const windows = Array.from({ length: windowCount }, (_, i) => values.subarray(i * windowShift, i * windowShift + n));
  return { values, window: (turn) => windows[turn % windowCount] as Float32Array };
}

/** Elements an array must have for windows of length n. */
const slidingLength = (n: number): number => n + (windowCount - 1) * windowShift;

/** Standard normal numbers times `deviation`; most inputs of a layer lie within ±2, so 2 also visits the tails. */
export function normalInput(n: number, deviation: number, seed: number): SlidingInput {
  return slide(seededNormals(slidingLength(n), deviation, seed), n);
}

/** Parameters at their defaults, rounded to float32 as every kernel does first. */
export function defaultParams(activation: Activation): Record<string, number> {
  return Object.fromEntries(
    Object.entries(activation.params).map(([name, definition]) => [name, Math.fround(definition.default)]),
  );
}

/** Which element must have which value, and how far from it a result may lie. */
export type Expectation = (index: number) => { expected: number; tolerance: number; x: number };

/** The first of about 10,000 elements, spread evenly and including the last, that is not as expected. */
export function firstMismatch(out: Float32Array, expectation: Expectation): Mismatch | undefined {
  const stride = Math.ceil(out.length / checkedElements);
  for (let k = 0; k < out.length + stride - 1; k += stride) {
    const index = Math.min(k, out.length - 1);
    const { expected, tolerance, x } = expectation(index);
    const actual = out[index] as number;
    // Written so that NaN fails.
    if (!(Math.abs(actual - expected) <= tolerance)) {
      return { at: `output[${index}] for x = ${x}`, expected, actual, tolerance };
    }
  }
  return undefined;
}

/** Values within the accuracy that the record promises, and one rounding. */
export function expectedValue(activation: Activation, x: Float32Array, params: Record<string, number>): Expectation {
  return (index) => {
    const at = x[index] as number;
    const expected = evaluate(activation, at, params).value;
    return { expected, tolerance: (activation.stated.ulp.value + 1) * float32Spacing(expected), x: at };
  };
}

/**
 * Gradients g · f'(x) within the promised accuracy of f', `slack` in f' besides, and two roundings. The slack is 2^-26 from
 * the input, as is promised near zeros of f', and 2^-22 from a float32 output, which no longer knows x exactly.
 */
export function expectedGradient(
  activation: Activation,
  g: Float32Array,
  x: Float32Array,
  params: Record<string, number>,
  slack: number,
): Expectation {
  return (index) => {
    const at = x[index] as number;
    const upstream = g[index] as number;
    const { derivative } = evaluate(activation, at, params);
    const error = activation.stated.ulp.derivative * float32Spacing(derivative) + slack;
    const expected = upstream * derivative;
    return { expected, tolerance: Math.abs(upstream) * error + 2 * float32Spacing(expected), x: at };
  };
}

/**
 * Σ g · ∂f/∂parameter by central differences of the reference in float64, with the tolerance 1e-5 · Σ |g · ∂f/∂parameter|:
 * it knows nothing of the record's own formula for that derivative.
 */
export function expectedParameterGradient(
  activation: Activation,
  parameter: string,
  g: Float32Array,
  x: Float32Array,
  params: Record<string, number>,
): { expected: number; tolerance: number } {
  const step = 2 ** -10;
  const value = params[parameter] as number;
  const above = { ...params, [parameter]: value + step };
  const below = { ...params, [parameter]: value - step };
  let expected = 0;
  let magnitude = 0;
  for (let i = 0; i < x.length; i++) {
    const at = x[i] as number;
    const slope = (evaluate(activation, at, above).value - evaluate(activation, at, below).value) / (2 * step);
    expected += (g[i] as number) * slope;
    magnitude += Math.abs((g[i] as number) * slope);
  }
  return { expected, tolerance: 1e-5 * magnitude };
}

/** Distance between neighbouring float32 numbers at `value`; 2^-149 for subnormal ones. */
function float32Spacing(value: number): number {
  const magnitude = Math.abs(value);
  if (!(magnitude >= 2 ** -126)) return 2 ** -149;
  return 2 ** (Math.max(-126, Math.floor(Math.log2(magnitude))) - 23);
}
