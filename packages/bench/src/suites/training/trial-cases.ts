// Whole trials beside their steps alone: what planning, drawing weights, evaluation, digest and probes add.
import { defaultTrialSpec, type RecordOptions, type TrialSpec } from '@actlab/train/records';
import { type Dataset, estimateCost, loadDataset, openTraining, runTrial } from '@actlab/train/trial';
import type { BenchCase, Candidate } from '../../suite.js';
import { sweepTrialDataset, sweepTrialLoss, sweepTrialSpec, sweepTrialSteps } from './sweep-trial.js';

export const sweepTrialCase = `trial 2-16-16-1 of ${sweepTrialSteps} steps`;
export const defaultTrialCase = 'trial of the defaults';

/** The mean training loss of the last epoch that a sound trial stays under. */
interface TimedTrial {
  readonly name: string;
  readonly spec: TrialSpec;
  readonly loss: number;
  dataset(): Dataset;
}

const trials: readonly TimedTrial[] = [
  { name: sweepTrialCase, spec: sweepTrialSpec, dataset: sweepTrialDataset, loss: sweepTrialLoss },
  {
    name: defaultTrialCase,
    spec: defaultTrialSpec,
    dataset: () => loadDataset(defaultTrialSpec.data),
    loss: 0.1,
  },
];

/** Turns take one of these replicates: another initial network and another order of the rows each. */
const replicates = 8;

export function trialCases(): BenchCase[] {
  return trials.map((trial) => ({
    name: trial.name,
    unit: 'trial',
    unitsPerCall: 1,
    cost: {},
    workingSetBytes: 1e5,
    baseline: 'trial',
    large: false,
    prepare: () => {
      const dataset = trial.dataset();
      return [
        trialCandidate('trial', trial, dataset, { layers: false }),
        trialCandidate('recorded', trial, dataset, {}),
        stepsCandidate(trial, dataset),
      ];
    },
  }));
}

/** `runTrial` on a spec that it has not seen: in a sweep each comes in a message of its own. */
function trialCandidate(name: string, { spec, loss }: TimedTrial, dataset: Dataset, record: RecordOptions): Candidate {
  let last = Number.NaN;
  return {
    name,
    call(turn) {
      last = runTrial({ ...spec, replicate: turn % replicates }, dataset, { record }).epochs.at(-1)!.trainLoss;
      return last;
    },
    check: () => above(last, loss),
  };
}

/** As many steps as a trial makes, of a training that goes on from call to call. */
function stepsCandidate({ spec, loss }: TimedTrial, dataset: Dataset): Candidate {
  const { steps } = estimateCost(spec, dataset);
  const training = openTraining(spec, dataset);
  let last = Number.NaN;
  return {
    name: 'steps',
    call() {
      last = training.train(steps);
      return last;
    },
    // A batch, not an epoch: it may be worse.
    check: () => above(last, 2 * loss),
  };
}

const above = (actual: number, most: number) =>
  actual <= most ? undefined : { at: 'the training loss', expected: 0, actual, tolerance: most };
