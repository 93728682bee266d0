// A sweep of small trials on one thread and on two, from its plan to its end as `actlab sweep run` has it, into memory.
import {
  DatasetLibrary,
  type Executor,
  openThreadExecutor,
  parseSweepFile,
  planSweep,
  runSweep,
  type SweepPlan,
} from '@actlab/train';
import { openMemoryStore } from '@actlab/train/stores';
import type { AwaitedCandidate, BenchCase, Goal, Suite } from '../suite.js';
import { sweepTrialBase, sweepTrialSteps } from './training/sweep-trial.js';

const trials = 200;
const caseName = `${trials} trials 2-16-16-1 of ${sweepTrialSteps} steps`;
/** Plans to take turns with, each of trials of its own. */
const plans = 2;

const sweepGoals: readonly Goal[] = [
  {
    text: 'a sweep on two threads against one',
    cases: [caseName],
    candidate: '2 threads',
    against: '1 thread',
    unit: 'times',
    atLeast: 1.85,
  },
];

export const sweepSuite: Suite = {
  name: 'sweep',
  title: 'a sweep of small trials on threads, per trial',
  cases: () => [sweepCase()],
  goals: sweepGoals,
};

function sweepCase(): BenchCase {
  return {
    name: caseName,
    unit: 'trial',
    unitsPerCall: trials,
    cost: {},
    workingSetBytes: 1e6,
    baseline: '1 thread',
    large: false,
    prepare: () => {
      const datasets = new DatasetLibrary();
      const planned = Array.from({ length: plans }, (_, index) => planSweep(sweepOf(index), datasets));
      return [1, 2].map((workers) => threadCandidate(workers, planned, datasets));
    },
  };
}

const sweepOf = (index: number) =>
  parseSweepFile(
    JSON.stringify({
      name: 'bench',
      sweepSeed: index + 1,
      replicates: trials,
      objective: { metric: 'valLoss' },
      base: sweepTrialBase,
      space: { 'training.learningRate': [0.01] },
    }),
    'bench.json',
  );

/** The threads start with the first sweep and are warm after the warm-up round. */
function threadCandidate(workers: number, planned: readonly SweepPlan[], datasets: DatasetLibrary): AwaitedCandidate {
  let executor: Executor | undefined;
  let finished = 0;
  return {
    name: workers === 1 ? '1 thread' : `${workers} threads`,
    async start(turn) {
      executor ??= openThreadExecutor({ workers, datasets, record: { layers: false } });
      const end = await runSweep(planned[turn % plans]!, { store: openMemoryStore(), executor });
      finished = end.sweep.counts.finished;
      return finished + (end.sweep.best?.mean ?? 0);
    },
    check: () =>
      finished === trials
        ? undefined
        : { at: 'the number of finished trials', expected: trials, actual: finished, tolerance: 0 },
    close: async () => await executor?.close(),
  };
}
