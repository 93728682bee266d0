// Candidates of the element-wise suites: a loop under test, its output array, and the judgement of what it wrote.
import { type Activation, forward } from '@actlab/core';
import type { Candidate, Mismatch } from '../suite.js';
import {
  expectedGradient,
  expectedParameterGradient,
  expectedValue,
  firstMismatch,
  type SlidingInput,
  slide,
} from './elementwise-inputs.js';

/** Error in f' that a gradient from the input may have near a zero of f', and one from a float32 output anywhere. */
export const fromInputSlack = 2 ** -26;
export const fromOutputSlack = 2 ** -22;

/** Everything the candidates of one case share. */
export interface Inputs {
  readonly activation: Activation;
  readonly n: number;
  readonly params: Record<string, number>;
  /** The value of its first parameter, for the naive loops; NaN without parameters. */
  readonly parameter: number;
  readonly x: SlidingInput;
  readonly g: SlidingInput;
}

/** f(x) for the whole of the input that windows slide over. */
export function outputs({ activation, x, params, n }: Inputs): SlidingInput {
  return slide(forward(activation, x.values, params), n);
}

export function forwardCandidate(
  name: string,
  { activation, n, params, x }: Inputs,
  loop: (x: Float32Array, out: Float32Array) => void,
): Candidate {
  const out = new Float32Array(n);
  return {
    name,
    call(turn) {
      loop(x.window(turn), out);
      return out[turn % n] as number;
    },
    check: (turn) => firstMismatch(out, expectedValue(activation, x.window(turn), params)),
  };
}

/** `from` is what the loop is given besides g: the input, or the output. */
export function gradientCandidate(
  name: string,
  { activation, n, params, x, g }: Inputs,
  from: SlidingInput,
  slack: number,
  loop: (g: Float32Array, from: Float32Array, out: Float32Array) => void,
): Candidate {
  const out = new Float32Array(n);
  return {
    name,
    call(turn) {
      loop(g.window(turn), from.window(turn), out);
      return out[turn % n] as number;
    },
    check: (turn) => firstMismatch(out, expectedGradient(activation, g.window(turn), x.window(turn), params, slack)),
  };
}

export function learnCandidate(
  name: string,
  inputs: Inputs,
  parameter: string,
  loop: (g: Float32Array, x: Float32Array, out: Float32Array) => number,
): Candidate {
  const { activation, params, x, g } = inputs;
  let sum = Number.NaN;
  const gradient = gradientCandidate(name, inputs, x, fromInputSlack, (...arrays) => {
    sum = loop(...arrays);
  });
  return {
    name,
    call: (turn) => gradient.call(turn) + sum,
    check(turn): Mismatch | undefined {
      const wanted = expectedParameterGradient(activation, parameter, g.window(turn), x.window(turn), params);
      const close = Math.abs(sum - wanted.expected) <= wanted.tolerance;
      return close ? gradient.check(turn) : { at: `the gradient of ${parameter}`, actual: sum, ...wanted };
    },
  };
}
