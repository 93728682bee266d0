// A trial's network at its start: data in place, parameters drawn, everything else 0.
import type { Dataset } from '../data/dataset.js';
import type { Engine } from '../engine/engine.js';
import { writeOptimiser } from '../network/emit-update.js';
import { initialise } from '../network/initialise.js';
import type { TargetMoments } from '../network/losses/loss.js';
import { writeNetwork } from '../network/network.js';
import { bringParts } from './resident-parts.js';
import type { TrialLayout } from './trial-layout.js';
import type { TrialPlan } from './trial-plan.js';

/** Whatever the engine did before, the trial begins with the same memory. Returns the moments of the training targets. */
export function openNetwork(engine: Engine, plan: TrialPlan, layout: TrialLayout, dataset: Dataset): TargetMoments[] {
  const targets = bringParts(engine, layout.parts, dataset, plan);
  engine.uint8.fill(0, layout.trialFrom, layout.end);
  writeNetwork(engine, layout.network);
  writeOptimiser(engine, plan.optimiser.plan, layout.optimiser);
  initialise(engine, layout.network, plan.initialisation, plan.spec);
  return targets;
}
