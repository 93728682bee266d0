// The first update of a trial, explained on one sample.
import type { Dataset } from '../data/dataset.js';
import { InvalidSpecError } from '../errors.js';
import { parameterCount } from '../network/layer-plan.js';
import { scheduleFactor } from '../network/schedules/schedule-plan.js';
import { shuffle } from '../random/shuffle.js';
import { Stream } from '../random/stream.js';
import type { TrialSpec } from '../records/index.js';
import { referenceLosses, type StepTrace, type TraceOptions, traceStep } from '../reference/index.js';
import { openTraining } from '../trial/open-training.js';
import { planTrial } from '../trial/plan-trial.js';
import { referenceNetworkOf, updateRuleOf } from './reference-of-plan.js';

/** A graph of more edges is no explanation, and slow numbers take much memory. */
const mostParameters = 1_000_000;

/**
 * What the trial's first update would be from the first sample of its first batch alone: the engine's first parameters, in
 * float64. The schedule's factor is in the step size of the rule.
 *
 * @throws InvalidSpecError for a spec that no trial can be made of, and for a network of over a million parameters.
 */
export function traceTrial(
  spec: TrialSpec,
  dataset: Dataset,
  options: Pick<TraceOptions, 'weight' | 'paths'> = {},
): StepTrace {
  const plan = planTrial(spec, dataset);
  const parameters = plan.layers.reduce((sum, layer) => sum + parameterCount(layer), 0);
  if (parameters > mostParameters) {
    throw new InvalidSpecError(
      'network',
      `must have at most ${mostParameters} parameters to be traced`,
      String(parameters),
    );
  }
  const training = openTraining(spec, dataset);
  const network = referenceNetworkOf(plan.layers, training.parameters());
  const { learningRate, clipNorm } = spec.training;
  const factor = scheduleFactor(plan.schedule, 0, plan.length);
  for (const { learnedOptions } of network.layers) {
    for (const own of Object.values(learnedOptions ?? {})) {
      if (own.learningRate !== undefined) own.learningRate *= factor;
    }
  }
  const { rows, x, targets } = training.rows;
  const sample = firstRow(spec, rows);
  const rowOf = (numbers: Float32Array): number[] => {
    const width = numbers.length / rows;
    return [...numbers.subarray(sample * width, (sample + 1) * width)];
  };
  return traceStep(
    network,
    rowOf(x),
    rowOf(targets),
    referenceLosses[plan.loss.name as keyof typeof referenceLosses],
    updateRuleOf(plan.optimiser.plan, learningRate * factor),
    { ...options, ...(clipNorm !== undefined && { clipNorm }) },
  );
}

/** The row that the first epoch trains on first, as the trainer's shuffle puts it. */
function firstRow({ sweepSeed, replicate }: TrialSpec, rows: number): number {
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  shuffle(order, new Stream({ sweepSeed, replicate, purpose: 'order', index: 0 }));
  return order[0]!;
}
