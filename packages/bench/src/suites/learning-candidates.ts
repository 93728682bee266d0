// Candidates that compute the gradient by the input and the one by the first learnable parameter.
import { backward, learnableParameters, paramGradient } from '@actlab/core';
import type { Candidate } from '../suite.js';
import { arenaCandidate } from './arena-candidate.js';
import {
  arrayCandidate,
  type Check,
  type Inputs,
  kernelAccuracy,
  naiveAccuracy,
  truthsAt,
} from './elementwise-case.js';
import { type Accuracy, expectedGradient, expectedParameterGradient, firstMismatch } from './elementwise-reference.js';
import { naiveLoops } from './naive/naive-loops.js';

/** Where a candidate leaves the latest sum for its check. */
interface Learned {
  sum: number;
}

/** Both gradients, by a loop, by the generic functions and in the arena. */
export function learningCandidates(inputs: Inputs): Candidate[] {
  const { activation, n, params, x, g, arena } = inputs;
  const [parameter] = learnableParameters(activation) as [string, ...string[]];
  const loop = naiveLoops(activation).learn;
  const exact = kernelAccuracy(activation, 'derivative');
  const onArrays = (
    name: string,
    accuracy: Accuracy,
    gradients: (turn: number, out: Float32Array) => number,
  ): Candidate => {
    const learned: Learned = { sum: Number.NaN };
    const keep = (turn: number, out: Float32Array): number => {
      learned.sum = gradients(turn, out);
      return learned.sum;
    };
    return arrayCandidate(name, new Float32Array(n), keep, check(inputs, parameter, learned, accuracy));
  };
  const inArena: Learned = { sum: Number.NaN };
  const kernels = arena.kernels(activation);
  const { values } = arena.lanes;
  const sumOfLanes = (): number => {
    let sum = 0;
    for (let k = 0; k < values.length; k++) sum += values[k] as number;
    return sum;
  };
  const body =
    'backward(g, x, out, n$params); lanesView.fill(0); gradient(g, x, lanes, n$params); learned.sum = sum = sumOfLanes();';
  const bound = { gradient: kernels.gradients[parameter], lanesView: values, sumOfLanes, learned: inArena };
  return [
    onArrays('naive', naiveAccuracy, (turn, out) => loop?.(g.window(turn), x.window(turn), out, params) ?? Number.NaN),
    onArrays('core', exact, (turn, out) => {
      backward(activation, g.window(turn), x.window(turn), params, out);
      return paramGradient(activation, parameter, g.window(turn), x.window(turn), params)[0] as number;
    }),
    arenaCandidate('arena', inputs, kernels, { body, bound }, check(inputs, parameter, inArena, exact)),
  ];
}

function check(inputs: Inputs, parameter: string, learned: Learned, accuracy: Accuracy): Check {
  const { activation, params, x, g } = inputs;
  return (out, turn) => {
    const { expected, tolerance } = expectedParameterGradient(
      activation,
      parameter,
      g.window(turn),
      x.window(turn),
      params,
    );
    // Written so that NaN fails.
    if (!(Math.abs(learned.sum - expected) <= tolerance)) {
      return { at: `the gradient of ${parameter}`, expected, actual: learned.sum, tolerance };
    }
    return firstMismatch(out, truthsAt(inputs, turn), expectedGradient(g.window(turn), accuracy));
  };
}
