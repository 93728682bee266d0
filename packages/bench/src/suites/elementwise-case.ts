// What the candidates of one element-wise case share: inputs, truth, and how exact each kind of candidate must be.
import type { Activation } from '@actlab/core';
import { seededNormals } from '../seeded-random.js';
import type { Candidate, Mismatch } from '../suite.js';
import { type Arena, arenaFor } from './arena.js';
import { defaultParams, normalInput, type SlidingInput } from './elementwise-inputs.js';
import { type Accuracy, type Truth, truths } from './elementwise-reference.js';

/** Columns of the arrays that a bias is added to. */
const columns = 200;

/** The inputs of a case. */
export interface Inputs {
  readonly activation: Activation;
  readonly n: number;
  readonly params: Readonly<Record<string, number>>;
  readonly x: SlidingInput;
  readonly g: SlidingInput;
  readonly bias: Float32Array;
  readonly arena: Arena;
}

export function openInputs(activation: Activation, n: number): Inputs {
  const [x, g, bias] = [normalInput(n, 2, 1), normalInput(n, 1, 2), seededNormals(columns, 0.5, 3)];
  return { activation, n, params: defaultParams(activation), x, g, bias, arena: arenaFor(n, x, g, bias) };
}

let latest: { activation: Activation; n: number; byTurn: Map<number, readonly Truth[]> } | undefined;

/** The reference for x of a turn; kept for the next case of the same activation and size. */
export function truthsAt({ activation, n, params, x }: Inputs, turn: number): readonly Truth[] {
  if (latest?.activation !== activation || latest.n !== n) latest = { activation, n, byTurn: new Map() };
  const window = x.window(turn);
  const known = latest.byTurn.get(turn) ?? truths(activation, n, (index) => window[index] as number, params);
  latest.byTurn.set(turn, known);
  return known;
}

/** The reference for x + bias, a float32 sum. */
export function biasedTruthsAt({ activation, n, params, x, bias }: Inputs, turn: number): readonly Truth[] {
  const window = x.window(turn);
  const sum = (index: number): number => Math.fround((window[index] as number) + (bias[index % bias.length] as number));
  return truths(activation, n, sum, params);
}

type Judged = 'value' | 'derivative' | 'derivativeFromOutput';

/** Error in f' that a gradient from the input may have near a zero of f', and one from a float32 output anywhere. */
const kernelSlack: { readonly [judged in Judged]: number } = {
  value: 0,
  derivative: 2 ** -26,
  derivativeFromOutput: 2 ** -22,
};
/** What is in common use loses tails: the error function as it is copied into programs is within 1.5e-7. */
const naiveSlack = 2 ** -20;

/** What an activation promises of its kernels. */
export const kernelAccuracy = ({ stated }: Activation, judged: Judged): Accuracy => ({
  ulp: judged === 'value' ? stated.ulp.value : stated.ulp.derivative,
  slack: () => kernelSlack[judged],
});

/** What is asked of a naive loop. An error in a gate is multiplied by the x that passes through it. */
export const naiveAccuracy: Accuracy = { ulp: 2, slack: (x) => naiveSlack * Math.max(1, Math.abs(x)) };

/** How a candidate judges what it wrote at a turn. */
export type Check = (out: Float32Array, turn: number) => Mismatch | undefined;

/** A candidate that writes f32[n]; what its loop returns, if anything, counts into the result. */
export function arrayCandidate(
  name: string,
  out: Float32Array,
  loop: (turn: number, out: Float32Array) => unknown,
  check: Check,
): Candidate {
  const { length } = out;
  return {
    name,
    call(turn) {
      const returned = loop(turn, out);
      return (out[turn % length] as number) + (typeof returned === 'number' ? returned : 0);
    },
    check: (turn) => check(out, turn),
  };
}
