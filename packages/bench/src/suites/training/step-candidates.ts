// Ways to make training steps, and their judge.
import { openTraining } from '@actlab/train/trial';
import type { Candidate, Mismatch } from '../../suite.js';
import { openNaiveTraining } from '../naive/network.js';
import { referenceParameters } from './reference-training.js';
import type { TrainingProblem } from './training-problem.js';

/** What a candidate trains: `train` gives the loss of its last batch. */
interface StepTraining {
  train(count: number): number;
  parameters(): Float32Array;
  setParameters(numbers: Float32Array): void;
}

/** Calls after which a training goes back to its first parameters: none is to learn its few rows by heart. */
const callsPerStart = 32;
/** Updates after which parameters are compared. */
const checkedSteps = 3;
/** Of the largest change of a parameter: what float32 may lose of it. */
const relativeTolerance = 1e-4;
/** Of a parameter: what its own rounding may add up to. */
const roundingTolerance = 2 ** -21;

export function engineSteps(problem: TrainingProblem, steps: number, name = 'engine'): Candidate {
  return stepCandidate(name, problem, steps, () => openTraining(problem.spec, problem.dataset));
}

export function naiveSteps(problem: TrainingProblem, steps: number): Candidate {
  return stepCandidate('naive', problem, steps, () => openNaiveTraining(problem));
}

/** A candidate that makes `steps` updates per call; its check compares a few updates of a training of its own. */
function stepCandidate(name: string, problem: TrainingProblem, steps: number, open: () => StepTraining): Candidate {
  const training = open();
  return {
    name,
    call(turn) {
      if (turn % callsPerStart === 0) training.setParameters(problem.start);
      const loss = training.train(steps);
      // A training that diverged makes no more steps.
      if (!Number.isFinite(loss)) throw new RangeError(`training: the loss must stay finite, got ${loss}`);
      return loss;
    },
    check() {
      const fresh = open();
      fresh.train(checkedSteps);
      return firstWrongParameter(problem, fresh.parameters());
    },
  };
}

const references = new WeakMap<TrainingProblem, Float64Array>();

/** Compares with the same updates in float64. */
function firstWrongParameter(problem: TrainingProblem, actual: Float32Array): Mismatch | undefined {
  const expected = references.get(problem) ?? referenceParameters(problem, checkedSteps);
  references.set(problem, expected);
  const largestChange = expected.reduce((most, value, at) => Math.max(most, Math.abs(value - problem.start[at]!)), 0);
  for (const [at, value] of expected.entries()) {
    const tolerance = relativeTolerance * largestChange + roundingTolerance * Math.abs(value);
    if (!(Math.abs(actual[at]! - value) <= tolerance)) {
      return { at: `parameter ${at} after ${checkedSteps} steps`, expected: value, actual: actual[at]!, tolerance };
    }
  }
  return undefined;
}
