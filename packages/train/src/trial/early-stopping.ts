// Whether a trial ends before its last epoch: a function of the epochs so far (Prechelt 1998, Early stopping - but when?).
import type { EarlyStoppingSpec, Epoch } from '../records/index.js';

/** `target` and `patience` end a trial as finished, `divergence` as dead. */
export type StoppingRule = 'target' | 'patience' | 'divergence';

/** The rule that ends training after the last of `epochs`, or null to go on. */
export function stoppingRule(
  spec: EarlyStoppingSpec | undefined,
  epochs: readonly Epoch[],
  firstLoss: number,
): StoppingRule | null {
  const last = epochs.at(-1);
  if (spec === undefined || last === undefined) return null;
  const { divergence, targetLoss, targetAccuracy, patience, minDelta = 0 } = spec;
  if (divergence !== undefined && last.trainLoss > divergence * firstLoss) return 'divergence';
  if (targetLoss !== undefined && last.valLoss <= targetLoss) return 'target';
  if (targetAccuracy !== undefined && last.valAcc !== undefined && last.valAcc >= targetAccuracy) return 'target';
  return patience !== undefined && epochsWithoutGain(epochs, minDelta) >= patience ? 'patience' : null;
}

/** Epochs since the validation loss last fell below its best by more than `minDelta`. */
function epochsWithoutGain(epochs: readonly Epoch[], minDelta: number): number {
  let best = Number.POSITIVE_INFINITY;
  let since = 0;
  for (const { valLoss } of epochs) {
    if (valLoss < best - minDelta) {
      best = valLoss;
      since = 0;
    } else since += 1;
  }
  return since;
}
