// What a trial gives back.

/** Why a trial failed. */
export type CauseOfDeath =
  | 'diverged-nan'
  | 'exploded'
  | 'dead-units'
  | 'saturated'
  | 'vanished'
  | 'alpha-escaped'
  | 'plateau'
  | 'timeout'
  | 'crash';

/** How a trial ended; `step` counts parameter updates done. */
export type Outcome =
  | { state: 'finished'; step: number }
  | { state: 'pruned'; step: number; by: string }
  | { state: 'died'; step: number; cause: CauseOfDeath; layer?: number; value?: number };

/** Losses in nats (cross-entropy) or squared units (MSE) after an epoch; `step` counts updates done. */
export interface Epoch {
  step: number;
  trainLoss: number;
  valLoss: number;
  /** Share of validation rows classified right, 0 to 1. */
  valAcc?: number;
}

/** What was measured inside hidden layer `layer` (1 = nearest the input) at `step`; definitions in docs/measurements.md. */
export interface LayerProbe {
  step: number;
  layer: number;
  preMean: number;
  preStd: number;
  outMean: number;
  outVar: number;
  gradRms: number;
  gradMean: number;
  weightGradRms: number;
  weightNorm: number;
  updateRatio: number;
  dead: number;
  nearDead: number;
  saturated: number;
  sparse: number;
  negative: number;
  meanFPrime2: number;
  alpha?: [min: number, mean: number, max: number];
}

/** The outcome of one trial. Two runs of one key have equal digests. */
export interface TrialResult {
  key: string;
  outcome: Outcome;
  epochs: Epoch[];
  /** Test metrics at the step with the best validation metric: written once, never used for selection. */
  chosen: { step: number; testLoss: number; testAcc?: number } | null;
  /** SHA-256, hex, over final parameters, epochs and chosen metrics; never over probes. */
  digest: string;
  layers: LayerProbe[];
}

/** What to measure besides the epochs; probes never change a digest. */
export interface RecordOptions {
  /** Measure the layers (default true). */
  layers?: boolean;
  /** Number of probes over the trial (default 12). */
  probes?: number;
  /** Number of fixed inputs per probe (default 64). */
  probeInputs?: number;
}

/** Pruning as closed data sent along with a trial. */
export interface StopPlan {
  rule: string;
  fromOrdinals: number[];
  limits: { step: number; worst: number }[];
}
