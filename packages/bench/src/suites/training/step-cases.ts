// Training steps of whole networks: gather a batch, forward, loss, backward, update with momentum.
import { activationList } from '@actlab/core';
import { type ActivationSpec, defaultTrialSpec } from '@actlab/train/records';
import type { BenchCase } from '../../suite.js';
import { peakCandidate } from '../peak-candidate.js';
import { engineSteps, naiveSteps } from './step-candidates.js';
import { bytesPerStep, flopPerStep, type NetworkShape, openProblem } from './training-problem.js';

const [{ name: hiddenActivation }] = [defaultTrialSpec.network.activation].flat() as [ActivationSpec];

const shape = (sizes: readonly number[], batch: number, batches: number): NetworkShape => ({
  sizes,
  batch,
  batches,
  activation: hiddenActivation,
  learningRate: 0.01,
});

const twentyLayers = Array.from({ length: 20 }, () => 64);

/** Small networks have long epochs, as a sweep over them does; of wide ones eight batches fill the cache. */
export const networkShapes: readonly NetworkShape[] = [
  shape([784, 128, 128, 10], 64, 8),
  shape([64, ...twentyLayers, 10], 64, 8),
  shape([32, 32, 32, 1], 32, 500),
  shape([2, 16, 16, 16, 1], 32, 500),
  shape([2, 16, 16, 1], 32, 500),
  shape([784, 512, 512, 10], 128, 8),
];

const flopPerCall = 3e7;
const largeFlop = 1e8;

/** Sizes of the layers; many equal hidden layers are written as widthxcount. */
function sizesText(sizes: readonly number[]): string {
  const hidden = sizes.slice(1, -1);
  const isLong = hidden.length > 4 && hidden.every((width) => width === hidden[0]);
  return [sizes[0], ...(isLong ? [`${hidden[0]}x${hidden.length}`] : hidden), sizes.at(-1)].join('-');
}

export const stepCaseName = ({ sizes, batch }: NetworkShape): string => `step ${sizesText(sizes)} batch ${batch}`;

export function stepCases(): BenchCase[] {
  return networkShapes.map((each) => stepCase(each));
}

function stepCase(each: NetworkShape): BenchCase {
  const flop = flopPerStep(each);
  const steps = Math.max(1, Math.round(flopPerCall / flop));
  return {
    name: stepCaseName(each),
    unit: 'step',
    unitsPerCall: steps,
    // The matrix products alone: what else a step does is not in the peak's work either.
    cost: { operations: flop },
    workingSetBytes: bytesPerStep(each),
    baseline: 'naive',
    large: flop > largeFlop,
    prepare: () => {
      const problem = openProblem(each);
      return [engineSteps(problem, steps), naiveSteps(problem, steps), peakCandidate(flop * steps)];
    },
  };
}

/** So slow that no activation's training leaves the numbers of float32. */
const activationShape: NetworkShape = { ...shape([64, 64, 64, 64, 10], 64, 8), learningRate: 0.001 };

/** One network with every activation of the list in turn: what each costs in training, forward and backward. */
export function activationStepCase(): BenchCase {
  const flop = flopPerStep(activationShape);
  const steps = Math.max(1, Math.round(flopPerCall / flop));
  return {
    name: `activations ${sizesText(activationShape.sizes)} batch ${activationShape.batch}`,
    unit: 'step',
    unitsPerCall: steps,
    cost: { operations: flop },
    workingSetBytes: bytesPerStep(activationShape),
    baseline: hiddenActivation,
    large: false,
    prepare: () =>
      activationList.map(({ name }) => engineSteps(openProblem({ ...activationShape, activation: name }), steps, name)),
  };
}
