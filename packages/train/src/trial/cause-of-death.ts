// Why a trial that ran to its end failed to learn: the first rule that applies, in this order.
import type { CauseOfDeath } from '../records/index.js';
import type { LayerMeasurement } from './measure-layer.js';
import { countDead } from './observer.js';

/** A trial whose final training loss is at least this share of the best constant predictor's has learned nothing. */
const learnedShare = 0.95;
const explodedLoss = 1e3;
const explodedRatio = 1e3;
const vanishedRatio = 1e-4;
const saturatedShare = 0.9;
const alphaBounds = { low: -1, high: 2 };

/** What is known of a trial at its end. */
export interface Autopsy {
  firstLoss: number;
  finalLoss: number;
  /** Loss of the best constant predictor. */
  constantLoss: number;
  /** The last probes, oldest first, one measurement per hidden layer each. */
  probes: readonly (readonly LayerMeasurement[])[];
  /** Learned activation parameters per hidden layer: where each started and its values now. */
  alphas: readonly { layer: number; initial: number; values: Float32Array }[];
}

/** A cause with the hidden layer and the measured value that decided, where there is one. */
export interface Verdict {
  cause: CauseOfDeath;
  layer?: number;
  value?: number;
}

/** Whether a final training loss is one of a trial that learned. */
export const hasLearned = (finalLoss: number, constantLoss: number): boolean => finalLoss < learnedShare * constantLoss;

/** The cause of death, or null for a trial that learned. */
export function findCause(autopsy: Autopsy): Verdict | null {
  const { finalLoss, constantLoss } = autopsy;
  if (hasLearned(finalLoss, constantLoss)) return null;
  return (
    exploded(autopsy) ??
    deadUnits(autopsy) ??
    saturated(autopsy) ??
    vanished(autopsy) ??
    alphaEscaped(autopsy) ?? { cause: 'plateau', ...finiteValue(finalLoss / constantLoss) }
  );
}

/** g_1/g_L above 1e3 (or not finite) at all last probes, or a loss above 1e3 times its first value. */
function exploded({ probes, firstLoss, finalLoss }: Autopsy): Verdict | null {
  const isLoud = probes.every((layers) => {
    const overflows = layers.some(({ nonFinite }) => nonFinite > 0);
    return overflows || gradientRatio(layers) > explodedRatio;
  });
  if (isLoud) return { cause: 'exploded', ...finiteValue(gradientRatio(probes.at(-1)!)) };
  return finalLoss > explodedLoss * firstLoss ? { cause: 'exploded', value: finalLoss / firstLoss } : null;
}

/** Every unit of a layer dead at all last probes: no gradient passes. */
function deadUnits({ probes }: Autopsy): Verdict | null {
  const layer = firstLayer(probes, (history) => {
    const flags = history.map((each) => each.deadUnits);
    return countDead(flags) === flags[0]!.length;
  });
  return layer === null ? null : { cause: 'dead-units', layer };
}

function saturated({ probes }: Autopsy): Verdict | null {
  const layer = firstLayer(probes, (history) => history.every((each) => each.statistics.saturated >= saturatedShare));
  return layer === null ? null : { cause: 'saturated', layer, value: probes.at(-1)![layer - 1]!.statistics.saturated };
}

/** g_1/g_L below 1e-4 at all last probes. */
function vanished({ probes }: Autopsy): Verdict | null {
  const isFaint = probes.every((layers) => gradientRatio(layers) < vanishedRatio);
  return isFaint ? { cause: 'vanished', layer: 1, ...finiteValue(gradientRatio(probes.at(-1)!)) } : null;
}

/** A learned parameter outside [−1, 2], or on the other side of 0 from where it started. */
function alphaEscaped({ alphas }: Autopsy): Verdict | null {
  for (const { layer, initial, values } of alphas) {
    const escaped = values.find((x) => x < alphaBounds.low || x > alphaBounds.high || x * initial < 0);
    if (escaped !== undefined) return { cause: 'alpha-escaped', layer, value: escaped };
  }
  return null;
}

/** The first layer whose measurements over the last probes satisfy `test`, counted from 1. */
function firstLayer(probes: Autopsy['probes'], test: (history: readonly LayerMeasurement[]) => boolean): number | null {
  const index = probes[0]!.findIndex((_, layer) => test(probes.map((layers) => layers[layer]!)));
  return index < 0 ? null : index + 1;
}

/** g_1/g_L; NaN, which satisfies no rule, where both are 0. */
function gradientRatio(layers: readonly LayerMeasurement[]): number {
  return layers[0]!.statistics.gradRms / layers.at(-1)!.statistics.gradRms;
}

/** The value as a property; none where it is not finite. */
const finiteValue = (value: number): { value?: number } => (Number.isFinite(value) ? { value } : {});
