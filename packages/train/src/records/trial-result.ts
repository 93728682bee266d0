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

/** How often numbers of hidden layer `layer` fell into equal bins from `low` to `high`, at `step`, over the probe inputs. */
export interface LayerHistogram {
  step: number;
  layer: number;
  /** Pre-activations z, or outputs f(z). */
  of: 'z' | 'output';
  low: number;
  high: number;
  /** Numbers that are not finite are in no bin. */
  counts: number[];
}

/** What the trained network answers over a grid of inputs with one or two features. */
export interface DecisionMap {
  /** Lowest and highest value of each feature, as the data have them. */
  axes: [low: number, high: number][];
  /** Points along each axis. */
  size: number;
  /** Width of the network's output. */
  outputs: number;
  /**
   * Probabilities of the classes, or outputs of a regression, `outputs` per point: the first feature varies fastest, the second
   * from high to low, as a picture is drawn.
   */
  values: number[];
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
  /** Where asked for. */
  histograms?: LayerHistogram[];
  /** Where asked for; with the parameters of the last epoch. */
  map?: DecisionMap;
}

/** What to measure besides the epochs; probes never change a digest. */
export interface RecordOptions {
  /** Measure the layers (default true). */
  layers?: boolean;
  /** Number of probes over the trial (default 12). */
  probes?: number;
  /** Number of fixed inputs per probe (default 64). */
  probeInputs?: number;
  /** Bins of a histogram of every layer's z and f(z) at every probe (default none). */
  histogramBins?: number;
  /** Points along each axis of a map of the network's answers, for data with one or two features (default none). */
  mapSize?: number;
}

/** Pruning as closed data sent along with a trial. */
export interface StopPlan {
  rule: string;
  fromOrdinals: number[];
  limits: { step: number; worst: number }[];
}
