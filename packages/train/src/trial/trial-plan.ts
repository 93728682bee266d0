// What a trial is made of, once it is planned.
import type { SplitSizes } from '../data/split-rows.js';
import type { Initialisation } from '../network/initialise.js';
import type { LayerPlan } from '../network/layer-plan.js';
import type { LossDefinition } from '../network/losses/loss.js';
import type { OptimiserPlan } from '../network/optimisers/optimiser.js';
import type { TrainingLength } from '../network/schedules/schedule.js';
import type { SchedulePlan } from '../network/schedules/schedule-plan.js';
import type { TrialSpec } from '../records/index.js';

type OptionValues = Readonly<Record<string, unknown>>;

/** Everything a trial needs to begin. */
export interface TrialPlan {
  spec: TrialSpec;
  sizes: SplitSizes;
  features: number;
  isClassification: boolean;
  /** Outputs of the network, and columns of its targets. */
  width: number;
  layers: LayerPlan[];
  initialisation: Initialisation;
  loss: LossDefinition;
  optimiser: { name: string; options: OptionValues; plan: OptimiserPlan };
  schedule: SchedulePlan;
  length: TrainingLength;
}
