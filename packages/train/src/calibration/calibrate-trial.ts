// How long a trial will take here: a few updates of that very network are timed, nothing of them is kept.
import type { Dataset } from '../data/dataset.js';
import type { TrialSpec } from '../records/index.js';
import { costMs } from '../sweep/cost-model.js';
import { estimateCost } from '../trial/estimate-cost.js';
import { openTraining } from '../trial/open-training.js';

/** The expected time of a trial, without probes and without loading its data. */
export interface Calibration {
  expectedMs: number;
  /** Updates timed and the milliseconds of one; null where the network is too large for that and counts alone speak. */
  measured: { updates: number; msPerStep: number } | null;
}

/** Time that is spent on timing, once compiled and warm. */
const budgetMs = 150;
/** A network whose update should take longer, or whose memory is larger, is not started only to time it. */
const slowestStepMs = 100;
const mostBytes = 512 * 1024 ** 2;
/** Updates between two looks at the clock at most. */
const mostTurns = 256;

/** @throws InvalidSpecError for a spec that no trial can be made of. */
export function calibrateTrial(spec: TrialSpec, dataset: Dataset): Calibration {
  const cost = estimateCost(spec, dataset);
  const guessMs = costMs(cost);
  if (guessMs / cost.steps > slowestStepMs || cost.memory.total > mostBytes) {
    return { expectedMs: guessMs, measured: null };
  }
  const training = openTraining(spec, dataset);
  // The first updates run code that the machine has not yet optimised.
  for (const start = performance.now(); performance.now() - start < budgetMs / 3; ) training.train(1);
  const before = training.steps;
  const start = performance.now();
  let elapsed = 0;
  for (let turns = 1; elapsed < budgetMs; turns = Math.min(2 * turns, mostTurns)) {
    const steps = training.steps;
    training.train(turns);
    elapsed = performance.now() - start;
    // A network that has diverged makes no further update.
    if (training.steps === steps) break;
  }
  const updates = training.steps - before;
  if (updates === 0) return { expectedMs: guessMs, measured: null };
  const msPerStep = elapsed / updates;
  // Evaluations run the same matrix products: what they add is their share of the FLOP.
  const trainingFlop = cost.steps * cost.flopPerStep;
  const evaluationFlop = Math.max(0, cost.flop - trainingFlop);
  return { expectedMs: msPerStep * cost.steps * (1 + evaluationFlop / trainingFlop), measured: { updates, msPerStep } };
}
