// Training of the reference network, batch by batch.
import { backward, flatGradient } from '../backward.js';
import { forward } from '../forward.js';
import type { Batch } from '../loss-gradient.js';
import type { ReferenceLoss } from '../losses.js';
import type { ReferenceNetwork } from '../network.js';
import { updateRunning } from '../normalise.js';
import { type ReferenceSchedule, scheduleFactor, type TrainingLength } from './schedules.js';
import { clipByNorm, openOptimiserState, updateNetwork } from './update-network.js';
import type { UpdateRule } from './update-rules.js';

export interface ReferenceTraining {
  loss: ReferenceLoss;
  rule: UpdateRule;
  /** Largest Euclidean norm of a whole gradient; no limit when absent. */
  clipNorm?: number;
  /** Constant when absent. */
  schedule?: ReferenceSchedule & TrainingLength;
}

export interface ReferenceTrainer {
  /** One update of the network; gives the loss before it and the gradient it used, clipped, in the order of `trainable`. */
  step(batch: Batch): { loss: number; gradient: number[] };
}

/** Trains `network` in place. */
export function openTrainer(network: ReferenceNetwork, training: ReferenceTraining): ReferenceTrainer {
  const { loss, rule, clipNorm, schedule } = training;
  const state = openOptimiserState(network);
  return {
    step({ rows, targets }) {
      const pass = forward(network, rows, 'training');
      const { value, gradient: outputGradient } = loss.evaluate(pass.outputs, targets);
      const gradient = clipByNorm(flatGradient(network, backward(network, pass, outputGradient)), clipNorm);
      for (const [index, { normalised }] of pass.layers.entries()) {
        const norm = network.layers[index]!.normalisation;
        if (norm !== null) updateRunning(norm, normalised!);
      }
      updateNetwork(network, gradient, rule, state, schedule ? scheduleFactor(schedule, state.count, schedule) : 1);
      return { loss: value, gradient };
    },
  };
}
