// The data that an engine holds from one trial to the next: trials of a sweep mostly share them.
import type { Dataset } from '../data/dataset.js';
import type { Engine } from '../engine/engine.js';
import type { TargetMoments } from '../network/losses/loss.js';
import { type PartsLayout, writeParts } from './parts.js';
import type { TrialPlan } from './trial-plan.js';

interface Resident {
  dataset: Dataset;
  split: string;
  sweepSeed: number;
  width: number;
  targets: TargetMoments[];
}

const residents = new WeakMap<Engine, Resident>();

/** Sees to it that the parts of `dataset` stand where `layout` says; returns the moments of the training targets. */
export function bringParts(engine: Engine, layout: PartsLayout, dataset: Dataset, plan: TrialPlan): TargetMoments[] {
  const { sweepSeed, split } = plan.spec;
  const { width } = plan;
  const known = residents.get(engine);
  const isThere =
    known !== undefined &&
    known.dataset === dataset &&
    known.split === split.join() &&
    known.sweepSeed === sweepSeed &&
    known.width === width;
  if (isThere) return known.targets;
  // Half-written data must not be taken for whole if writing fails.
  residents.delete(engine);
  const targets = writeParts(engine, layout, dataset, split, sweepSeed, width);
  residents.set(engine, { dataset, split: split.join(), sweepSeed, width, targets });
  return targets;
}
