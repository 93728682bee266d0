// What is timed of an activation, and the ways to do it: a JavaScript loop, the generic functions on arrays from anywhere, kernels
// on arrays in one memory. Which operations an activation has is read from its record.
import { type Activation, backward, backwardFromOutput, forward, learnableParameters } from '@actlab/core';
import type { Candidate } from '../suite.js';
import { preciseForms } from './arena.js';
import { type ArenaCall, arenaCandidate } from './arena-candidate.js';
import {
  arrayCandidate,
  biasedTruthsAt,
  type Check,
  type Inputs,
  kernelAccuracy,
  naiveAccuracy,
  truthsAt,
} from './elementwise-case.js';
import { slide } from './elementwise-inputs.js';
import { type Accuracy, expectedGradient, expectedValue, firstMismatch } from './elementwise-reference.js';
import { learningCandidates } from './learning-candidates.js';
import { naiveLoops } from './naive/naive-loops.js';

/** One operation on an activation. Its name is one word, so that filters can name it. */
export interface Operation {
  readonly name: string;
  /** Arrays that pass through the processor. */
  readonly arrays: number;
  readonly baseline: string;
  has(activation: Activation): boolean;
  candidates(inputs: Inputs): Candidate[];
}

const valueCheck =
  (inputs: Inputs, accuracy: Accuracy): Check =>
  (out, turn) =>
    firstMismatch(out, truthsAt(inputs, turn), expectedValue(accuracy));

const gradientCheck =
  (inputs: Inputs, accuracy: Accuracy): Check =>
  (out, turn) =>
    firstMismatch(out, truthsAt(inputs, turn), expectedGradient(inputs.g.window(turn), accuracy));

/** Calls kernels of the usual record and, where there is one, of the precise one. */
function inArena(
  inputs: Inputs,
  call: ArenaCall,
  check: (activation: Activation) => Check,
): [usual: Candidate, ...precise: Candidate[]] {
  const { activation, arena } = inputs;
  const candidate = (name: string, record: Activation): Candidate =>
    arenaCandidate(name, inputs, arena.kernels(record), call, check(record));
  const precise = preciseForms.get(activation.name);
  return [candidate('arena', activation), ...(precise ? [candidate('precise', precise)] : [])];
}

/**
 * From this length on, memory.copy is timed beside the kernels: the bandwidth of main memory changes with what other cores do,
 * so that a limit measured before or after says little.
 */
const copiedFrom = 1e6;

function copyCandidate(inputs: Inputs): Candidate {
  const check: Check = (out, turn) =>
    firstMismatch(out, truthsAt(inputs, turn), ({ x }) => ({ expected: x, tolerance: 0 }));
  return arenaCandidate(
    'copy',
    inputs,
    inputs.arena.kernels(inputs.activation),
    { body: 'copyBytes(out, x, 4 * n, 1);' },
    check,
  );
}

const forwardOperation: Operation = {
  name: 'forward',
  arrays: 2,
  baseline: 'naive',
  has: () => true,
  candidates(inputs) {
    const { activation, n, params, x } = inputs;
    const loops = naiveLoops(activation);
    const exact = (record: Activation): Check => valueCheck(inputs, kernelAccuracy(record, 'value'));
    return [
      arrayCandidate(
        'naive',
        new Float32Array(n),
        (turn, out) => loops.forward(x.window(turn), out, params),
        valueCheck(inputs, naiveAccuracy),
      ),
      arrayCandidate(
        'core',
        new Float32Array(n),
        (turn, out) => void forward(activation, x.window(turn), params, out),
        exact(activation),
      ),
      ...inArena(inputs, { body: 'value(x, out, n$params);' }, exact),
      ...(n >= copiedFrom ? [copyCandidate(inputs)] : []),
    ];
  },
};

const backwardOperation: Operation = {
  name: 'backward',
  arrays: 3,
  baseline: 'naive',
  has: () => true,
  candidates(inputs) {
    const { activation, n, params, x, g } = inputs;
    const loops = naiveLoops(activation);
    const exact = (record: Activation): Check => gradientCheck(inputs, kernelAccuracy(record, 'derivative'));
    return [
      arrayCandidate(
        'naive',
        new Float32Array(n),
        (turn, out) => loops.backward(g.window(turn), x.window(turn), out, params),
        gradientCheck(inputs, naiveAccuracy),
      ),
      arrayCandidate(
        'core',
        new Float32Array(n),
        (turn, out) => void backward(activation, g.window(turn), x.window(turn), params, out),
        exact(activation),
      ),
      ...inArena(inputs, { body: 'backward(g, x, out, n$params);' }, exact),
    ];
  },
};

const fromOutputOperation: Operation = {
  name: 'backwardFromOutput',
  arrays: 3,
  baseline: 'naive',
  has: (activation) => activation.derivativeFromOutput !== undefined,
  candidates(inputs) {
    const { activation, n, params, x, g, arena } = inputs;
    const loop = naiveLoops(activation).backwardFromOutput;
    const y = slide(forward(activation, x.values, params), n);
    arena.y.values.set(y.values);
    const exact = gradientCheck(inputs, kernelAccuracy(activation, 'derivativeFromOutput'));
    return [
      arrayCandidate(
        'naive',
        new Float32Array(n),
        (turn, out) => loop?.(g.window(turn), y.window(turn), out, params),
        gradientCheck(inputs, naiveAccuracy),
      ),
      arrayCandidate(
        'core',
        new Float32Array(n),
        (turn, out) => void backwardFromOutput(activation, g.window(turn), y.window(turn), params, out),
        exact,
      ),
      // The precise record has the same form from the output.
      inArena(inputs, { body: 'backwardFromOutput(g, y, out, n$params);' }, () => exact)[0],
    ];
  },
};

const parameterOperation: Operation = {
  name: 'backward+parameter',
  arrays: 3,
  baseline: 'naive',
  has: (activation) => learnableParameters(activation).length > 0,
  candidates: learningCandidates,
};

const biasOperation: Operation = {
  name: 'bias+forward',
  arrays: 2,
  baseline: 'separate',
  has: () => true,
  candidates(inputs) {
    const { activation, n, params, x, bias, arena } = inputs;
    const loops = naiveLoops(activation);
    const check =
      (accuracy: Accuracy): Check =>
      (out, turn) =>
        firstMismatch(out, biasedTruthsAt(inputs, turn), expectedValue(accuracy));
    const exact = check(kernelAccuracy(activation, 'value'));
    const kernels = arena.kernels(activation);
    const passes = 'addBias(x, bias, out, rows, columns); value(out, out, n$params);';
    return [
      arenaCandidate('separate', inputs, kernels, { body: passes }, exact),
      arenaCandidate(
        'arena',
        inputs,
        kernels,
        { body: 'biasValue(x, bias, out, rows, columns, columns$params);' },
        exact,
      ),
      arrayCandidate(
        'naive',
        new Float32Array(n),
        (turn, out) => loops.biasForward(x.window(turn), bias, out, params),
        check(naiveAccuracy),
      ),
    ];
  },
};

/** Every operation, in the order they are timed. */
export const activationOperations: readonly Operation[] = [
  forwardOperation,
  backwardOperation,
  fromOutputOperation,
  parameterOperation,
  biasOperation,
];
