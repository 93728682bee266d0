// Where everything of a trial lies in an engine's memory, from the data on; all numbers are addresses.
import { Arena } from '../engine/arena.js';
import { firstFreeByte } from '../engine/engine.js';
import { instructionBytes } from '../engine/instruction.js';
import { runStateBytes } from '../engine/run-state.js';
import { allocateOptimiser, type OptimiserLayout } from '../network/emit-update.js';
import type { LayerPlan } from '../network/layer-plan.js';
import { allocateNetwork, type NetworkLayout } from '../network/network.js';
import { allocateEvaluation, allocatePass, type EvaluationBuffers, type PassBuffers } from '../network/pass-buffers.js';
import type { RecordOptions } from '../records/index.js';
import { allocateParts, type PartsLayout } from './parts.js';
import { allocateProbe, type ProbeLayout } from './probe-layout.js';
import { defaultProbeInputs } from './probe-steps.js';
import type { TrialPlan } from './trial-plan.js';

/** Rows that are evaluated at a time: enough to use the caches well, few enough to stay in them. */
const evaluationRows = 120;

/** Most updates that one call of the engine makes. */
export const longestRun = 4096;

export interface TrialLayout {
  parts: PartsLayout;
  /** Begins here what belongs to this trial alone. */
  trialFrom: number;
  network: NetworkLayout;
  optimiser: OptimiserLayout;
  /** The parameters, and the running statistics, of the best epoch. */
  best: number;
  bestRunning: number;
  /** From the parameters to the best epoch's: all that a checkpoint keeps. */
  kept: { from: number; to: number };
  /** The parameters before the last update. */
  before: number;
  /** Row numbers of the training part, in the order of the epoch. */
  order: number;
  /** Factors of the schedule for the updates of one call, float64. */
  factors: number;
  trainingState: number;
  evaluationState: number;
  training: PassBuffers;
  evaluation: EvaluationBuffers;
  causeProbe: ProbeLayout;
  recordProbe: ProbeLayout;
  programs: { from: number; to: number };
  end: number;
}

export function layOutTrial(plan: TrialPlan, record: RecordOptions): TrialLayout {
  const { layers, sizes, spec } = plan;
  const arena = new Arena(firstFreeByte);
  const parts = allocateParts(sizes, plan.features, plan.width, arena);
  const trialFrom = arena.end;
  const network = allocateNetwork(layers, arena);
  const optimiser = allocateOptimiser(plan.optimiser.plan, network, arena);
  const best = arena.floats(network.parameters.layout.size);
  const bestRunning = arena.bytes(network.runningBlock.bytes);
  const kept = { from: network.parameters.values, to: arena.end };
  const before = arena.floats(network.parameters.layout.size);
  const order = arena.bytes(4 * sizes.train);
  const factors = arena.doubles(longestRun);
  const trainingState = arena.bytes(runStateBytes);
  const evaluationState = arena.bytes(runStateBytes);
  // Training, evaluation and probes never happen at the same time.
  const [forTraining, forEvaluation, forProbes] = [arena.fork(), arena.fork(), arena.fork()];
  const training = allocatePass(layers, spec.training.batch, forTraining, { keepZ: false });
  const evaluated = Math.max(sizes.validation, sizes.test);
  const evaluation = allocateEvaluation(layers, Math.min(evaluationRows, evaluated), forEvaluation);
  const causeProbe = allocateProbe(layers, Math.min(defaultProbeInputs, sizes.train), forProbes);
  const inputs = Math.min(record.probeInputs ?? defaultProbeInputs, sizes.train);
  const isOne = inputs === causeProbe.pass.rows && record.histogramBins === undefined;
  const recordProbe = isOne ? causeProbe : allocateProbe(layers, inputs, forProbes, record.histogramBins);
  arena.join([forTraining, forEvaluation, forProbes]);
  const programsFrom = arena.bytes(programBytes(layers));
  return {
    parts,
    trialFrom,
    network,
    optimiser,
    best,
    bestRunning,
    kept,
    before,
    order,
    factors,
    trainingState,
    evaluationState,
    training,
    evaluation,
    causeProbe,
    recordProbe,
    programs: { from: programsFrom, to: arena.end },
    end: arena.end,
  };
}

/** Room for two training programs, five of evaluation and two probes: more than they need. */
function programBytes(layers: readonly LayerPlan[]): number {
  const learned = layers.reduce((sum, { activation }) => sum + (activation?.learned.length ?? 0), 0);
  return instructionBytes * (128 * layers.length + 8 * learned + 256);
}
