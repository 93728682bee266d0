// The trial that sweeps of this package are timed with: 500 steps of a 2-16-16-1 network in one epoch.
import type { JsonObject } from '@actlab/train/records';
import { completeTrialSpec, loadDataset } from '@actlab/train/trial';

export const sweepTrialSteps = 500;
const batch = 32;
/** One row of each class validates and one tests: a trial is its steps, and what it costs besides. */
const rows = sweepTrialSteps * batch + 4;
const share = 2 / rows;

/** What the spec has of its own, as a sweep file's `base`. */
export const sweepTrialBase = {
  data: { name: 'twoMoons', options: { rows } },
  split: [1 - 2 * share, share, share],
  network: { depth: 2, width: 16 },
  training: {
    loss: 'binaryCrossEntropy',
    optimiser: { name: 'sgd', params: { momentum: 0.9 } },
    learningRate: 0.01,
    batch,
    epochs: 1,
  },
} satisfies JsonObject;

export const sweepTrialSpec = completeTrialSpec(sweepTrialBase);

export const sweepTrialDataset = () => loadDataset(sweepTrialSpec.data);

/** A mean loss over the epoch that only a network that learns stays under: ln 2 is that of guessing. */
export const sweepTrialLoss = 0.35;
